import type { PeerDocuments } from '../servers/peer.ts';

const appealFields = `
  id code state title recordedAt
  place { id kind name { text } ancestors { id kind name { text } } }
  events { id type at toState }`;

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
