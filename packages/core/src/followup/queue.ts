import { Prisma } from '@linli/database/generated/prisma/client';
import type { VisitAttempt } from '@linli/database/generated/prisma/enums';
import { reachOf } from '../access/reach.ts';
import type { StaffActor } from '../actor.ts';
import { defaultConfiguration } from '../configuration/shape.ts';
import type { Services } from '../services.ts';

/** DUE waits to be asked now, LATER has agreed to a time or is tried again then, GIVEN_UP refused or never picked up. */
export type VisitTaskStatus = 'DUE' | 'LATER' | 'GIVEN_UP';

/** A participant who has not answered yet. */
export interface VisitTask {
  readonly participantId: string;
  readonly appealId: string;
  /** When the round was reported as done. */
  readonly resolvedAt: Date;
  readonly attempts: number;
  readonly lastAttempt: VisitAttempt | null;
  readonly lastAttemptAt: Date | null;
  readonly nextTryAt: Date | null;
  readonly status: VisitTaskStatus;
}

export interface VisitQueue {
  readonly placeId: string | null;
  readonly status: VisitTaskStatus;
}

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/**
 * Who is still to be asked, the longest waiting first: every participant of what was reported as done in this round and
 * can still be reopened, as long as nobody has all three answers. Only what this member of staff may ask about: nobody
 * asks after the own work.
 */
export async function visitQueue(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  actor: StaffActor,
  wanted: VisitQueue,
  { limit, offset }: Page,
): Promise<VisitTask[]> {
  return database.$queryRaw<VisitTask[]>`
    ${tasks(actor, wanted, clock.now())}
    SELECT * FROM tasks WHERE status = ${wanted.status}
    ORDER BY "resolvedAt", "participantId" LIMIT ${limit} OFFSET ${offset}`;
}

export async function visitQueueCount(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  actor: StaffActor,
  wanted: VisitQueue,
): Promise<number> {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    ${tasks(actor, wanted, clock.now())}
    SELECT count(*)::int AS count FROM tasks WHERE status = ${wanted.status}`;
  return row?.count ?? 0;
}

function tasks(actor: StaffActor, { placeId }: VisitQueue, now: Date): Prisma.Sql {
  const reach = reachOf(actor, 'recordReturnVisit');
  const { reopenDays, followup } = defaultConfiguration;
  const within = (ids: readonly string[]) =>
    Prisma.sql`a.place_id = ANY (ARRAY(SELECT place_id FROM place_ancestor WHERE ancestor_id = ANY (${[...ids]}::uuid[])))`;
  return Prisma.sql`
    WITH done AS (
      SELECT a.id, a.round, a.resolved_at, a.closed_at, a.state,
        coalesce((c.values ->> 'reopenDays')::int, ${reopenDays}) AS reopen_days,
        coalesce((c.values -> 'followup' ->> 'tries')::int, ${followup.tries}) AS tries
      FROM appeal a LEFT JOIN configuration c ON c.id = a.configuration_id
      WHERE a.tenant_id = ${reach.tenantId}::uuid AND a.visibility = 'NORMAL'
        AND (a.state IN ('RESOLVED', 'VERIFIED') OR (a.state = 'CLOSED' AND a.closed_at > ${now}::timestamptz
          - make_interval(days => (SELECT coalesce(max((values ->> 'reopenDays')::int), ${reopenDays})
              FROM configuration WHERE tenant_id = ${reach.tenantId}::uuid))))
        AND a.resolved_at IS NOT NULL AND a.anonymised_at IS NULL
        AND a.resolved_by_id IS DISTINCT FROM ${actor.personId}::uuid
        AND (a.about_unit_id IS NULL OR NOT a.about_unit_id = ANY (${[...reach.notAboutUnits]}::uuid[]))
        AND a.about_person_id IS DISTINCT FROM ${actor.personId}::uuid
        AND ${within(reach.placeIds)} ${placeId === null ? Prisma.empty : Prisma.sql`AND ${within([placeId])}`}
    ), tasks AS (
      SELECT p.id AS "participantId", a.id AS "appealId", a.resolved_at AS "resolvedAt",
        t.attempts, t."lastAttempt", t."lastAttemptAt", t."nextTryAt",
        CASE
          WHEN t."lastAttempt" = 'REFUSED' OR t.attempts >= a.tries THEN 'GIVEN_UP'
          WHEN t."nextTryAt" > ${now} THEN 'LATER'
          ELSE 'DUE'
        END AS status
      FROM done a
      JOIN participant p ON p.appeal_id = a.id AND p.withdrawn_at IS NULL
        AND (p.secret_hash IS NOT NULL
          OR EXISTS (SELECT FROM contact k WHERE k.participant_id = p.id AND k.erased_at IS NULL))
      CROSS JOIN LATERAL (
        SELECT count(v.attempt)::int AS attempts,
          (array_agg(v.attempt ORDER BY v.recorded_at DESC, v.id DESC) FILTER (WHERE v.attempt IS NOT NULL))[1]::text
            AS "lastAttempt",
          max(v.recorded_at) FILTER (WHERE v.attempt IS NOT NULL) AS "lastAttemptAt",
          (array_agg(v.next_try_at ORDER BY v.recorded_at DESC, v.id DESC) FILTER (WHERE v.attempt IS NOT NULL))[1]
            AS "nextTryAt",
          coalesce(bool_or(v.counts), false) AS answered
        FROM return_visit v WHERE v.appeal_id = a.id AND v.round = a.round AND v.participant_id = p.id
      ) t
      WHERE NOT t.answered
        AND (a.state <> 'CLOSED' OR a.closed_at >= ${now}::timestamptz - make_interval(days => a.reopen_days))
    )`;
}
