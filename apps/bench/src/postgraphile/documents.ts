import type { PeerDocuments } from '../servers/peer.ts';
import { type Around, aroundFields, shapedAround } from './around.ts';
import { type Appeal, appealFields, queueFields, queueRow, shapedAppeal } from './shapes.ts';
import { shapedTracked, type Tracked, trackedFields } from './tracked.ts';

export const postgraphileDocuments: PeerDocuments = {
  typename: { document: '{ __typename }' },
  appeal: {
    document: `query ($id: UUID!) { appealByRowId(rowId: $id) { ${appealFields} } }`,
    shape: ({ appealByRowId }: { appealByRowId: Appeal }) => ({ node: shapedAppeal(appealByRowId) }),
  },
  appeals: {
    document: `query ($tenant: UUID!, $before: String!) {
      allAppealsList(first: 20, condition: { tenantId: $tenant, recordedBefore: $before }, orderBy: [RECORDED_AT_DESC, ROW_ID_DESC]) {
        ${appealFields} } }`,
    shape: ({ allAppealsList }: { allAppealsList: Appeal[] }) => ({
      appeals: { nodes: allAppealsList.map(shapedAppeal) },
    }),
  },
  queue: {
    document: `query ($tenant: UUID!, $place: String!) {
      allAppealsList(first: 50, condition: { tenantId: $tenant, atOrUnder: $place, inHand: true, overdue: true },
        orderBy: [NEXT_DUE_AT_ASC, ROW_ID_ASC]) { ${queueFields} } }`,
    shape: ({ allAppealsList }: { allAppealsList: Appeal[] }) => ({
      appeals: { nodes: allAppealsList.map(queueRow) },
    }),
  },
  appealByCode: {
    document: `query ($hash: String!) { participantBySecretHash(secretHash: $hash) { appealByAppealId { ${trackedFields} } } }`,
    shape: ({ participantBySecretHash }: { participantBySecretHash: { appealByAppealId: Tracked } }) => ({
      appealByCode: shapedTracked(participantBySecretHash.appealByAppealId),
    }),
  },
  nearby: {
    document: `query ($tenant: UUID!, $street: String!) {
      allAppealsList(condition: { tenantId: $tenant, atOrUnder: $street, publishedInHand: true }) { ${aroundFields} } }`,
    shape: ({ allAppealsList }: { allAppealsList: Around[] }, { lng, lat, community }) => ({
      nearbyAppeals: shapedAround(allAppealsList, { lng: Number(lng), lat: Number(lat), community }),
    }),
  },
};
