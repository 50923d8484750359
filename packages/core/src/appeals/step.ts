import { type Appeal, Prisma } from '@linli/database/generated/prisma/client';
import { type Action, actionOfStep, type ParticipantAction } from '../access/actions.ts';
import { appealFacts, type Facts } from '../access/facts.ts';
import { assertMay, may } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import type { AuditAction } from '../audit/actions.ts';
import { Conflict, IllegalStep, NotFound } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { columnOf, type Rows } from '../imports/insertRows.ts';
import type { Services, Transaction } from '../services.ts';
import { type Change, write } from '../write.ts';
import { circumstancesOf } from './circumstances.ts';
import { allowedSteps, type Circumstances } from './guards.ts';
import { eventRows, type NewEvent, nextPosition } from './history.ts';
import type { AppealStep } from './machine.ts';
import { noteForUndo, undoSeconds } from './undoPoint.ts';

interface StepRequest {
  /** Names the use case in the audit trail, e.g. "appeals.accept". */
  readonly action: AuditAction;
  readonly step: AppealStep;
  readonly appealId: string;
  /** The version that the caller saw; left out, the present one is meant. */
  readonly version?: number | null;
  /** What the caller must be allowed, if it is not the step's own permission. */
  readonly permission?: Action | ParticipantAction;
}

/** An appeal whose row is locked, seen and free to be changed by the actor. */
export interface OpenStep {
  readonly change: Change;
  readonly tx: Transaction;
  readonly appeal: Appeal;
  readonly facts: Facts;
  readonly circumstances: Circumstances;
  readonly now: Date;
}

export interface StepResult {
  readonly set?: Prisma.AppealUncheckedUpdateInput;
  /** At least one; the last `toState` becomes the state. */
  readonly events: readonly [NewEvent, ...NewEvent[]];
  /** Rows that are written with the events. */
  readonly rows?: Rows;
  /** What else points at the events. */
  readonly after?: () => Promise<unknown>;
}

/**
 * The one way that every step goes: the row is locked; what the actor may not see is not found; then permission,
 * the machine, and the version the caller saw. The change, its events, the audit row, the job and the announcement
 * stand in one transaction, so that of two people at once the second meets a conflict and nothing is lost.
 */
export async function takeStep(
  services: Services,
  actor: Actor,
  request: StepRequest,
  work: (step: OpenStep) => StepResult | Promise<StepResult>,
): Promise<Appeal> {
  return write(services, actor, request.action, (change) => stepWithin(change, request, work));
}

/** The same as a part of a change that touches several appeals; it has locked them, in the order of their ids. */
export async function stepWithin(
  change: Change,
  request: Omit<StepRequest, 'action'>,
  work: (step: OpenStep) => StepResult | Promise<StepResult>,
): Promise<Appeal> {
  const { tx, now, actor } = change;
  const appeal = await lockAppeal(tx, request.appealId);
  const facts = await appealFacts(tx, appeal);
  if (!sees(actor, facts, appeal)) throw new NotFound('Appeal');
  assertMay(actor, request.permission ?? actionOfStep[request.step], facts);
  const circumstances = await circumstancesOf(tx, appeal, now);
  const allowed = allowedSteps(circumstances);
  if (!allowed.includes(request.step)) {
    throw new IllegalStep(
      appeal.state,
      allowed.filter((step) => may(actor, actionOfStep[step], facts)),
    );
  }
  if (request.version != null && request.version !== appeal.version) throw new Conflict(appeal.version);
  const result = await work({ change, tx, appeal, facts, circumstances, now });
  return applyStep(change, appeal, facts, result, request.step);
}

/** Writes what a step brought. Alone it is for what another appeal's step brings with it. */
export async function applyStep(
  change: Change,
  appeal: Appeal,
  facts: Facts,
  result: StepResult,
  step: AppealStep | null = null,
): Promise<Appeal> {
  const { tx, now, actor } = change;
  const state = result.events.reduce((current, event) => event.toState ?? current, appeal.state);
  const events = result.events.map((event) => ({ ...event, id: event.id ?? newId() }));
  const held = await noteForUndo(change, appeal, step, events);
  const updated = await tx.appeal.update({
    where: { id: appeal.id },
    data: { ...result.set, state, version: { increment: 1 }, lastEntryAt: now },
  });
  const position = { ...(await nextPosition(tx, updated)), fromState: appeal.state };
  await change.insert({ ...result.rows, ...eventRows(actor, now, position, events) });
  await result.after?.();
  await change.audit({
    tenantId: appeal.tenantId,
    targetType: 'Appeal',
    targetId: appeal.id,
    before: traced(appeal),
    after: traced(updated),
  });
  // Nobody is told of what can still be taken back.
  const notice = held ? { startAfter: new Date(now.getTime() + undoSeconds * 1_000) } : {};
  for (const { id } of events) await change.enqueue('notify-event', { eventId: id }, notice);
  const placeIds = await placesBeforeAndAfter(tx, facts, appeal, updated);
  const eventId = events[0]?.id ?? appeal.id;
  for (const appealId of [appeal.id, ...(await mergedInto(tx, appeal.id))]) {
    await change.announce({ appealId, tenantId: appeal.tenantId, placeIds, eventId });
  }
  return updated;
}

/** Whoever follows a duplicate hears of the main appeal by it. */
async function mergedInto(tx: Transaction, mainId: string): Promise<string[]> {
  const rows = await tx.participant.findMany({
    where: { followsId: mainId, NOT: { appealId: mainId } },
    distinct: ['appealId'],
    select: { appealId: true },
  });
  return rows.map(({ appealId }) => appealId);
}

/** Locks several in the order of their ids, so that two changes that touch the same ones do not wait for each other. */
export async function lockAppeals(tx: Transaction, appealIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM appeal WHERE id = ANY(${[...appealIds]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

export async function lockAppeal(tx: Transaction, appealId: string): Promise<Appeal> {
  const [appeal] = await tx.$queryRaw<Appeal[]>`
    SELECT ${columns} FROM appeal WHERE id = ${appealId}::uuid FOR NO KEY UPDATE`;
  if (appeal === undefined) throw new NotFound('Appeal');
  return appeal;
}

const columns = Prisma.raw(
  Object.values(Prisma.AppealScalarFieldEnum)
    .map((field) => `"${columnOf(field)}" AS "${field}"`)
    .join(', '),
);

function sees(actor: Actor, facts: Facts, appeal: Appeal): boolean {
  return actor.kind === 'participant' ? actor.appealId === appeal.id : may(actor, 'readAppeal', facts);
}

async function placesBeforeAndAfter(tx: Transaction, facts: Facts, before: Appeal, after: Appeal) {
  if (before.placeId === after.placeId) return facts.placeIds;
  return [...new Set([...facts.placeIds, ...(await appealFacts(tx, after)).placeIds])];
}

/** What the audit trail keeps of an appeal: who and where, never words. */
function traced(appeal: Appeal): Prisma.InputJsonObject {
  const { state, version, round, level, placeId, holderUnitId, assigneeId, deadlineClass } = appeal;
  return { state, version, round, level, placeId, holderUnitId, assigneeId, deadlineClass };
}
