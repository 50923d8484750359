import { countsStatement } from '../statements/counts.ts';
import { nearbyStatement } from '../statements/nearby.ts';
import { ratesStatement } from '../statements/rates.ts';
import { siteStatement } from '../statements/site.ts';

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

const overdue = `(coalesce(a.resolved_at, a.closed_at) IS NULL AND coalesce(coalesce(a.handling_due_at, a.dispatch_due_at) < now(), false))`;

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

  counts: `SELECT json_build_object('appealQueueCounts', to_json(n))::text AS data FROM (${countsStatement}) n`,

  rates: `SELECT json_build_object('rates', json_build_object('figures', r.figures, 'figuresBefore', r."figuresBefore"))::text AS data
    FROM (${ratesStatement}) r`,

  appealByCode: `
    SELECT json_build_object('appealByCode', json_build_object(
      'code', a.code, 'state', a.state, 'title', c.title, 'text', c.text, 'recordedAt', a.recorded_at,
      'category', (SELECT json_build_object('name', ${text('k.name')}) FROM category_version k
                   WHERE k.category_id = a.category_id AND k.valid_from <= now() AND (k.valid_to IS NULL OR k.valid_to > now())),
      'place', (SELECT json_build_object('name', ${text('v.name')}) FROM place p JOIN place_version v ON v.id = p.current_version_id
                WHERE p.id = a.place_id),
      'holder', (SELECT json_build_object('name', ${text('o.name')}) FROM organization o WHERE o.id = a.holder_unit_id),
      'promiseClock', json_build_object('startsAt', coalesce(a.handling_started_at, a.recorded_at), 'dueAt', a.handling_due_at,
        'overdue', ${overdue}),
      'timeline', (
        SELECT coalesce(json_agg(json_build_object('type', e.type, 'toState', e.to_state, 'text', w.text,
          'at', CASE WHEN e.actor_kind = 'INTEGRATION' THEN e.occurred_at ELSE e.recorded_at END,
          'unit', (SELECT json_build_object('name', ${text('o.name')}) FROM organization o WHERE o.id = e.unit_id)) ORDER BY e.sequence), '[]')
        FROM appeal_event e LEFT JOIN event_text w ON w.event_id = e.id AND w.erased_at IS NULL AND e.type IN ('RESOLVED', 'ANSWERED')
        WHERE e.appeal_id = a.id AND e.is_public)))::text AS data
    FROM participant r JOIN appeal a ON a.id = r.appeal_id JOIN appeal_content c ON c.appeal_id = a.id
    WHERE r.secret_hash = $2::text AND a.code = $1::text`,

  nearby: `SELECT json_build_object('nearbyAppeals', coalesce(json_agg(json_build_object('isLikely', false, 'metres', n.metres,
      'appeal', json_build_object('code', n.code, 'state', n.state, 'title', n.title, 'summary', n.summary)) ORDER BY n.rank DESC), '[]'))::text AS data
    FROM (${nearbyStatement}) n`,

  site: siteStatement,
};
