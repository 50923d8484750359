import type { MercuriusLoaders } from 'mercurius';
import type { Pool } from 'pg';
import { batch } from './batch.ts';

const place = {
  name: 'place',
  text: `SELECT p.id AS key, p.id, p.kind, json_build_object('text', v.name ->> 'zh') AS name, v.parent_id
    FROM place p JOIN place_version v ON v.id = p.current_version_id WHERE p.id = ANY ($1::uuid[])`,
};
const ancestors = {
  name: 'ancestors',
  text: `SELECT r.place_id AS key, p.id, p.kind, json_build_object('text', v.name ->> 'zh') AS name
    FROM place_ancestor r JOIN place p ON p.id = r.ancestor_id JOIN place_version v ON v.id = p.current_version_id
    WHERE r.place_id = ANY ($1::uuid[]) AND r.depth > 0 ORDER BY r.depth DESC`,
};
const events = {
  name: 'events',
  text: `SELECT a.id AS key, e.id, e.type, e.recorded_at AS at, e.to_state AS "toState"
    FROM unnest($1::uuid[]) a (id) CROSS JOIN LATERAL (
      SELECT * FROM appeal_event WHERE appeal_id = a.id ORDER BY sequence LIMIT 3) e`,
};
const timeline = {
  name: 'timeline',
  text: `SELECT e.appeal_id AS key, e.type, e.to_state AS "toState", w.text, e.unit_id,
      CASE WHEN e.actor_kind = 'INTEGRATION' THEN e.occurred_at ELSE e.recorded_at END AS at
    FROM appeal_event e LEFT JOIN event_text w ON w.event_id = e.id AND w.erased_at IS NULL AND e.type IN ('RESOLVED', 'ANSWERED')
    WHERE e.appeal_id = ANY ($1::uuid[]) AND e.is_public ORDER BY e.sequence`,
};
const category = {
  name: 'category',
  text: `SELECT category_id AS key, json_build_object('text', name ->> 'zh') AS name FROM category_version
    WHERE category_id = ANY ($1::uuid[]) AND valid_from <= now() AND (valid_to IS NULL OR valid_to > now())`,
};
const unit = {
  name: 'unit',
  text: `SELECT id AS key, json_build_object('text', name ->> 'zh') AS name FROM organization WHERE id = ANY ($1::uuid[])`,
};
const person = { name: 'person', text: `SELECT id AS key, name FROM person WHERE id = ANY ($1::uuid[])` };

/** One statement for each field of all rows of an answer; what one row has is not kept for the next request. */
export function loadersOver(pool: Pool): MercuriusLoaders {
  const one = (statement: typeof place, key: string) => ({
    loader: async (queries: { obj: object }[]) =>
      (await batch(pool, statement, queries, key)).map(([row]) => row ?? null),
    opts: { cache: false },
  });
  const many = (statement: typeof place, key: string) => ({
    loader: (queries: { obj: object }[]) => batch(pool, statement, queries, key),
    opts: { cache: false },
  });
  return {
    Appeal: {
      place: one(place, 'place_id'),
      category: one(category, 'category_id'),
      holder: one(unit, 'holder_unit_id'),
      assignee: one(person, 'assignee_id'),
      events: many(events, 'id'),
      timeline: many(timeline, 'id'),
    },
    Entry: { unit: one(unit, 'unit_id') },
    Place: { parent: one(place, 'parent_id'), ancestors: many(ancestors, 'id') },
  };
}
