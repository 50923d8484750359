import type { FundSource, Prisma } from '@linli/database/generated/prisma/client';
import type { Transaction } from '../../services.ts';

/** A fund with what has become of it, in yuan. */
export interface FundStanding {
  readonly id: string;
  readonly source: FundSource;
  readonly organizationId: string | null;
  readonly purpose: string;
  /** A day as Prisma keeps it: midnight UTC. */
  readonly grantedOn: Date;
  readonly granted: Prisma.Decimal;
  readonly spent: Prisma.Decimal;
  readonly left: Prisma.Decimal;
}

/** The funds that a posting secured, the earliest first; what was entered wrongly is left out. */
export async function fundsOfPosting(
  tx: Pick<Transaction, 'fund'>,
  postingId: string,
): Promise<FundStanding[]> {
  const funds = await tx.fund.findMany({
    where: { postingId, cancelledAt: null },
    orderBy: [{ grantedOn: 'asc' }, { id: 'asc' }],
  });
  return funds.map(({ id, source, organizationId, purpose, grantedOn, granted, spent }) => ({
    id,
    source,
    organizationId,
    purpose,
    grantedOn,
    granted,
    spent,
    left: granted.minus(spent),
  }));
}
