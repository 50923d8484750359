/** As much of our schema as is measured, with the ids of rows. */
export const schema = `
  type Query {
    appeal(id: ID!): Appeal
    appeals(tenant: ID!, before: String!): [Appeal!]!
    queue(tenant: ID!, place: ID!): [Appeal!]!
    counts(place: ID!, viewer: ID!): Counts!
    rates(tenant: ID!, place: ID!, before: String!, start: String!, end: String!): Rates!
    appealByCode(code: String!, hash: String!): Appeal
    nearbyAppeals(lng: Float!, lat: Float!, x: Float!, y: Float!): [Nearby!]!
    site(key: String!, consent: String!): Site
  }
  type Text { text: String! }
  type Appeal {
    id: ID!
    code: String!
    kind: String!
    state: String!
    title: String!
    text: String!
    recordedAt: String!
    category: Category
    place: Place
    holder: Unit
    assignee: Person
    promiseClock: Clock!
    events: [Event!]!
    timeline: [Entry!]!
  }
  type Category { name: Text! }
  type Place { id: ID! kind: String! name: Text! parent: Place ancestors: [Place!]! }
  type Unit { name: Text! }
  type Person { name: String! }
  type Clock { deadlineClass: String! startsAt: String! dueAt: String overdue: Boolean! }
  type Event { id: ID! type: String! at: String! toState: String }
  type Entry { type: String! at: String! toState: String text: String unit: Unit }
  type Counts { submitted: Int! overdue: Int! dueSoon: Int! open: Int! toVerify: Int! }
  type Rates { figures: Figures! figuresBefore: Figures! }
  type Figures {
    valid: Int! contacted: Int! solvedYes: Int! solvedHalf: Int! solvedNo: Int!
    satisfiedYes: Int! satisfiedBasically: Int! satisfiedNo: Int! doubleNo: Int!
  }
  type Nearby { isLikely: Boolean! metres: Int appeal: Published! }
  type Published { code: String! state: String! title: String! summary: String! }
  scalar JSON
  type Site {
    title: Text!
    accent: String
    contact: String!
    locales: [String!]!
    texts: JSON
    categories: [SiteCategory!]!
    places: [SitePlace!]!
    aboutChoices: [About!]!
    consent: Consent!
  }
  type Ref { id: ID! }
  type SiteCategory { id: ID! name: Text! hint: Text parent: Ref offered: Boolean! questions: [Question!]! }
  type Question {
    key: String! kind: String! required: Boolean! min: Float max: Float earliest: String latest: String
    label: Text! choices: [Choice!]! when: Condition
  }
  type Choice { value: String! label: Text! stopper: Text }
  type Condition { key: String! equals: [String!]! }
  type SitePlace { id: ID! kind: String! parentId: ID name: Text! }
  type About { id: ID! name: Text! }
  type Consent { version: String! text: Text! }`;
