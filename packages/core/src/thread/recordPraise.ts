import type { Appeal, Prisma } from '@linli/database/generated/prisma/client';
import type { ContactChannel } from '@linli/database/generated/prisma/enums';
import type { Actor, ParticipantActor } from '../actor.ts';
import { followerOf } from '../appeals/links/follower.ts';
import { checkedNote, requiredWords } from '../appeals/note.ts';
import { type OpenStep, takeStep } from '../appeals/step.ts';
import { noteLimit } from '../appeals/words.ts';
import { Conflict, Forbidden, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { entryTime, timeFaults } from './entryTime.ts';

export interface PraiseInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** How it came: thanks by WeChat (m73). */
  readonly channel: ContactChannel;
  readonly text: string;
  readonly praisedAt?: Date | null;
}

/** Thanks that reached staff. They count for whoever handled the appeal; of the resident nothing is counted. */
export async function recordPraise(services: Services, actor: Actor, input: PraiseInput): Promise<Appeal> {
  const request = { action: 'thread.recordPraise', step: 'ADD_ENTRY', ...input } as const;
  return takeStep(services, actor, request, async (step) => {
    const text = requiredWords(input.text, ['text'], noteLimit);
    const praisedAt = entryTime(step.now, input.praisedAt);
    const faults = timeFaults(step.now, praisedAt, ['praisedAt']);
    if (faults.length > 0) throw new InvalidInput(faults);
    const { channel } = input;
    return praise(step, { channel, praisedAt }, { isPublic: false, data: { channel }, text });
  });
}

/** The resident says thanks with the receipt, once, when there is an outcome. */
export async function sayThanks(
  services: Services,
  actor: ParticipantActor,
  { text }: { readonly text?: string | null },
): Promise<Appeal> {
  // Thanks for what the own appeal was merged into are said there.
  const follower = await followerOf(services, actor);
  const { appealId, participantId } = follower;
  const request = { action: 'thread.sayThanks', step: 'SAY_THANKS', appealId } as const;
  return takeStep(services, follower, request, async (step) => {
    const participant = await step.tx.participant.findUniqueOrThrow({ where: { id: participantId } });
    if (participant.followsId !== appealId) throw new Conflict(step.appeal.version);
    if (participant.withdrawnAt !== null) throw new Forbidden('sayThanks');
    const words = checkedNote(text, ['text']);
    if (await hasThanked(step.tx, participantId)) {
      throw new InvalidInput([{ path: ['text'], code: 'DUPLICATE' }]);
    }
    const data = { participantId };
    return praise(step, { participantId, praisedAt: step.now }, { isPublic: true, data, text: words });
  });
}

export async function hasThanked(tx: OpenStep['tx'], participantId: string): Promise<boolean> {
  return (await tx.praise.count({ where: { participantId } })) > 0;
}

function praise(
  { tx, appeal }: OpenStep,
  row: Pick<Prisma.PraiseUncheckedCreateInput, 'channel' | 'participantId' | 'praisedAt'>,
  event: { isPublic: boolean; data: Prisma.InputJsonObject; text: string | undefined },
) {
  const eventId = newId();
  return {
    events: [{ id: eventId, type: 'PRAISED', unitId: appeal.holderUnitId, ...event }] as const,
    after: () =>
      tx.praise.create({
        data: {
          id: newId(),
          tenantId: appeal.tenantId,
          appealId: appeal.id,
          eventId,
          unitId: appeal.holderUnitId,
          personId: appeal.resolvedById ?? appeal.assigneeId,
          ...row,
        },
      }),
  };
}
