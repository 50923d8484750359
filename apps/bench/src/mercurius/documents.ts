import type { PeerDocuments } from '../servers/peer.ts';

const appealFields = `
  id code state title recordedAt
  place { id kind name { text } ancestors { id kind name { text } } }
  events { id type at toState }`;

const figures =
  'valid contacted solvedYes solvedHalf solvedNo satisfiedYes satisfiedBasically satisfiedNo doubleNo';

interface Appeal {
  readonly events: unknown;
}

const withPages = <T extends Appeal>(appeal: T) => ({ ...appeal, events: { nodes: appeal.events } });

export const mercuriusDocuments: PeerDocuments = {
  typename: { document: '{ __typename }' },
  appeal: {
    document: `query ($id: ID!) { appeal(id: $id) { ${appealFields} } }`,
    shape: ({ appeal }: { appeal: Appeal }) => ({ node: withPages(appeal) }),
  },
  appeals: {
    document: `query ($tenant: ID!, $before: String!) { appeals(tenant: $tenant, before: $before) { ${appealFields} } }`,
    shape: ({ appeals }: { appeals: Appeal[] }) => ({ appeals: { nodes: appeals.map(withPages) } }),
  },
  counts: {
    document: `query ($place: ID!, $viewer: ID!) {
      appealQueueCounts: counts(place: $place, viewer: $viewer) { submitted overdue dueSoon open toVerify } }`,
  },
  rates: {
    document: `query ($tenant: ID!, $place: ID!, $before: String!, $start: String!, $end: String!) {
      rates(tenant: $tenant, place: $place, before: $before, start: $start, end: $end) {
        figures { ${figures} } figuresBefore { ${figures} } } }`,
  },
  appealByCode: {
    document: `query ($code: String!, $hash: String!) { appealByCode(code: $code, hash: $hash) {
      code state title text recordedAt
      category { name { text } }
      place { name { text } }
      holder { name { text } }
      promiseClock { startsAt dueAt overdue }
      timeline { type at toState text unit { name { text } } } } }`,
  },
  nearby: {
    document: `query ($lng: Float!, $lat: Float!, $x: Float!, $y: Float!) { nearbyAppeals(lng: $lng, lat: $lat, x: $x, y: $y) {
      isLikely metres appeal { code state title summary } } }`,
  },
  site: {
    document: `query ($key: String!, $consent: String!) { site(key: $key, consent: $consent) {
      title { text } accent contact locales texts
      categories { id name { text } hint { text } parent { id } offered
        questions { key kind required min max earliest latest label { text }
          choices { value label { text } stopper { text } } when { key equals } } }
      places { id kind parentId name { text } }
      aboutChoices { id name { text } }
      consent { version text { text } } } }`,
  },
  queue: {
    document: `query ($tenant: ID!, $place: ID!) { queue(tenant: $tenant, place: $place) {
      id code kind state title recordedAt
      category { name { text } }
      place { name { text } parent { name { text } } }
      holder { name { text } }
      assignee { name }
      promiseClock { deadlineClass startsAt dueAt overdue } } }`,
    shape: ({ queue }: { queue: unknown }) => ({ appeals: { nodes: queue } }),
  },
};
