import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import type { Services } from '../services.ts';
import { requiredWords } from './note.ts';
import { takeStep } from './step.ts';
import { noteLimit } from './words.ts';

export interface ReturnInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** Why it is not the unit's; for staff only. */
  readonly reason: string;
}

/**
 * A unit gives back what it was assigned (退单): to the first receiver, who is responsible again. That is no refusal to the
 * resident: the clock runs on, and the thread shows who has it now.
 */
export async function returnAppeal(services: Services, actor: Actor, input: ReturnInput): Promise<Appeal> {
  return takeStep(services, actor, { action: 'appeals.return', step: 'RETURN', ...input }, async (step) => {
    const { appeal } = step;
    const text = requiredWords(input.reason, ['reason'], noteLimit);
    const unitId = appeal.firstReceiverId ?? appeal.holderUnitId;
    return {
      set: { holderUnitId: unitId, assigneeId: null },
      events: [
        {
          type: 'RETURNED',
          toState: 'ACCEPTED',
          isPublic: true,
          unitId,
          data: { fromUnitId: appeal.holderUnitId },
          text,
        },
      ],
    };
  });
}
