import type { Transaction } from '../../services.ts';

/** From now on whoever was asked about the duplicate is asked about the main appeal, once. Answers how many that are. */
export async function followMain(tx: Transaction, duplicateId: string, mainId: string): Promise<number> {
  const { count } = await tx.participant.updateMany({
    where: { followsId: duplicateId },
    data: { followsId: mainId },
  });
  return count;
}

/** The duplicate stands for itself again: its own participants, and those of what had been merged into it before. */
export function followOwn(tx: Transaction, appealId: string): Promise<number> {
  return tx.$executeRaw`
    WITH RECURSIVE under(id) AS (
      SELECT ${appealId}::uuid
      UNION
      SELECT l.from_id FROM under JOIN appeal_link l ON l.to_id = under.id
      WHERE l.kind = 'DUPLICATE' AND l.ended_at IS NULL
    )
    UPDATE participant SET follows_id = ${appealId}::uuid WHERE appeal_id IN (SELECT id FROM under)`;
}
