import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { checkedNote } from '../appeals/note.ts';
import { takeStep } from '../appeals/step.ts';
import { InvalidInput } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import type { AssistInput } from './assist.ts';

/** A unit has helped, or is not needed: it reads the appeal no longer. */
export async function endAssistance(services: Services, actor: Actor, input: AssistInput): Promise<Appeal> {
  const request = { action: 'duty.endAssistance', step: 'END_ASSISTANCE', ...input } as const;
  return takeStep(services, actor, request, ({ appeal }) => {
    const text = checkedNote(input.note, ['note']);
    const { unitId } = input;
    if (!appeal.assistingUnitIds.includes(unitId)) {
      throw new InvalidInput([{ path: ['unit'], code: 'UNKNOWN' }]);
    }
    return {
      set: { assistingUnitIds: appeal.assistingUnitIds.filter((id) => id !== unitId) },
      events: [{ type: 'ASSISTANCE_ENDED', isPublic: true, unitId, text }],
    };
  });
}
