import type { OutcomesFaceFragment, PostingOutcome } from '@linli/client/generated/graphql';

/** The outcomes in the order in which they are shown (m42). */
export const outcomes = [
  ['RESOLVED', 'resolved'],
  ['UTILITY', 'utility'],
  ['HISTORICAL', 'historical'],
  ['ASSISTED', 'assisted'],
] as const satisfies readonly (readonly [
  PostingOutcome,
  Exclude<keyof OutcomesFaceFragment, '__typename'>,
])[];
