import type { Services } from '../../services.ts';
import type { Due } from '../alarms/find.ts';

const batch = 200;

/** Promises whose day is over where they were made, and those of them of which nobody was told yet. */
export async function breakCommitments({ database, clock }: Services): Promise<Due[]> {
  const now = clock.now();
  await database.$executeRaw`
    UPDATE commitment c SET status = 'BROKEN', settled_at = ${now}
    FROM tenant t
    WHERE t.id = c.tenant_id AND c.status = 'OPEN'
      AND c.due_on < (${now}::timestamptz AT TIME ZONE t.time_zone)::date`;
  return database.$queryRaw`
    SELECT c.appeal_id AS "appealId", k.kind, k.kind || ':' || c.id AS key, 1 AS rungs
    FROM commitment c
    CROSS JOIN LATERAL (SELECT CASE WHEN c.obligation_id IS NULL THEN 'COMMITMENT_BROKEN'
      ELSE 'OBLIGATION_BROKEN' END AS kind) k
    WHERE c.status = 'BROKEN'
      AND NOT EXISTS (SELECT FROM clock_alarm s WHERE s.key = k.kind || ':' || c.id)
    ORDER BY c.due_on
    LIMIT ${batch}`;
}
