import type { PeerDocuments } from '../servers/peer.ts';
import { type Appeal, appealFields, queueFields, queueRow, shapedAppeal } from './shapes.ts';

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
};
