/** So much at once, and again so much evenly over the time that follows. */
export interface RateLimit {
  readonly amount: number;
  readonly seconds: number;
}

const minute = 60;
const hour = 60 * minute;

/**
 * Who may do how much. A whole estate, or a whole mobile network, can stand behind one address: limits by address are
 * wide, and before they refuse anybody the work grows and a person looks at what came (reputation.ts).
 */
export const rateLimits = {
  /** Cost of documents, by address, for everybody who is not signed in. */
  pointsByAddress: { amount: 120_000, seconds: minute },
  /** Cost of documents, by member of staff. */
  pointsByPerson: { amount: 600_000, seconds: minute },
  /** The same by integration token, whatever address it is used from. */
  pointsByToken: { amount: 300_000, seconds: minute },
  /** Integration tokens that open nothing, shown one after the other. */
  refusedTokensByAddress: { amount: 300, seconds: 10 * minute },
  /** Challenges for a submission. */
  challengesByAddress: { amount: 240, seconds: hour },
  challengesBySite: { amount: 6_000, seconds: hour },
  /** Appeals that name one phone number, in a tenant. */
  appealsByPhone: { amount: 12, seconds: 24 * hour },
  /** Tries to open an appeal, right or wrong; wrong PINs lock much sooner. */
  secretsByAddress: { amount: 1_200, seconds: 10 * minute },
  secretsByCode: { amount: 240, seconds: 10 * minute },
  /** Codes and refresh tokens shown by streets' own portals; a whole office stands behind one address. */
  portalTokensByAddress: { amount: 1_200, seconds: 10 * minute },
  photosByAddress: { amount: 600, seconds: hour },
} as const satisfies Readonly<Record<string, RateLimit>>;

export type RateRule = keyof typeof rateLimits;
export type RateLimits = Readonly<Record<RateRule, RateLimit>>;
