import type { Statements } from '@linli/database/statements';
import type { LocalizedText } from '../localized.ts';

/** A community, or one of its grids with the buildings that lie in it. */
export interface TeamPlace {
  readonly id: string;
  readonly name: LocalizedText;
  readonly buildings: readonly LocalizedText[];
}

const byName = new Intl.Collator('zh', { numeric: true });
const inOrder = (a: LocalizedText, b: LocalizedText): number => byName.compare(a.zh, b.zh);

export async function communityItself(
  statements: Statements,
  communityId: string,
): Promise<TeamPlace | null> {
  return (await communitiesUnder(statements, communityId))[0] ?? null;
}

/** The communities that a place is or has under it, by name. */
export async function communitiesUnder(statements: Statements, placeId: string): Promise<TeamPlace[]> {
  const rows = await statements.$queryRaw<Omit<TeamPlace, 'buildings'>[]>`
    SELECT p.id, v.name
    FROM place_ancestor a
    JOIN place p ON p.id = a.place_id AND p.kind = 'COMMUNITY'
    JOIN place_version v ON v.id = p.current_version_id
    WHERE a.ancestor_id = ${placeId}::uuid`;
  return rows.map((row) => ({ ...row, buildings: [] })).toSorted((a, b) => inOrder(a.name, b.name));
}

/** The grids of a community in the order in which they were made; if only for a part of it, that one itself or those that its buildings lie in. */
export async function gridsOf(
  statements: Statements,
  communityId: string,
  partId: string | null,
): Promise<TeamPlace[]> {
  const rows = await statements.$queryRaw<TeamPlace[]>`
    WITH building AS (
      SELECT v.grid_id, v.name,
        EXISTS (SELECT FROM place_ancestor up WHERE up.place_id = p.id AND up.ancestor_id = ${partId}::uuid) AS of_part
      FROM place_ancestor a
      JOIN place p ON p.id = a.place_id AND p.kind = 'BUILDING'
      JOIN place_version v ON v.id = p.current_version_id
      WHERE a.ancestor_id = ${communityId}::uuid
    )
    SELECT p.id, v.name, coalesce(jsonb_agg(b.name) FILTER (WHERE b.name IS NOT NULL), '[]') AS buildings
    FROM place_ancestor a
    JOIN place p ON p.id = a.place_id AND p.kind = 'GRID'
    JOIN place_version v ON v.id = p.current_version_id
    LEFT JOIN building b ON b.grid_id = p.id
    WHERE a.ancestor_id = ${communityId}::uuid
    GROUP BY p.id, v.name
    HAVING ${partId}::uuid IS NULL OR p.id = ${partId}::uuid OR bool_or(b.of_part)
    ORDER BY p.id`;
  return rows.map((row) => ({ ...row, buildings: row.buildings.toSorted(inOrder) }));
}
