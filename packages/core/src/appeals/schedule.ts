import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { dayOf, keepCommitment } from '../clocks/commitments/commit.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { requiredWords } from './note.ts';
import { lastMoment } from './pause.ts';
import { takeStep } from './step.ts';
import { noteLimit } from './words.ts';

export interface ScheduleInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** The promised day where the appeal is, as Prisma has dates: midnight UTC. */
  readonly date: Date;
  /** What is promised for that day, for the resident to read. */
  readonly text: string;
}

const daysAhead = 366;

/** Sets a day. It is a commitment (m43) of the unit that holds it; the handling clock runs on. */
export async function scheduleAppeal(
  services: Services,
  actor: Actor,
  input: ScheduleInput,
): Promise<Appeal> {
  const request = { action: 'appeals.schedule', step: 'SCHEDULE', ...input } as const;
  return takeStep(services, actor, request, async (step) => {
    const { appeal } = step;
    const text = requiredWords(input.text, ['text'], noteLimit);
    await lastMoment(step, input.date, ['date'], daysAhead);
    const eventId = newId();
    return {
      events: [
        {
          id: eventId,
          type: 'SCHEDULED',
          toState: 'SCHEDULED',
          isPublic: true,
          unitId: appeal.holderUnitId,
          assigneeId: appeal.assigneeId,
          data: { date: dayOf(input.date) },
          text,
        },
      ],
      after: () => keepCommitment(step, { eventId, date: input.date, personId: appeal.assigneeId }),
    };
  });
}
