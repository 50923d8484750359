import type { Appeal, Prisma } from '@linli/database/generated/prisma/client';
import type { EventType } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../../actor.ts';
import { LinkRefused } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { type Change, write } from '../../write.ts';
import { checkedNote } from '../note.ts';
import { lockAppeals, stepWithin } from '../step.ts';
import { makerOf } from './maker.ts';

export interface LinkInput {
  readonly appealId: string;
  readonly version?: number | null;
  readonly otherId: string;
  /** For staff only. */
  readonly note?: string | null;
}

/** Notes that two appeals have the same cause: each goes its own way, and staff see the one beside the other. */
export function linkAppeals(services: Services, actor: Actor, input: LinkInput): Promise<Appeal> {
  return write(services, actor, 'appeals.link', async (change) => {
    const appeal = await onBoth(change, input, 'LINKED');
    const pair = pairOf(input);
    if ((await change.tx.appealLink.count({ where: pair })) > 0) throw new LinkRefused('LINKED_ALREADY');
    const { tenantId } = appeal;
    const made = { id: newId(), tenantId, ...makerOf(actor), createdAt: change.now };
    await change.tx.appealLink.create({ data: { ...pair, ...made } });
    return appeal;
  });
}

/** Takes the note back. */
export function unlinkAppeals(services: Services, actor: Actor, input: LinkInput): Promise<Appeal> {
  return write(services, actor, 'appeals.unlink', async (change) => {
    const appeal = await onBoth(change, input, 'UNLINKED');
    const ended = { endedAt: change.now, endedById: actor.kind === 'staff' ? actor.personId : null };
    const { count } = await change.tx.appealLink.updateMany({ where: pairOf(input), data: ended });
    if (count === 0) throw new LinkRefused('NOT_LINKED');
    return appeal;
  });
}

/** Both must be in sight and in reach; each has the entry. */
async function onBoth(change: Change, input: LinkInput, type: EventType): Promise<Appeal> {
  const { appealId, otherId, version } = input;
  if (appealId === otherId) throw new LinkRefused('SAME_APPEAL');
  const text = checkedNote(input.note, ['note']);
  await lockAppeals(change.tx, [appealId, otherId]);
  const entry = (data: Prisma.InputJsonObject) => ({
    events: [{ type, isPublic: false, data, text }] as const,
  });
  const appeal = await stepWithin(change, { step: 'LINK', appealId, version }, () => entry({ otherId }));
  await stepWithin(change, { step: 'LINK', appealId: otherId }, () => entry({ otherId: appealId }));
  return appeal;
}

/** Of a same cause neither comes first: the lesser id stands on the left. */
function pairOf({ appealId, otherId }: LinkInput) {
  const [fromId, toId] = appealId < otherId ? [appealId, otherId] : [otherId, appealId];
  return { kind: 'SAME_CAUSE', endedAt: null, fromId, toId } as const;
}
