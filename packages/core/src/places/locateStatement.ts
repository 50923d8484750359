import { Prisma } from '@linli/database/generated/prisma/client';

export interface LocateParameters {
  /** The point in Web Mercator metres, and how many of them make a metre on the ground there. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly tenantId: string | undefined;
  /** How far the nearest place may be where nothing is configured. */
  readonly metres: number;
  readonly now: Date;
}

/**
 * `hit` is the smallest kind of place that contains the point. A point on a hole's edge belongs to what fills the hole. `near` is
 * looked for only where `hit` is no grid, as far as any configuration in force allows: a grid under `hit`, or any place of the
 * ladder where nothing is hit. Whether it is near enough is up to the configuration of the place found.
 */
export function locateStatement({ x, y, scale, tenantId, metres, now }: LocateParameters): Prisma.Sql {
  const point = Prisma.sql`point(${x}::float8, ${y}::float8)`;
  const reach = Prisma.sql`(SELECT metres FROM reach) * ${scale}::float8`;
  const around = Prisma.sql`box(
    point(${x}::float8 + ${reach}, ${y}::float8 + ${reach}), point(${x}::float8 - ${reach}, ${y}::float8 - ${reach}))`;
  const inForce = Prisma.sql`c.valid_from <= ${now} AND (c.valid_to IS NULL OR c.valid_to > ${now})`;
  const ofTenant = tenantId ? Prisma.sql`AND part.tenant_id = ${tenantId}::uuid` : Prisma.empty;
  return Prisma.sql`
    WITH reach AS MATERIALIZED (
      SELECT greatest(${metres}::float8, max((c.values ->> 'locateMetres')::float8)) AS metres
      FROM configuration c WHERE ${inForce}
    ), hit AS MATERIALIZED (
      SELECT part.place_id, part.tenant_id, part.kind
      FROM boundary_part part
      WHERE part.current AND part.kind <= 'GRID' ${ofTenant}
        AND box(part.ring) @> box(${point}, ${point}) AND part.ring @> ${point}
        AND NOT EXISTS (SELECT FROM unnest(part.holes) hole WHERE hole @> ${point})
      ORDER BY part.kind DESC, part.place_id
      LIMIT 1
    ), candidate AS MATERIALIZED (
      SELECT part.place_id, part.tenant_id, part.kind,
        greatest(
          ${point} <-> part.ring,
          (SELECT min(${point} <-> hole::path) FROM unnest(part.holes) hole WHERE hole @> ${point})
        ) / ${scale}::float8 AS metres
      FROM boundary_part part
      WHERE NOT EXISTS (SELECT FROM hit WHERE kind = 'GRID')
        AND part.current AND part.kind <= 'GRID' ${ofTenant}
        AND box(part.ring) && ${around}
        AND (NOT EXISTS (SELECT FROM hit) OR part.kind = 'GRID' AND EXISTS (
          SELECT FROM place_ancestor a JOIN hit ON a.ancestor_id = hit.place_id WHERE a.place_id = part.place_id))
      ORDER BY part.kind DESC, metres, part.place_id
      LIMIT 1
    ), near AS MATERIALIZED (
      SELECT candidate.* FROM candidate
      WHERE metres <= coalesce((
        SELECT (c.values ->> 'locateMetres')::float8
        FROM place_ancestor a JOIN configuration c ON c.place_id = a.ancestor_id
        WHERE a.place_id = candidate.place_id AND ${inForce}
        ORDER BY a.depth LIMIT 1
      ), ${metres}::float8)
    ), found AS (
      SELECT place_id, tenant_id FROM near
      UNION ALL SELECT place_id, tenant_id FROM hit WHERE NOT EXISTS (SELECT FROM near)
    )
    SELECT found.tenant_id AS "tenantId",
      (SELECT place_id FROM hit) AS "hitId", (SELECT kind::text FROM hit) AS "hitKind",
      (SELECT place_id FROM near) AS "nearestId", (SELECT metres FROM near) AS "distanceMetres",
      chain.*
    FROM found CROSS JOIN LATERAL (
      SELECT
        (array_agg(p.id) FILTER (WHERE p.kind = 'COMMUNITY'))[1] AS "communityId",
        (array_agg(p.id) FILTER (WHERE p.kind = 'STREET'))[1] AS "streetId",
        (array_agg(p.id) FILTER (WHERE p.kind = 'DISTRICT'))[1] AS "districtId"
      FROM place_ancestor a JOIN place p ON p.id = a.ancestor_id
      WHERE a.place_id = found.place_id
    ) chain`;
}
