import type { Appeal, Participant } from '@linli/database/generated/prisma/client';
import { appealFacts, type Facts } from '../../access/facts.ts';
import { assertMay } from '../../access/permissions.ts';
import type { ParticipantActor, StaffActor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { type Change, write } from '../../write.ts';
import { openParticipant } from '../contacts/openParticipant.ts';
import { checkedReason } from '../contacts/recordAccess.ts';
import { appendEvents, type NewEvent, nextPosition } from '../history.ts';
import { endsByWithdrawal } from '../machine.ts';
import { lockAppeal } from '../step.ts';
import { type Wiped, wipeContacts, wipeContent, wipeEvidence, wipePhotos, wipeTexts } from './wipe.ts';

/** A resident asks to be forgotten, with the receipt. */
export async function eraseMyData(services: Services, actor: ParticipantActor): Promise<Appeal> {
  return write(services, actor, 'appeals.eraseMyData', async (change) => {
    const { tx } = change;
    const appeal = await lockAppeal(tx, actor.appealId);
    const facts = await appealFacts(tx, appeal);
    assertMay(actor, 'eraseMyData', facts);
    const participant = await tx.participant.findUniqueOrThrow({ where: { id: actor.participantId } });
    return (await erase(change, { appeal, facts, participant })).appeal;
  });
}

export interface Erased {
  readonly appeal: Appeal;
  readonly wiped: Wiped;
}

export interface EraseInput {
  readonly participantId: string;
  /** How and when the person asked; for staff. */
  readonly reason: string;
}

/** The same on a request that reached the office in another way. */
export async function erasePersonalData(
  services: Services,
  actor: StaffActor,
  { participantId, reason }: EraseInput,
): Promise<Erased> {
  return write(services, actor, 'appeals.erasePersonalData', async (change) => {
    const open = await openParticipant(change, participantId, 'answerDataRequest');
    return erase(change, open, checkedReason(reason));
  });
}

interface Asked {
  readonly appeal: Appeal;
  readonly facts: Facts;
  readonly participant: Participant;
}

/**
 * What the person gave is erased: contact, words, point, photos. Who was the last to take part takes everybody's words
 * about the case along; what staff have published in their own words stays, and so does the history.
 */
async function erase(
  change: Change,
  { appeal, facts, participant }: Asked,
  reason?: string,
): Promise<Erased> {
  const { tx, now, actor } = change;
  const others = await tx.participant.count({
    where: { followsId: appeal.id, withdrawnAt: null, id: { not: participant.id } },
  });
  const isReporter = participant.role === 'REPORTER';
  const photos = isReporter ? await photosOf(change, appeal.id) : [];
  if (isReporter) await wipeContent(change, appeal.id);
  if (isReporter && others === 0) await wipeEvidence(change, appeal.id);
  const wiped = {
    contacts: await wipeContacts(change, [participant.id]),
    texts: await wipeTexts(change, await textsToErase(change, appeal.id, participant, others)),
    photos: await wipePhotos(change, photos),
  };
  await tx.participant.updateMany({
    where: { id: participant.id, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  // A case that nobody knows the words of any more cannot be handled.
  const ends = others === 0 && endsByWithdrawal(appeal.state);
  const updated = await tx.appeal.update({
    where: { id: appeal.id },
    data: {
      version: { increment: 1 },
      lastEntryAt: now,
      ...(ends ? { state: 'WITHDRAWN', closedAt: now } : {}),
    },
  });
  const data = { participantId: participant.id, others };
  const erased: NewEvent = {
    type: 'ERASED',
    isPublic: true,
    data: { cause: 'REQUEST', ...data },
    text: reason,
  };
  const events: NewEvent[] = ends
    ? [erased, { type: 'WITHDRAWN', toState: 'WITHDRAWN', isPublic: true, data }]
    : [erased];
  const [eventId = appeal.id] = await appendEvents(tx, actor, now, await nextPosition(tx, appeal), events);
  await change.audit({
    tenantId: appeal.tenantId,
    targetType: 'Participant',
    targetId: participant.id,
    before: { appealId: appeal.id, state: appeal.state },
    after: { appealId: appeal.id, state: updated.state, ...wiped },
  });
  await change.announce({
    appealId: appeal.id,
    tenantId: appeal.tenantId,
    placeIds: facts.placeIds,
    eventId,
  });
  return { appeal: updated, wiped };
}

async function textsToErase(
  { tx }: Change,
  appealId: string,
  { id, role }: Participant,
  others: number,
): Promise<string[]> {
  const published = await tx.publication.count({ where: { appealId, retractedAt: null } });
  const own = [{ participantId: id }, { data: { path: ['participantId'], equals: id } }];
  const all = role === 'REPORTER' && others === 0;
  const answers = ['RESOLVED', 'PUBLIC_UPDATE'] as const;
  const events = await tx.appealEvent.findMany({
    where: {
      appealId,
      ...(all ? (published > 0 ? { type: { notIn: [...answers] } } : {}) : { OR: own }),
    },
    select: { id: true },
  });
  return events.map((event) => event.id);
}

async function photosOf({ tx }: Change, appealId: string): Promise<string[]> {
  const photos = await tx.photo.findMany({ where: { appealId, use: 'REPORT' }, select: { id: true } });
  return photos.map(({ id }) => id);
}
