import { Prisma } from '@linli/database/generated/prisma/client';
import { visibleAppeals } from '../../appeals/visible.ts';
import type { Services } from '../../services.ts';
import { underSql } from './grouping.ts';
import { spanOf } from './period.ts';
import { countable, hiddenSql, type RateScope } from './scope.ts';

/** What is looked at so that figures are not made better than the work. A finding is a question to ask, not a verdict. */
export const conductChecks = [
  'CLAIM_DENIED',
  'RECORDED_OTHERWISE',
  'JUST_BEFORE_DEADLINE',
  'RETURNED_AGAIN',
  'REOPENED_AGAIN',
  'ENDED_BY_STAFF',
  'COPIED_TEXT',
] as const;
export type ConductCheck = (typeof conductChecks)[number];

export interface CheckResult {
  readonly check: ConductCheck;
  /** How many appeals stand out … */
  readonly found: number;
  /** … of how many that were looked at. */
  readonly of: number;
}

/** Longer lists are cut: whoever finds so many needs no list. */
const most = 5_000;

const shown = Prisma.sql`NOT EXISTS (SELECT FROM hidden h WHERE h.id = a.id)`;

/** Statements that give the appeals that a check looks at: `(id, found)`. Every appeal once. */
function statement(check: ConductCheck, scope: RateScope): Prisma.Sql {
  const { start, end } = spanOf(scope.period, scope.timeZone);
  const tenantId = scope.actor.tenantId;
  const events = (condition: string, least: number) => Prisma.sql`
    SELECT a.id, count(*) >= ${least} AS found
    FROM appeal_event e JOIN appeal a ON a.id = e.appeal_id JOIN under u ON u.place_id = a.place_id
    WHERE e.tenant_id = ${tenantId}::uuid AND ${Prisma.raw(condition)}
      AND e.recorded_at >= ${start} AND e.recorded_at < ${end} AND ${shown}
    GROUP BY a.id`;
  switch (check) {
    // The call-back sample against the claim: reported as done, and whoever was asked says otherwise.
    case 'CLAIM_DENIED':
      return Prisma.sql`
        SELECT a.id, bool_or(v.solved <> 'YES') AS found
        FROM return_visit v JOIN appeal a ON a.id = v.appeal_id JOIN under u ON u.place_id = a.place_id
        WHERE v.counts AND v.tenant_id = ${tenantId}::uuid AND v.recorded_at >= ${start} AND v.recorded_at < ${end}
          AND ${shown}
        GROUP BY a.id`;
    // Staff wrote down a yes, and in the same round the resident says otherwise in person's own words.
    case 'RECORDED_OTHERWISE':
      return Prisma.sql`
        SELECT a.id, bool_or(EXISTS (SELECT FROM return_visit own
            WHERE own.participant_id = v.participant_id AND own.round = v.round AND own.channel = 'WIDGET'
              AND own.solved IS NOT NULL AND own.solved <> v.solved)) AS found
        FROM return_visit v JOIN appeal a ON a.id = v.appeal_id JOIN under u ON u.place_id = a.place_id
        WHERE v.tenant_id = ${tenantId}::uuid AND v.recorded_by_id IS NOT NULL AND v.solved IS NOT NULL
          AND v.recorded_at >= ${start} AND v.recorded_at < ${end} AND ${shown}
        GROUP BY a.id`;
    // Emergencies have two hours: there the last one is no sign of anything.
    case 'JUST_BEFORE_DEADLINE':
      return Prisma.sql`
        SELECT a.id, bool_or((e.data ->> 'dueAt')::timestamptz - e.recorded_at BETWEEN interval '0' AND interval '1 hour')
            AS found
        FROM appeal_event e JOIN appeal a ON a.id = e.appeal_id JOIN under u ON u.place_id = a.place_id
        WHERE e.tenant_id = ${tenantId}::uuid AND e.type = 'RESOLVED' AND e.data ->> 'dueAt' IS NOT NULL
          AND a.deadline_class <> 'EMERGENCY' AND e.recorded_at >= ${start} AND e.recorded_at < ${end}
          AND ${shown}
        GROUP BY a.id`;
    case 'RETURNED_AGAIN':
      return events(`e.type = 'RETURNED'`, 2);
    case 'REOPENED_AGAIN':
      return events(`e.type = 'REOPENED'`, 2);
    case 'ENDED_BY_STAFF':
      return Prisma.sql`
        SELECT a.id, bool_or(e.actor_kind = 'STAFF') AS found
        FROM appeal_event e JOIN appeal a ON a.id = e.appeal_id JOIN under u ON u.place_id = a.place_id
        WHERE e.tenant_id = ${tenantId}::uuid AND e.to_state IN ('WITHDRAWN', 'DUPLICATE') AND e.from_state <> e.to_state
          AND e.recorded_at >= ${start} AND e.recorded_at < ${end} AND ${shown}
        GROUP BY a.id`;
    // The same words under three appeals or more.
    case 'COPIED_TEXT':
      return Prisma.sql`
        SELECT id, bool_or(same >= 3) AS found FROM (
          SELECT a.id, count(*) OVER (PARTITION BY d.digest) AS same
          FROM resolution_digest d JOIN appeal a ON a.id = d.appeal_id JOIN under u ON u.place_id = a.place_id
          WHERE d.tenant_id = ${tenantId}::uuid AND d.recorded_at >= ${start} AND d.recorded_at < ${end}
            AND ${shown}
        ) copies GROUP BY id`;
  }
}

export async function checkConduct(
  { database }: Pick<Services, 'database'>,
  scope: RateScope,
): Promise<CheckResult[]> {
  return Promise.all(
    conductChecks.map(async (check) => {
      const [row] = await database.$queryRaw<{ found: number; of: number }[]>`
        WITH ${underSql(scope, null)}, ${hiddenSql(scope)}, looked AS (${statement(check, scope)})
        SELECT (count(*) FILTER (WHERE found))::int AS found, count(*)::int AS of FROM looked`;
      return { check, found: row?.found ?? 0, of: row?.of ?? 0 };
    }),
  );
}

/** The appeals that a check found, as far as the viewer reads them. */
export async function appealsFound(
  { database }: Pick<Services, 'database'>,
  scope: RateScope,
  check: ConductCheck,
): Promise<Prisma.AppealWhereInput> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    WITH ${underSql(scope, null)}, ${hiddenSql(scope)}, looked AS (${statement(check, scope)})
    SELECT id FROM looked WHERE found ORDER BY id DESC LIMIT ${most}`;
  return {
    AND: [{ id: { in: rows.map(({ id }) => id) } }, countable(scope), visibleAppeals(scope.actor)],
  };
}
