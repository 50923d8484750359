import type { Transaction } from '../../services.ts';

/** Whether one appeal is a duplicate or a part of another, directly or over others. */
export async function hangsOn(tx: Transaction, appealId: string, otherId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE up(id) AS (
      SELECT to_id FROM appeal_link WHERE from_id = ${appealId}::uuid AND kind <> 'SAME_CAUSE' AND ended_at IS NULL
      UNION
      SELECT l.to_id FROM up JOIN appeal_link l ON l.from_id = up.id
      WHERE l.kind <> 'SAME_CAUSE' AND l.ended_at IS NULL
    )
    SELECT id FROM up WHERE id = ${otherId}::uuid`;
  return rows.length > 0;
}
