import type { CommitmentStatus } from '@linli/database/generated/prisma/enums';

export const agreementStatuses = ['DRAFT', 'AGREED', 'KEPT', 'BROKEN', 'CANCELLED'] as const;

export type AgreementStatus = (typeof agreementStatuses)[number];

export interface Standing {
  readonly cancelledAt: Date | null;
  readonly parties: readonly { readonly signedAt: Date | null }[];
  /** Each is a promise with a day once all have signed. */
  readonly obligations: readonly { readonly commitment: { readonly status: CommitmentStatus } | null }[];
}

/**
 * Where an agreement stands: it holds when the last party has signed, is broken as soon as one promise is, and is kept when
 * none is open and one at least was kept. Without a promise there is nothing to keep by a day: it holds.
 */
export function agreementStatus({ cancelledAt, parties, obligations }: Standing): AgreementStatus {
  if (cancelledAt !== null) return 'CANCELLED';
  if (parties.some(({ signedAt }) => signedAt === null)) return 'DRAFT';
  const promises = obligations.map(({ commitment }) => commitment?.status ?? 'OPEN');
  if (promises.includes('BROKEN')) return 'BROKEN';
  if (promises.length === 0 || promises.includes('OPEN')) return 'AGREED';
  return promises.includes('KEPT') ? 'KEPT' : 'CANCELLED';
}

/** What nobody has broken or fulfilled can be called off by those who made it. */
export function isCancellable(status: AgreementStatus): boolean {
  return status === 'DRAFT' || status === 'AGREED';
}
