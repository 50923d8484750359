import { Prisma } from '@linli/database/generated/prisma/client';
import { type Reach, reachOf } from '../access/reach.ts';
import type { IntegrationActor, StaffActor } from '../actor.ts';
import type { Services } from '../services.ts';
import { openStates } from './machine.ts';
import { visibleAppeals } from './visible.ts';

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

/**
 * How many of each kind this member of staff, or this token, finds at a place, or anywhere; to triage belongs what has no
 * place yet.
 */
export async function queueCounts(
  services: Pick<Services, 'database' | 'clock'>,
  actor: QueueReader,
  placeId: string | null,
): Promise<QueueCounts> {
  const now = services.clock.now();
  const personId = actor.kind === 'staff' ? actor.personId : null;
  const soon = new Date(now.getTime() + 86_400_000);
  const [counts] = await services.database.$queryRaw<QueueCounts[]>`
    SELECT
      (count(*) FILTER (WHERE state = 'SUBMITTED' AND (place_id IS NULL OR holder_unit_id IS NULL)))::int AS triage,
      (count(*) FILTER (WHERE state = 'SUBMITTED'))::int AS submitted,
      (count(*) FILTER (WHERE assignee_id = ${personId}::uuid))::int AS mine,
      (count(*) FILTER (WHERE next_due_at < ${now}))::int AS overdue,
      (count(*) FILTER (WHERE next_due_at >= ${now} AND next_due_at < ${soon}))::int AS "dueSoon",
      count(*)::int AS open,
      (count(*) FILTER (WHERE state = 'RESOLVED' AND resolved_by_id IS DISTINCT FROM ${personId}::uuid))::int
        AS "toVerify"
    FROM appeal a
    WHERE ${isOpen} AND ${reachableSql(actor)} ${placeId === null ? Prisma.empty : underSql(placeId)}`;
  if (counts === undefined) throw new Error('an aggregate answers one row');
  // Without a place what has none is counted already.
  if (placeId === null) return counts;
  return { ...counts, triage: counts.triage + (await unplaced(services, actor)) };
}

function underSql(placeId: string): Prisma.Sql {
  return Prisma.sql`
    AND a.place_id = ANY (ARRAY(SELECT p.place_id FROM place_ancestor p WHERE p.ancestor_id = ${placeId}::uuid))`;
}

async function unplaced({ database }: Pick<Services, 'database'>, actor: QueueReader): Promise<number> {
  if (!reachOf(actor, 'readAppeal').unplaced) return 0;
  return database.appeal.count({
    where: { AND: [{ state: 'SUBMITTED', placeId: null }, visibleAppeals(actor)] },
  });
}

/** Written out, not as parameters: only so does the planner see that the index over open appeals will do. */
const isOpen = Prisma.raw(`a.state IN (${openStates.map((state) => `'${state}'`).join(', ')})`);

/** The condition of `reachableAppeals` in SQL, over `appeal a`; a test compares the two. */
function reachableSql(actor: QueueReader): Prisma.Sql {
  const reach = reachOf(actor, 'readAppeal');
  const ids = (list: readonly string[]) => Prisma.sql`ANY(${[...list]}::uuid[])`;
  return Prisma.sql`a.tenant_id = ${reach.tenantId}::uuid
    AND ${withoutConflictSql(reach)}
    AND (a.assignee_id = ${reach.assignedTo}::uuid OR (a.visibility = 'NORMAL' AND (
      EXISTS (SELECT FROM place_ancestor r WHERE r.place_id = a.place_id AND r.ancestor_id = ${ids(reach.placeIds)})
      OR a.holder_unit_id = ${ids(reach.heldBy)}
      OR a.assisting_unit_ids && ${[...reach.assistedBy]}::uuid[]
      OR a.called_unit_ids && ${[...reach.assistedBy]}::uuid[]
      OR (a.place_id IS NULL AND ${reach.unplaced}::boolean))))`;
}

function withoutConflictSql({ aboutNobody, notAboutUnits, notAboutPerson }: Reach): Prisma.Sql {
  if (aboutNobody) return Prisma.sql`a.about_unit_id IS NULL AND a.about_person_id IS NULL`;
  return Prisma.sql`(a.about_unit_id IS NULL OR NOT a.about_unit_id = ANY(${[...notAboutUnits]}::uuid[]))
    AND a.about_person_id IS DISTINCT FROM ${notAboutPerson}::uuid`;
}
