/** As much of our schema as is measured, with the ids of rows. */
export const schema = `
  type Query {
    appeal(id: ID!): Appeal
    appeals(tenant: ID!, before: String!): [Appeal!]!
    queue(tenant: ID!, place: ID!): [Appeal!]!
  }
  type Text { text: String! }
  type Appeal {
    id: ID!
    code: String!
    kind: String!
    state: String!
    title: String!
    recordedAt: String!
    category: Category
    place: Place
    holder: Unit
    assignee: Person
    promiseClock: Clock!
    events: [Event!]!
  }
  type Category { name: Text! }
  type Place { id: ID! kind: String! name: Text! parent: Place ancestors: [Place!]! }
  type Unit { name: Text! }
  type Person { name: String! }
  type Clock { deadlineClass: String! startsAt: String! dueAt: String overdue: Boolean! }
  type Event { id: ID! type: String! at: String! toState: String }`;
