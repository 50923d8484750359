import type { Transaction } from '../services.ts';

/**
 * Makes the present of a tenant's places agree with their versions: which version is current, which outlines answer locate(),
 * and the closure of the tree. After every change of versions, and once a day for versions that begin or end by themselves.
 * A place that has ended keeps its last version.
 *
 * @param today The date in the tenant's time zone.
 * @param corrected Places of which a version was changed in its row.
 */
export async function refreshPlaces(
  tx: Transaction,
  tenantId: string,
  today: Date,
  corrected: readonly string[] = [],
): Promise<void> {
  const moved = await tx.$queryRaw<{ id: string }[]>`
    UPDATE place SET current_version_id = latest.id
    FROM (
      SELECT DISTINCT ON (place_id) place_id, id FROM place_version
      WHERE tenant_id = ${tenantId}::uuid AND valid_from <= ${today}::date
      ORDER BY place_id, valid_from DESC
    ) latest
    WHERE place.id = latest.place_id AND place.current_version_id IS DISTINCT FROM latest.id
    RETURNING place.id`;
  await tx.$executeRaw`
    UPDATE boundary_part part SET current = is_current
    FROM place_boundary b JOIN place_version v ON v.id = b.place_version_id
      CROSS JOIN LATERAL (SELECT daterange(v.valid_from, v.valid_to) @> ${today}::date AS is_current) day
    WHERE b.id = part.boundary_id AND b.tenant_id = ${tenantId}::uuid AND part.current <> is_current`;
  await rebuildAncestors(tx, tenantId, [...moved.map(({ id }) => id), ...corrected]);
}

/** The closure anew for these places and all below them. A building stands under its estate and under its grid. */
async function rebuildAncestors(
  tx: Transaction,
  tenantId: string,
  placeIds: readonly string[],
): Promise<void> {
  if (placeIds.length === 0) return;
  await tx.$executeRaw`
    WITH RECURSIVE edge AS MATERIALIZED (
      SELECT v.place_id AS child, above.parent
      FROM place p JOIN place_version v ON v.id = p.current_version_id
        CROSS JOIN LATERAL (VALUES (v.parent_id), (v.grid_id)) above (parent)
      WHERE p.tenant_id = ${tenantId}::uuid AND above.parent IS NOT NULL
    ), below AS (
      SELECT unnest(${[...placeIds]}::uuid[]) AS id
      UNION
      SELECT edge.child FROM below JOIN edge ON edge.parent = below.id
    ), up (place_id, ancestor_id, depth) AS (
      SELECT id, id, 0 FROM below
      UNION
      SELECT up.place_id, edge.parent, up.depth + 1 FROM up JOIN edge ON edge.child = up.ancestor_id
    ), wanted AS (
      SELECT place_id, ancestor_id, min(depth) AS depth FROM up GROUP BY place_id, ancestor_id
    ), gone AS (
      DELETE FROM place_ancestor old USING below
      WHERE old.place_id = below.id
        AND NOT EXISTS (SELECT FROM wanted w WHERE w.place_id = old.place_id AND w.ancestor_id = old.ancestor_id)
    )
    INSERT INTO place_ancestor (tenant_id, ancestor_id, place_id, depth)
    SELECT ${tenantId}::uuid, ancestor_id, place_id, depth FROM wanted
    ON CONFLICT (ancestor_id, place_id) DO UPDATE SET depth = excluded.depth
    WHERE place_ancestor.depth <> excluded.depth`;
}
