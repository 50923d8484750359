import type { Appeal } from '@linli/database/generated/prisma/client';
import { assertMay } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { InvalidInput } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { assignableUnitIds, isAssignablePerson } from './assignable.ts';
import { excludedUnits } from './excludedUnits.ts';
import { rungOf } from './holder.ts';
import { checkedNote } from './note.ts';
import { type OpenStep, type StepResult, takeStep } from './step.ts';

export interface AssignInput {
  readonly appealId: string;
  readonly version?: number | null;
  readonly unitId: string;
  /** One person of the unit; left out, the unit decides itself. */
  readonly personId?: string | null;
  /** For staff only. */
  readonly note?: string | null;
}

/** Gives an appeal to one unit that serves its place, and to one person of it. Never to whom it is about. */
export async function assignAppeal(services: Services, actor: Actor, input: AssignInput): Promise<Appeal> {
  return takeStep(services, actor, { action: 'appeals.assign', step: 'ASSIGN', ...input }, (step) =>
    assigning(step, input),
  );
}

/** What assigning writes. */
export async function assigning(
  { change: { actor }, tx, appeal, now, facts }: OpenStep,
  input: Pick<AssignInput, 'unitId' | 'personId' | 'note'>,
): Promise<StepResult> {
  // Who only holds it hands it on within the unit; where it goes beyond is for those who answer for the place.
  if (input.unitId !== appeal.holderUnitId) assertMay(actor, 'assignToAnyUnit', facts);
  const note = checkedNote(input.note, ['note']);
  if ((await excludedUnits(tx, appeal, now)).includes(input.unitId)) {
    throw new InvalidInput([{ path: ['unit'], code: 'CONFLICT_OF_INTEREST' }]);
  }
  if (!(await assignableUnitIds(tx, appeal, now)).includes(input.unitId)) {
    throw new InvalidInput([{ path: ['unit'], code: 'UNKNOWN' }]);
  }
  const personId = input.personId ?? null;
  if (personId !== null && personId === appeal.aboutPersonId) {
    throw new InvalidInput([{ path: ['person'], code: 'CONFLICT_OF_INTEREST' }]);
  }
  if (personId !== null && !(await isAssignablePerson(tx, appeal, input.unitId, personId, now))) {
    throw new InvalidInput([{ path: ['person'], code: 'UNKNOWN' }]);
  }
  const unit = await tx.organization.findUniqueOrThrow({ where: { id: input.unitId } });
  const rung = rungOf(unit.kind);
  // A community committee also works on the grid's rung, and units beside the ladder leave the rung as it is.
  const level = rung === null || (rung === 'COMMUNITY' && appeal.level === 'GRID') ? appeal.level : rung;
  return {
    set: {
      holderUnitId: unit.id,
      assigneeId: personId,
      level,
      assistingUnitIds: appeal.assistingUnitIds.filter((id) => id !== unit.id),
    },
    events: [
      {
        type: 'ASSIGNED',
        toState: 'ASSIGNED',
        isPublic: true,
        unitId: unit.id,
        assigneeId: personId,
        text: note,
      },
    ],
  };
}
