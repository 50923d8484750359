import type { Posting } from '@linli/database/generated/prisma/client';
import { Prisma } from '@linli/database/generated/prisma/client';
import type { AppealState, EventType } from '@linli/database/generated/prisma/enums';
import { plannedForItsValues } from '@linli/database/statementNames';
import type { StaffActor } from '../../actor.ts';
import { visibleAppeals } from '../../appeals/visible.ts';
import { countable, hiddenSql } from '../../followup/rates/scope.ts';
import type { Services } from '../../services.ts';
import { servedSpan } from './windows.ts';

/**
 * What was solved at the community while a secretary was in office (m42), derived from the records:
 *
 * - `RESOLVED`: all of it, as long as it still counts as done;
 * - `UTILITY`: water, power, gas and the like: what has the deadline of utilities;
 * - `HISTORICAL`: taken over with its age from before;
 * - `ASSISTED`: the secretary wrote in its record, or it was given to the secretary by name.
 */
export const outcomeClasses = ['RESOLVED', 'UTILITY', 'HISTORICAL', 'ASSISTED'] as const;
export type OutcomeClass = (typeof outcomeClasses)[number];

export type OutcomeCounts = Readonly<Record<OutcomeClass, number>>;

export const noOutcomes: OutcomeCounts = { RESOLVED: 0, UTILITY: 0, HISTORICAL: 0, ASSISTED: 0 };

type Served = Pick<Posting, 'id' | 'communityId' | 'personId' | 'startsAt' | 'endsAt'>;

const solved: AppealState[] = ['RESOLVED', 'VERIFIED', 'CLOSED'];
/** Who opened a contact has not worked at it yet. */
const noWork: EventType[] = ['UNMASKED'];
const eachTime = Prisma.raw(plannedForItsValues);

/** How many of each class, for several postings at once; one without any is missing. */
export async function outcomesOf(
  { database }: Pick<Services, 'database'>,
  actor: StaffActor,
  postings: readonly Served[],
  now: Date,
): Promise<ReadonlyMap<string, OutcomeCounts>> {
  if (postings.length === 0) return new Map();
  const spans = postings.map((posting) => servedSpan(posting, now));
  const rows = await database.$queryRaw<(OutcomeCounts & { postingId: string })[]>`
    WITH ${eachTime} ${hiddenSql({ actor })}, served AS MATERIALIZED (
      SELECT * FROM unnest(${postings.map(({ id }) => id)}::uuid[],
        ${postings.map(({ communityId }) => communityId)}::uuid[],
        ${postings.map(({ personId }) => personId)}::uuid[],
        ${spans.map(({ start }) => start)}::timestamptz[], ${spans.map(({ end }) => end)}::timestamptz[])
        AS s (posting_id, community_id, person_id, starts_at, ends_at)
    ), worked AS MATERIALIZED (
      SELECT s.posting_id, e.appeal_id
      FROM served s JOIN appeal_event e ON e.person_id = s.person_id
        AND e.recorded_at >= s.starts_at AND e.recorded_at < s.ends_at AND NOT e.type::text = ANY (${noWork}::text[])
      UNION
      SELECT s.posting_id, e.appeal_id
      FROM served s JOIN appeal_event e ON e.assignee_id = s.person_id
        AND e.recorded_at >= s.starts_at AND e.recorded_at < s.ends_at
    ), done AS (
      SELECT s.posting_id, a.deadline_class = 'UTILITY' AS utility, a.inherited_since IS NOT NULL AS historical,
        w.appeal_id IS NOT NULL AS assisted
      FROM served s JOIN place_ancestor u ON u.ancestor_id = s.community_id
        JOIN appeal a ON a.place_id = u.place_id AND a.state::text = ANY (${solved}::text[])
          AND a.resolved_at >= s.starts_at AND a.resolved_at < s.ends_at
        LEFT JOIN worked w ON w.posting_id = s.posting_id AND w.appeal_id = a.id
      WHERE a.tenant_id = ${actor.tenantId}::uuid AND NOT EXISTS (SELECT FROM hidden h WHERE h.id = a.id)
    )
    SELECT posting_id AS "postingId", count(*)::int AS "RESOLVED",
      (count(*) FILTER (WHERE utility))::int AS "UTILITY",
      (count(*) FILTER (WHERE historical))::int AS "HISTORICAL",
      (count(*) FILTER (WHERE assisted))::int AS "ASSISTED"
    FROM done GROUP BY 1`;
  return new Map(rows.map(({ postingId, ...counts }) => [postingId, counts]));
}

/** The appeals behind a figure, as far as the viewer reads them. */
export function outcomeRows(
  actor: StaffActor,
  posting: Served,
  now: Date,
  outcome: OutcomeClass,
): Prisma.AppealWhereInput {
  const { start, end } = servedSpan(posting, now);
  const { personId } = posting;
  const within = { gte: start, lt: end };
  const ofClass: Readonly<Record<OutcomeClass, Prisma.AppealWhereInput>> = {
    RESOLVED: {},
    UTILITY: { deadlineClass: 'UTILITY' },
    HISTORICAL: { inheritedSince: { not: null } },
    ASSISTED: {
      events: {
        some: {
          recordedAt: within,
          OR: [{ assigneeId: personId }, { personId, type: { notIn: noWork } }],
        },
      },
    },
  };
  return {
    AND: [countable({ actor }), visibleAppeals(actor), ofClass[outcome]],
    place: { ancestors: { some: { ancestorId: posting.communityId } } },
    state: { in: solved },
    resolvedAt: within,
  };
}
