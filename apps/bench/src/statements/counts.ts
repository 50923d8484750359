import { openStates } from '@linli/core/appeals/machine';

/** How many are open at a place ($1) and under it; $2 is who asks. By hand. */
export const countsStatement = `
  SELECT (count(*) FILTER (WHERE state = 'SUBMITTED'))::int AS submitted,
    (count(*) FILTER (WHERE next_due_at < now()))::int AS overdue,
    (count(*) FILTER (WHERE next_due_at >= now() AND next_due_at < now() + interval '1 day'))::int AS "dueSoon",
    count(*)::int AS open,
    (count(*) FILTER (WHERE state = 'RESOLVED' AND resolved_by_id IS DISTINCT FROM $2::uuid))::int AS "toVerify"
  FROM appeal WHERE state IN (${openStates.map((state) => `'${state}'`).join(', ')})
    AND place_id IN (SELECT place_id FROM place_ancestor WHERE ancestor_id = $1::uuid)`;
