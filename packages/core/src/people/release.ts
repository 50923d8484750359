import type { Transaction } from '../services.ts';

/** Takes a person's open appeals off the person; the unit goes on holding them (domain.md › Appeals). */
export async function releaseAppeals(tx: Transaction, personId: string): Promise<number> {
  const { count } = await tx.appeal.updateMany({
    where: { assigneeId: personId, state: { notIn: ['CLOSED', 'WITHDRAWN', 'DECLINED', 'DUPLICATE'] } },
    data: { assigneeId: null, version: { increment: 1 } },
  });
  return count;
}
