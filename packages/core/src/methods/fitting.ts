import type { Transaction } from '../services.ts';

/** As many as somebody reads on an appeal's page. */
export const mostFitting = 10;

/** Cards in use that are filed under a category or a heading above it, by category: the nearest first, then the latest. */
export async function methodsFor(
  tx: Transaction,
  tenantId: string,
  categoryIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await tx.$queryRaw<{ asked: string; id: string }[]>`
    WITH RECURSIVE upwards AS (
      SELECT id AS asked, id, parent_id, 0 AS depth FROM category
      WHERE id = ANY(${[...categoryIds]}::uuid[]) AND tenant_id = ${tenantId}::uuid
      UNION ALL
      SELECT u.asked, c.id, c.parent_id, u.depth + 1 FROM category c JOIN upwards u ON c.id = u.parent_id
    ), filed AS (
      SELECT u.asked, m.card_id, min(u.depth) AS depth
      FROM upwards u JOIN method_category m ON m.category_id = u.id
      GROUP BY u.asked, m.card_id
    ), ordered AS (
      SELECT f.asked, k.id,
        row_number() OVER (PARTITION BY f.asked ORDER BY f.depth, k.changed_at DESC, k.id DESC) AS position
      FROM filed f JOIN method_card k ON k.id = f.card_id AND k.retired_at IS NULL
    )
    SELECT asked, id FROM ordered WHERE position <= ${mostFitting} ORDER BY asked, position`;
  const found = new Map<string, string[]>();
  for (const { asked, id } of rows) found.set(asked, [...(found.get(asked) ?? []), id]);
  return found;
}
