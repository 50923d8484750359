import type { AlarmKind } from '@linli/database/generated/prisma/enums';
import { defaultConfiguration } from '../../configuration/shape.ts';
import { disputesOverdue, whistlesLate } from '../../duty/overdue.ts';
import type { Transaction } from '../../services.ts';

/** Something that should be said about an appeal, and the key under which it is said once. */
export interface Due {
  readonly appealId: string;
  readonly kind: AlarmKind;
  readonly key: string;
  /** How many rungs up the ladder it goes: a quiet case climbs on with every further stretch of silence. */
  readonly rungs: number;
}

/** So many at once; the next minute takes the rest. */
const batch = 200;

/**
 * What is due at a moment and was not sounded yet. Appeals that came with an import promised nothing here and never
 * ring; while a clock stands still nothing is due.
 */
export async function findDue(tx: Transaction, now: Date): Promise<Due[]> {
  const [clocks, quiet] = [await clocksDue(tx, now), await quietCases(tx, now)];
  const duty = [...(await disputesOverdue(tx, now, batch)), ...(await whistlesLate(tx, now, batch))];
  return [...clocks, ...quiet, ...duty];
}

function clocksDue(tx: Transaction, now: Date): Promise<Due[]> {
  return tx.$queryRaw`
    SELECT "appealId", kind, key, rungs FROM (
      SELECT a.id AS "appealId", k.kind, concat_ws(':', k.kind, a.id, a.round, a.next_due_at) AS key,
        CASE k.kind WHEN 'DUE_SOON' THEN 0 ELSE 1 END AS rungs, a.next_due_at
      FROM appeal a
      CROSS JOIN LATERAL (SELECT CASE
        WHEN a.next_due_at >= ${now} THEN 'DUE_SOON'
        WHEN a.state = 'SUBMITTED' THEN 'DISPATCH_OVERDUE'
        ELSE 'OVERDUE' END AS kind) k
      WHERE a.state IN ('SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'SCHEDULED')
        AND a.next_due_at < ${now}::timestamptz + interval '31 days'
        AND (a.next_due_at < ${now}
          OR (a.state <> 'SUBMITTED'
            AND a.next_due_at - ${now}::timestamptz < (a.next_due_at - a.handling_started_at) / 4))
    ) due
    WHERE NOT EXISTS (SELECT FROM clock_alarm s WHERE s.key = due.key)
    ORDER BY next_due_at
    LIMIT ${batch}`;
}

function quietCases(tx: Transaction, now: Date): Promise<Due[]> {
  const days = defaultConfiguration.quietDays;
  return tx.$queryRaw`
    SELECT "appealId", 'QUIET' AS kind, key, rungs FROM (
      SELECT a.id AS "appealId", s.stretches AS rungs, a.last_entry_at,
        concat_ws(':', 'QUIET', a.id, a.last_entry_at, s.stretches) AS key
      FROM appeal a
      LEFT JOIN configuration c ON c.id = a.configuration_id
      CROSS JOIN LATERAL (SELECT floor(extract(epoch FROM ${now}::timestamptz - a.last_entry_at)
        / (86400 * coalesce((c.values->>'quietDays')::int, ${days})))::int AS stretches) s
      WHERE a.state IN ('ACCEPTED', 'ASSIGNED', 'IN_PROGRESS')
        AND a.last_entry_at < ${now}::timestamptz - interval '1 day'
        AND a.handling_due_at IS NOT NULL
        AND s.stretches >= 1
    ) due
    WHERE NOT EXISTS (SELECT FROM clock_alarm s WHERE s.key = due.key)
    ORDER BY last_entry_at
    LIMIT ${batch}`;
}
