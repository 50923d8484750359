import { Prisma } from '@linli/database/generated/prisma/client';
import type { VisitAttempt } from '@linli/database/generated/prisma/enums';
import { plannedForItsValues } from '@linli/database/statementNames';
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
  /** Only what follows this participant, or comes before. */
  readonly from: string | null;
  readonly backwards: boolean;
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
  { limit, from, backwards }: Page,
): Promise<VisitTask[]> {
  const beyond =
    from === null
      ? Prisma.empty
      : Prisma.sql`AND ("resolvedAt", "participantId") ${backwards ? Prisma.raw('<') : Prisma.raw('>')}
          (SELECT "resolvedAt", "participantId" FROM tasks WHERE "participantId" = ${from}::uuid LIMIT 1)`;
  const direction = Prisma.raw(backwards ? 'DESC' : 'ASC');
  return database.$queryRaw<VisitTask[]>`
    ${tasks(actor, wanted, clock.now())}
    SELECT * FROM tasks WHERE status = ${wanted.status} ${beyond}
    ORDER BY "resolvedAt" ${direction}, "participantId" ${direction} LIMIT ${limit}`;
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
  const under = (ids: readonly string[]) =>
    Prisma.sql`SELECT place_id FROM place_ancestor WHERE ancestor_id = ANY (${[...ids]}::uuid[])`;
  // As an array it is looked up in an index, as a list it is hashed: each way has its own use.
  const inArray = (ids: readonly string[]) => Prisma.sql`a.place_id = ANY (ARRAY(${under(ids)}))`;
  const inList = (ids: readonly string[]) => Prisma.sql`a.place_id IN (${under(ids)})`;
  const mine = (within: typeof inList) => Prisma.sql`a.tenant_id = ${reach.tenantId}::uuid
        AND a.visibility = 'NORMAL' AND a.resolved_at IS NOT NULL AND a.anonymised_at IS NULL
        AND a.resolved_by_id IS DISTINCT FROM ${actor.personId}::uuid
        AND (a.about_unit_id IS NULL OR NOT a.about_unit_id = ANY (${[...reach.notAboutUnits]}::uuid[]))
        AND a.about_person_id IS DISTINCT FROM ${actor.personId}::uuid
        AND ${within(reach.placeIds)} ${placeId === null ? Prisma.empty : Prisma.sql`AND ${within([placeId])}`}`;
  // Two ways to them, one index each: by place the planner would go through everything that was ever closed there. And
  // attempts, which are few, are gathered once instead of for everybody.
  return Prisma.sql`
    WITH ${Prisma.raw(plannedForItsValues)} lately AS MATERIALIZED (
      SELECT a.id, a.tenant_id, a.place_id, a.round, a.visibility, a.resolved_at, a.resolved_by_id, a.closed_at,
        a.anonymised_at, a.about_unit_id, a.about_person_id, a.configuration_id
      FROM appeal a
      WHERE a.tenant_id = ${reach.tenantId}::uuid AND a.state = 'CLOSED' AND a.closed_at > ${now}::timestamptz
        - make_interval(days => (SELECT coalesce(max((values ->> 'reopenDays')::int), ${reopenDays})
            FROM configuration WHERE tenant_id = ${reach.tenantId}::uuid))
    ), done AS MATERIALIZED (
      SELECT a.id, a.round, a.resolved_at, a.configuration_id, NULL::timestamptz AS closed_at FROM appeal a
      WHERE ${mine(inArray)} AND a.state IN ('RESOLVED', 'VERIFIED')
      UNION ALL
      SELECT a.id, a.round, a.resolved_at, a.configuration_id, a.closed_at FROM lately a
      WHERE ${mine(inList)}
    ), tried AS MATERIALIZED (
      SELECT v.participant_id, v.round, count(*)::int AS attempts,
        (array_agg(v.attempt ORDER BY v.recorded_at DESC, v.id DESC))[1]::text AS last,
        max(v.recorded_at) AS last_at,
        (array_agg(v.next_try_at ORDER BY v.recorded_at DESC, v.id DESC))[1] AS next_at
      FROM return_visit v WHERE v.tenant_id = ${reach.tenantId}::uuid AND v.attempt IS NOT NULL
      GROUP BY v.participant_id, v.round
    ), tasks AS (
      SELECT p.id AS "participantId", a.id AS "appealId", a.resolved_at AS "resolvedAt",
        coalesce(t.attempts, 0) AS attempts, t.last AS "lastAttempt", t.last_at AS "lastAttemptAt",
        t.next_at AS "nextTryAt",
        CASE
          WHEN t.last = 'REFUSED'
            OR t.attempts >= coalesce((c.values -> 'followup' ->> 'tries')::int, ${followup.tries}) THEN 'GIVEN_UP'
          WHEN t.next_at > ${now} THEN 'LATER'
          ELSE 'DUE'
        END AS status
      FROM done a
      JOIN participant p ON p.follows_id = a.id AND p.withdrawn_at IS NULL
      LEFT JOIN configuration c ON c.id = a.configuration_id
      LEFT JOIN tried t ON t.participant_id = p.id AND t.round = a.round
      WHERE NOT EXISTS (SELECT FROM return_visit v
          WHERE v.participant_id = p.id AND v.round = a.round AND v.counts AND v.appeal_id = a.id)
        AND (p.secret_hash IS NOT NULL
          OR EXISTS (SELECT FROM contact k WHERE k.participant_id = p.id AND k.erased_at IS NULL))
        AND (a.closed_at IS NULL OR a.closed_at >= ${now}::timestamptz
          - make_interval(days => coalesce((c.values ->> 'reopenDays')::int, ${reopenDays})))
    )`;
}
