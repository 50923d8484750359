import { openStates } from '@linli/core/appeals/machine';

const states = openStates.map((state) => `'${state}'`).join(', ');

/** Ten rows of what is published around $1 east, $2 north; $3 and $4 are the same point as the outlines have it. By hand. */
export const nearbyStatement = `
  WITH hit AS MATERIALIZED (
    SELECT part.place_id, part.tenant_id FROM boundary_part part
    WHERE part.current AND part.kind = 'GRID' AND part.ring @> point($3::float8, $4::float8)
      AND box(part.ring) @> box(point($3::float8, $4::float8), point($3::float8, $4::float8))
    ORDER BY part.place_id LIMIT 1),
  ladder AS MATERIALIZED (
    SELECT p.id, p.kind FROM hit JOIN place_ancestor r ON r.place_id = hit.place_id JOIN place p ON p.id = r.ancestor_id),
  around AS (
    SELECT a.code, a.state, b.title, b.summary, a.recorded_at, a.place_id = hit.place_id AS here,
      a.place_id = ANY (ARRAY(SELECT place_id FROM place_ancestor WHERE ancestor_id = (SELECT id FROM ladder WHERE kind = 'COMMUNITY'))) AS in_area,
      radians(sqrt(power((v.centroid_lng - $1::float8) * cos(radians((v.centroid_lat + $2::float8) / 2)), 2)
        + power(v.centroid_lat - $2::float8, 2))) * 6371000 AS metres
    FROM hit JOIN appeal a ON a.tenant_id = hit.tenant_id
      JOIN publication b ON b.appeal_id = a.id AND b.retracted_at IS NULL
      JOIN place p ON p.id = a.place_id JOIN place_version v ON v.id = p.current_version_id
    WHERE a.state IN (${states}) AND a.state NOT IN ('RESOLVED', 'VERIFIED') AND a.visibility = 'NORMAL'
      AND a.place_id = ANY (ARRAY(SELECT place_id FROM place_ancestor WHERE ancestor_id = (SELECT id FROM ladder WHERE kind = 'STREET'))))
  SELECT code, state, title, summary, round(metres / 50)::int * 50 AS metres,
    0.25 * CASE WHEN here THEN 1 ELSE exp(-metres / 300) END
      + 0.1 * exp(-extract(epoch FROM now() - recorded_at)::float8 / 2592000) AS rank
  FROM around WHERE in_area OR metres <= 1500 ORDER BY rank DESC LIMIT 10`;
