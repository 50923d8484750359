import { project } from '@linli/core/places/geometry/mercator';
import type { Operation } from './operation.ts';
import { district, sampled } from './reads.ts';

/** A resident looks after their own appeal: by its code and the secret of the receipt's link. */
export const byCode: Operation = {
  name: 'appealByCode',
  title: "a resident's own appeal, by code and link",
  signedIn: false,
  document: `query ByCode($code: String!, $secret: String!) {
    appealByCode(code: $code, secret: $secret) {
      ... on TrackedAppeal {
        code state title text recordedAt
        category { name { text } }
        place { name { text } }
        holder { name { text } }
        promiseClock { startsAt dueAt overdue }
        timeline { type at toState text unit { name { text } } }
      } } }`,
  samples: (pool) =>
    sampled(
      pool,
      // The generator takes a participant's id as the link's secret.
      `SELECT a.code, r.id AS secret, r.secret_hash AS hash FROM appeal a JOIN participant r ON r.appeal_id = a.id
       WHERE a.tenant_id = ${district} AND r.role = 'REPORTER' AND a.place_id IS NOT NULL ORDER BY md5(a.id::text) LIMIT 500`,
      ({ code, secret, hash }) => ({ variables: { code, secret }, row: { code, hash } }),
    ),
};

/** What is published around a point and still in hand: the widget shows it to whoever is about to report the same. */
export const nearby: Operation = {
  name: 'nearby',
  title: 'published appeals around a point',
  signedIn: false,
  document: `query Nearby($lng: Float!, $lat: Float!) {
    nearbyAppeals(at: { point: { lng: $lng, lat: $lat } }) { isLikely metres appeal { code state title summary } } }`,
  samples: (pool) =>
    sampled(
      pool,
      `SELECT v.centroid_lng AS lng, v.centroid_lat AS lat, p.tenant_id, s.id AS street, v.parent_id AS community
       FROM place p JOIN place_version v ON v.id = p.current_version_id
         JOIN place_ancestor r ON r.place_id = p.id JOIN place s ON s.id = r.ancestor_id AND s.kind = 'STREET'
       WHERE p.kind = 'GRID' AND p.tenant_id = ${district} ORDER BY md5(p.id::text) LIMIT 200`,
      ({ lng, lat, tenant_id: tenant, street, community }) => {
        const [x, y] = project([Number(lng), Number(lat)]);
        return {
          variables: { lng, lat },
          // Who cannot tell what a point lies in is told.
          row: { lng, lat, x, y, tenant, street, community },
          floor: [lng, lat, x, y],
        };
      },
    ),
};
