import { siteStatement } from './siteStatement.ts';

/** One statement for each operation; its column `data` is the answer's JSON as text. Names are in Chinese, as the bench asks for them. */
const text = (column: string) => `json_build_object('text', ${column} ->> 'zh')`;

const placeChain = `
  (SELECT json_build_object('id', p.id, 'kind', p.kind, 'name', ${text('v.name')}, 'ancestors', (
     SELECT coalesce(json_agg(json_build_object('id', u.id, 'kind', u.kind, 'name', ${text('uv.name')}) ORDER BY r.depth DESC), '[]')
     FROM place_ancestor r JOIN place u ON u.id = r.ancestor_id JOIN place_version uv ON uv.id = u.current_version_id
     WHERE r.place_id = p.id AND r.depth > 0))
   FROM place p JOIN place_version v ON v.id = p.current_version_id WHERE p.id = a.place_id)`;

const firstEvents = `
  json_build_object('nodes', (
    SELECT coalesce(json_agg(json_build_object('id', e.id, 'type', e.type, 'at', e.recorded_at, 'toState', e.to_state) ORDER BY e.sequence), '[]')
    FROM (SELECT * FROM appeal_event WHERE appeal_id = a.id ORDER BY sequence LIMIT 3) e))`;

const appealWithChain = `
  json_build_object('id', a.id, 'code', a.code, 'state', a.state, 'title', c.title, 'recordedAt', a.recorded_at,
    'place', ${placeChain}, 'events', ${firstEvents})`;

const open = `('SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'NEEDS_INFO', 'WAITING', 'SCHEDULED', 'RESOLVED', 'VERIFIED')`;

export const statements: Readonly<Record<string, string>> = {
  appeal: `
    SELECT json_build_object('node', ${appealWithChain})::text AS data
    FROM appeal a JOIN appeal_content c ON c.appeal_id = a.id WHERE a.id = $1::uuid`,

  appeals: `
    SELECT json_build_object('appeals', json_build_object('nodes',
      coalesce(json_agg(${appealWithChain} ORDER BY a.recorded_at DESC, a.id DESC), '[]')))::text AS data
    FROM (SELECT * FROM appeal WHERE tenant_id = $1::uuid AND recorded_at < $2::timestamptz
          ORDER BY recorded_at DESC, id DESC LIMIT 20) a
      JOIN appeal_content c ON c.appeal_id = a.id`,

  queue: `
    SELECT json_build_object('appeals', json_build_object('nodes', coalesce(json_agg(json_build_object(
      'id', a.id, 'code', a.code, 'kind', a.kind, 'state', a.state, 'title', c.title, 'recordedAt', a.recorded_at,
      'category', (SELECT json_build_object('name', ${text('k.name')}) FROM category_version k
                   WHERE k.category_id = a.category_id AND k.valid_from <= now() AND (k.valid_to IS NULL OR k.valid_to > now())),
      'place', (SELECT json_build_object('name', ${text('v.name')}, 'parent', json_build_object('name', ${text('uv.name')}))
                FROM place p JOIN place_version v ON v.id = p.current_version_id
                  JOIN place u ON u.id = v.parent_id JOIN place_version uv ON uv.id = u.current_version_id WHERE p.id = a.place_id),
      'holder', (SELECT json_build_object('name', ${text('o.name')}) FROM organization o WHERE o.id = a.holder_unit_id),
      'assignee', (SELECT json_build_object('name', w.name) FROM person w WHERE w.id = a.assignee_id),
      'promiseClock', json_build_object('deadlineClass', a.deadline_class, 'startsAt', coalesce(a.handling_started_at, a.recorded_at),
        'dueAt', a.handling_due_at, 'overdue', a.resolved_at IS NULL AND a.next_due_at < now())
    ) ORDER BY a.next_due_at, a.id), '[]')))::text AS data
    FROM (SELECT * FROM appeal WHERE tenant_id = $1::uuid AND next_due_at < now()
            AND state IN ('ACCEPTED', 'ASSIGNED', 'IN_PROGRESS')
            AND place_id IN (SELECT place_id FROM place_ancestor WHERE ancestor_id = $2::uuid)
          ORDER BY next_due_at, id LIMIT 50) a
      JOIN appeal_content c ON c.appeal_id = a.id`,

  counts: `
    SELECT json_build_object('appealQueueCounts', json_build_object(
      'submitted', count(*) FILTER (WHERE state = 'SUBMITTED'),
      'overdue', count(*) FILTER (WHERE next_due_at < now()),
      'dueSoon', count(*) FILTER (WHERE next_due_at >= now() AND next_due_at < now() + interval '1 day'),
      'open', count(*), 'toVerify', count(*) FILTER (WHERE state = 'RESOLVED' AND resolved_by_id IS DISTINCT FROM $2::uuid)))::text AS data
    FROM appeal WHERE state IN ${open}
      AND place_id IN (SELECT place_id FROM place_ancestor WHERE ancestor_id = $1::uuid)`,

  site: siteStatement,
};
