import type { Transaction } from '../../services.ts';

/** An offer that fits a need. */
export interface Fit {
  readonly needId: string;
  readonly offerId: string;
}

/**
 * Which offers fit these needs (m44): of the same kind, for the need's category or one above it, for its community, and today is
 * one of their days. The nearest category comes first. It proposes; people decide.
 */
export function fitsOf(
  tx: Pick<Transaction, '$queryRaw'>,
  needIds: readonly string[],
  today: Temporal.PlainDate,
): Promise<Fit[]> {
  return tx.$queryRaw<Fit[]>`
    WITH RECURSIVE topic AS (
      SELECT n.id AS need_id, n.tenant_id, n.community_id, n.kind, n.category_id AS id, 0 AS depth
      FROM resource_need n WHERE n.id = ANY (${[...needIds]}::uuid[]) AND n.withdrawn_at IS NULL
      UNION ALL
      SELECT t.need_id, t.tenant_id, t.community_id, t.kind, c.parent_id, t.depth + 1
      FROM topic t JOIN category c ON c.id = t.id WHERE c.parent_id IS NOT NULL
    )
    SELECT t.need_id AS "needId", o.id AS "offerId"
    FROM topic t
      JOIN place_ancestor a ON a.place_id = t.community_id
      JOIN resource_offer o ON o.place_id = a.ancestor_id AND o.tenant_id = t.tenant_id
        AND o.kind = t.kind AND t.id = ANY (o.categories)
    WHERE o.withdrawn_at IS NULL
      AND ${today.toString()}::date BETWEEN o.from_day AND o.to_day
    GROUP BY t.need_id, o.id
    ORDER BY min(t.depth), o.id`;
}

/** Those that nobody has decided about, for needs that nothing has met yet. */
export async function proposedOffers(
  tx: Transaction,
  needIds: readonly string[],
  today: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const [fits, matches] = await Promise.all([
    fitsOf(tx, needIds, today),
    tx.resourceMatch.findMany({ where: { needId: { in: [...needIds] } } }),
  ]);
  const decided = Map.groupBy(matches, ({ needId }) => needId);
  const open = fits.filter(({ needId, offerId }) => {
    const all = decided.get(needId) ?? [];
    return !all.some((match) => match.state === 'USED' || match.offerId === offerId);
  });
  const byNeed = Map.groupBy(open, ({ needId }) => needId);
  return new Map([...byNeed].map(([needId, found]) => [needId, found.map(({ offerId }) => offerId)]));
}
