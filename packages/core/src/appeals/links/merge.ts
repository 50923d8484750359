import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../../actor.ts';
import { InvalidInput, LinkRefused } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { checkedNote } from '../note.ts';
import { lockAppeals, type OpenStep, stepWithin } from '../step.ts';
import { followMain } from './follow.ts';
import { hangsOn } from './hangsOn.ts';
import { makerOf } from './maker.ts';
import { mergeRefusal } from './rules.ts';

export interface MergeInput {
  /** What they are merged into; it goes on. */
  readonly appealId: string;
  readonly version?: number | null;
  readonly duplicateIds: readonly string[];
  /** For staff only. */
  readonly note?: string | null;
}

const mostAtOnce = 20;

/**
 * Merges duplicates into a main appeal, all or none. Each keeps its words to itself; everybody who took part is told, and is
 * asked about the main one from now on.
 *
 * @throws LinkRefused
 */
export async function mergeAppeals(services: Services, actor: Actor, input: MergeInput): Promise<Appeal> {
  const { appealId, version } = input;
  const duplicateIds = [...new Set(input.duplicateIds)];
  if (duplicateIds.length === 0) throw new InvalidInput([{ path: ['duplicates'], code: 'REQUIRED' }]);
  if (duplicateIds.length > mostAtOnce) {
    const params = { limit: mostAtOnce, actual: duplicateIds.length };
    throw new InvalidInput([{ path: ['duplicates'], code: 'TOO_MANY', params }]);
  }
  const text = checkedNote(input.note, ['note']);
  return write(services, actor, 'appeals.merge', async (change) => {
    await lockAppeals(change.tx, [appealId, ...duplicateIds]);
    // Whether it takes another one in is asked below, where a refusal says why.
    const request = { step: 'ADD_NOTE', permission: 'mergeAppeal', appealId, version } as const;
    return stepWithin(change, request, async (main) => {
      const taken: { duplicateId: string; participants: number }[] = [];
      for (const duplicateId of duplicateIds) {
        await stepWithin(change, { step: 'MERGE', appealId: duplicateId }, async (duplicate) => {
          taken.push({ duplicateId, participants: await join(duplicate, main.appeal) });
          const merged = { type: 'MERGED', toState: 'DUPLICATE', isPublic: true } as const;
          return { set: { closedAt: change.now }, events: [{ ...merged, data: { mainId: appealId }, text }] };
        });
      }
      const events = taken.map((data) => ({ type: 'MERGED_IN', isPublic: true, data }) as const);
      const [first = { type: 'MERGED_IN', isPublic: true }, ...rest] = events;
      return { events: [first, ...rest] };
    });
  });
}

/** Writes the link down and lets the participants follow; answers how many follow. */
async function join({ tx, appeal, now, change }: OpenStep, main: Appeal): Promise<number> {
  const refusal = mergeRefusal(appeal, main, await hangsOn(tx, main.id, appeal.id));
  if (refusal !== null) throw new LinkRefused(refusal);
  await tx.appealLink.create({
    data: {
      id: newId(),
      tenantId: appeal.tenantId,
      kind: 'DUPLICATE',
      fromId: appeal.id,
      toId: main.id,
      stateBefore: appeal.state,
      ...makerOf(change.actor),
      createdAt: now,
    },
  });
  return followMain(tx, appeal.id, main.id);
}
