import type { Appeal } from '@linli/database/generated/prisma/client';
import { assertMay } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { type FieldFault, Forbidden } from '../../errors/errors.ts';
import { photoFaults } from '../../photos/attach.ts';
import type { Change } from '../../write.ts';
import { accepting } from '../accept.ts';
import { assigning } from '../assign.ts';
import type { AppealStep } from '../machine.ts';
import { resolving } from '../resolve.ts';
import { starting } from '../start.ts';
import { type OpenStep, type StepResult, stepWithin } from '../step.ts';
import { cleanWords, textLimit, wordFaults } from '../words.ts';
import type { SubmitInput } from './input.ts';

/** What was done at once, while somebody was still there (m57, m71, m84, m87, m96). */
export interface SolvedOnTheSpot {
  /** What was done: the reporter reads it and, once published, everybody. */
  readonly text: string;
  readonly photoIds?: readonly string[] | null;
  readonly minutes?: number | null;
}

/** What permissions look at in an appeal that is being filed. */
const untouched = {
  id: '',
  resolvedById: null,
  aboutUnitId: null,
  aboutPersonId: null,
  visibility: 'NORMAL',
} as const;

/** What takes longer than a day was not done on the spot. */
const mostMinutes = 24 * 60;

/**
 * What is wrong with it. Whoever says it must be one who could handle it there, for it becomes the work of the own unit.
 *
 * @throws Forbidden
 */
export async function checkOnTheSpot(
  change: Change,
  input: SubmitInput,
  placeIds: readonly string[],
): Promise<FieldFault[]> {
  const solved = input.solvedOnTheSpot;
  if (!solved) return [];
  const { actor, unitId } = doer(change);
  const { tenantId } = actor;
  const appeal = { ...untouched, holderUnitId: unitId, assigneeId: actor.personId };
  if (placeIds.length > 0) assertMay(actor, 'acceptAppeal', { tenantId, placeIds, appeal });
  assertMay(actor, 'resolveAppeal', { tenantId, placeIds, appeal });
  const { minutes } = solved;
  const path = ['solvedOnTheSpot'];
  const photoIds = solved.photoIds ?? [];
  const filed = new Set(input.photoIds ?? []);
  return [
    ...(placeIds.length > 0 ? [] : [{ path: ['place'], code: 'REQUIRED' } as const]),
    ...wordFaults([...path, 'text'], cleanWords(solved.text), { limit: textLimit, required: true }),
    ...(minutes == null || (minutes >= 0 && minutes <= mostMinutes)
      ? []
      : [{ path: [...path, 'minutes'], code: 'OUT_OF_RANGE' } as const]),
    ...(await photoFaults(change, {
      tenantId,
      photoIds,
      use: 'EVIDENCE',
      path: [...path, 'photoIds'],
    })),
    ...photoIds.flatMap((id, index) =>
      filed.has(id) ? [{ path: [...path, 'photoIds', String(index)], code: 'DUPLICATE' } as const] : [],
    ),
  ];
}

/**
 * Takes an appeal that was filed just now through all the steps of handling it, each with its permission and its entry
 * in the history, in the change that files it. Somebody else verifies it, or the resident says yes: as ever.
 */
export async function solveOnTheSpot(
  change: Change,
  appealId: string,
  solved: SolvedOnTheSpot,
): Promise<Appeal> {
  const { actor, unitId } = doer(change);
  const take = (step: AppealStep, work: (step: OpenStep) => StepResult | Promise<StepResult>) =>
    stepWithin(change, { step, appealId }, work);
  const { minutes } = solved;
  await take('ACCEPT', (step) => accepting(step, {}));
  await take('ASSIGN', (step) => assigning(step, { unitId, personId: actor.personId }));
  await take('START', (step) => starting(step, {}));
  return take('RESOLVE', (step) =>
    resolving(step, solved, { onTheSpot: true, ...(minutes == null ? {} : { minutes }) }),
  );
}

/** @throws Forbidden for tokens and residents, and for staff who belong to no unit */
function doer({ actor }: Change): { actor: StaffActor; unitId: string } {
  if (actor.kind !== 'staff' || actor.organizationId === null) throw new Forbidden('resolveAppeal');
  return { actor, unitId: actor.organizationId };
}
