import { Prisma } from '@linli/database/generated/prisma/client';
import { reachedSql, reachesSql } from '../access/reachSql.ts';
import type { IntegrationActor, StaffActor } from '../actor.ts';
import type { Services } from '../services.ts';
import { together } from '../together.ts';
import { openStates } from './machine.ts';

/** What burns first: whatever is overdue, then what is due soonest; what no clock runs for comes last. */
export const urgency = [
  { nextDueAt: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.AppealOrderByWithRelationInput[];

/** Somebody still has to act. */
export const openAppeals: Prisma.AppealWhereInput = { state: { in: [...openStates] } };

/** No rule could place it: a dispatcher must. */
export const triageAppeals: Prisma.AppealWhereInput = {
  state: 'SUBMITTED',
  OR: [{ placeId: null }, { holderUnitId: null }],
};

export function overdueAppeals(now: Date): Prisma.AppealWhereInput {
  return { nextDueAt: { lt: now } };
}

/** At a place, or at it and everything under it. */
export function appealsAt(placeId: string, under = true): Prisma.AppealWhereInput {
  return under ? { place: { ancestors: { some: { ancestorId: placeId } } } } : { placeId };
}

export type QueueReader = StaffActor | IntegrationActor;

export interface QueueCounts {
  readonly triage: number;
  readonly submitted: number;
  /** Assigned to me. */
  readonly mine: number;
  readonly overdue: number;
  /** Due within a day. */
  readonly dueSoon: number;
  readonly open: number;
  /** Resolved by somebody else: a second pair of eyes is wanted. */
  readonly toVerify: number;
}

export interface CountsAsked {
  readonly actor: QueueReader;
  /** Null for everything that the actor may see. */
  readonly placeId: string | null;
}

type Reading = Pick<Services, 'statements' | 'clock'>;

/**
 * How many of each kind this member of staff, or this token, finds at a place, or anywhere; to triage belongs what has no
 * place yet.
 */
export async function queueCounts(
  services: Reading,
  actor: QueueReader,
  placeId: string | null,
): Promise<QueueCounts> {
  const [counts] = await countsOfAll(services, [{ actor, placeId }]);
  if (counts === undefined) throw new Error('an aggregate answers one row');
  return counts;
}

/** The same for one of the many who listen: who asks at the same event is answered by one statement. */
export const queueCountsTogether = together(async (services: Reading, all: readonly CountsAsked[]) => {
  // One condition fits a place, another none: each has an index of its own.
  const [placed, anywhere] = [true, false].map((one) =>
    all.filter(({ placeId }) => (placeId !== null) === one),
  );
  const counts = new Map<CountsAsked, QueueCounts>();
  for (const part of [placed, anywhere]) {
    if (!part?.length) continue;
    const answers = await countsOfAll(services, part);
    for (const [index, asked] of part.entries()) counts.set(asked, answers[index] as QueueCounts);
  }
  return all.map((asked) => counts.get(asked) as QueueCounts);
});

/** All at places, or all at none. */
async function countsOfAll(
  { statements, clock }: Reading,
  all: readonly CountsAsked[],
): Promise<QueueCounts[]> {
  const now = clock.now();
  const soon = new Date(now.getTime() + 86_400_000);
  const readers = all.map(({ actor, placeId }) => ({
    actor,
    asked: { placeId, personId: actor.kind === 'staff' ? actor.personId : null },
  }));
  const atPlace = all[0]?.placeId != null;
  return statements.$queryRaw<QueueCounts[]>`
    SELECT c.triage ${atPlace ? unplaced : Prisma.empty} AS triage, c.submitted, c.mine, c.overdue, c."dueSoon", c.open, c."toVerify"
    FROM ${reachesSql(readers, 'readAppeal', '"placeId" uuid, "personId" uuid')}
    CROSS JOIN LATERAL (SELECT
      (count(*) FILTER (WHERE a.state = 'SUBMITTED' AND (a.place_id IS NULL OR a.holder_unit_id IS NULL)))::int AS triage,
      (count(*) FILTER (WHERE a.state = 'SUBMITTED'))::int AS submitted,
      (count(*) FILTER (WHERE a.assignee_id = r."personId"))::int AS mine,
      (count(*) FILTER (WHERE a.next_due_at < ${now}))::int AS overdue,
      (count(*) FILTER (WHERE a.next_due_at >= ${now} AND a.next_due_at < ${soon}))::int AS "dueSoon",
      count(*)::int AS open,
      (count(*) FILTER (WHERE a.state = 'RESOLVED' AND a.resolved_by_id IS DISTINCT FROM r."personId"))::int
        AS "toVerify"
      FROM appeal a
      WHERE ${isOpen} AND ${reachedSql} ${atPlace ? under : Prisma.empty}) c
    ORDER BY r.number`;
}

const under = Prisma.sql`
  AND a.place_id = ANY (ARRAY(SELECT p.place_id FROM place_ancestor p WHERE p.ancestor_id = r."placeId"))`;

/** Without a place what has none is counted already. */
const unplaced = Prisma.sql`+ CASE WHEN r.unplaced THEN (
  SELECT count(*)::int FROM appeal a WHERE a.state = 'SUBMITTED' AND a.place_id IS NULL AND ${reachedSql}) ELSE 0 END`;

/** Of an `appeal a`. Written out, not as parameters: only so does the planner see that the index over open appeals will do. */
export const isOpen = Prisma.raw(`a.state IN (${openStates.map((state) => `'${state}'`).join(', ')})`);
