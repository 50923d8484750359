import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { checkedNote } from '../appeals/note.ts';
import { takeStep } from '../appeals/step.ts';
import { InvalidInput } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { helperFaults } from './helpers.ts';

export interface AssistInput {
  readonly appealId: string;
  readonly version?: number | null;
  readonly unitId: string;
  /** For staff only: what it is to help with. */
  readonly note?: string | null;
}

/** One unit leads, others help (m8): who helps reads the appeal and writes in its thread, and does not hold it. */
export async function assistAppeal(services: Services, actor: Actor, input: AssistInput): Promise<Appeal> {
  const request = { action: 'duty.assist', step: 'ASSIST', ...input } as const;
  return takeStep(services, actor, request, async ({ tx, appeal, now }) => {
    const text = checkedNote(input.note, ['note']);
    const { unitId } = input;
    const faults = await helperFaults(tx, appeal, [unitId], now, () => ['unit']);
    if (faults.length > 0) throw new InvalidInput(faults);
    if (appeal.assistingUnitIds.includes(unitId)) {
      throw new InvalidInput([{ path: ['unit'], code: 'DUPLICATE' }]);
    }
    return {
      set: { assistingUnitIds: { push: unitId } },
      events: [{ type: 'ASSISTED', isPublic: true, unitId, text }],
    };
  });
}
