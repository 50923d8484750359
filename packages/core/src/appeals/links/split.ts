import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../../actor.ts';
import { InvalidInput } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import { checkedNote } from '../note.ts';
import { takeStep } from '../step.ts';
import { isTaken } from '../submission/taken.ts';
import { checkParts, type PartInput } from './checkParts.ts';
import { storePart } from './storePart.ts';

export interface SplitInput {
  readonly appealId: string;
  readonly version?: number | null;
  readonly parts: readonly PartInput[];
  /** For staff only. */
  readonly note?: string | null;
}

export interface SplitAppeal {
  readonly appeal: Appeal;
  readonly partIds: readonly string[];
}

const mostParts = 20;

/**
 * Makes an appeal of each thing that came in one (m66): with a code, a clock and a way of its own. Nobody is asked about a
 * part: who took part is asked once, about the whole.
 *
 * @throws InvalidInput with all faults of all parts at once
 */
export async function splitAppeal(services: Services, actor: Actor, input: SplitInput): Promise<SplitAppeal> {
  const { parts } = input;
  if (parts.length === 0) throw new InvalidInput([{ path: ['parts'], code: 'REQUIRED' }]);
  if (parts.length > mostParts) {
    throw new InvalidInput([
      { path: ['parts'], code: 'TOO_MANY', params: { limit: mostParts, actual: parts.length } },
    ]);
  }
  for (;;) {
    try {
      return await split(services, actor, input);
    } catch (error) {
      // A code was taken already: other ones.
      if (!isTaken(error, 'code')) throw error;
    }
  }
}

async function split(services: Services, actor: Actor, input: SplitInput): Promise<SplitAppeal> {
  const partIds: string[] = [];
  const request = { action: 'appeals.split', step: 'SPLIT', ...input } as const;
  const appeal = await takeStep(services, actor, request, async (step) => {
    const text = checkedNote(input.note, ['note']);
    const { parts, faults } = await checkParts(step, input.parts);
    if (faults.length > 0) throw new InvalidInput(faults);
    for (const part of parts) partIds.push(await storePart(step, part));
    return { events: [{ type: 'SPLIT', isPublic: true, data: { partIds }, text }] };
  });
  return { appeal, partIds };
}
