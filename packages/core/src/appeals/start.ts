import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import type { Services } from '../services.ts';
import { checkedNote } from './note.ts';
import { type OpenStep, type StepResult, takeStep } from './step.ts';

export interface StartInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** For staff only. */
  readonly note?: string | null;
}

/** The unit signs for the appeal and begins. Whoever starts what nobody was named for becomes its assignee. */
export async function startAppeal(services: Services, actor: Actor, input: StartInput): Promise<Appeal> {
  return takeStep(services, actor, { action: 'appeals.start', step: 'START', ...input }, (step) =>
    starting(step, input),
  );
}

/** What starting writes. */
export function starting(
  { change: { actor }, appeal }: OpenStep,
  input: Pick<StartInput, 'note'>,
): StepResult {
  const note = checkedNote(input.note, ['note']);
  const assigneeId = appeal.assigneeId ?? (actor.kind === 'staff' ? actor.personId : null);
  return {
    set: { assigneeId },
    events: [
      {
        type: 'STARTED',
        toState: 'IN_PROGRESS',
        isPublic: true,
        unitId: appeal.holderUnitId,
        assigneeId,
        text: note,
      },
    ],
  };
}
