import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import type { Services } from '../services.ts';
import { requiredWords } from './note.ts';
import { takeStep } from './step.ts';
import { noteLimit } from './words.ts';

export interface DeclineInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** The rule that it rests on, as it is cited. */
  readonly rule: string;
  /** Why the rule applies here, for the resident to read. */
  readonly reason: string;
}

const ruleLimit = 200;

/** Refuses an appeal to the resident, with the rule that this rests on. The resident can contest it once. */
export async function declineAppeal(services: Services, actor: Actor, input: DeclineInput): Promise<Appeal> {
  return takeStep(
    services,
    actor,
    { action: 'appeals.decline', step: 'DECLINE', ...input },
    ({ appeal, now }) => {
      const reason = requiredWords(input.reason, ['reason'], noteLimit);
      const rule = requiredWords(input.rule, ['rule'], ruleLimit);
      return {
        set: { closedAt: now },
        events: [
          {
            type: 'DECLINED',
            toState: 'DECLINED',
            isPublic: true,
            unitId: appeal.holderUnitId,
            text: `${reason}\n\n${rule}`,
          },
        ],
      };
    },
  );
}
