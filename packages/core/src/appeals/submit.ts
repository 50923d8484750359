import type { Appeal } from '@linli/database/generated/prisma/client';
import { type Actor, callerOf } from '../actor.ts';
import { configurationAt } from '../configuration/at.ts';
import { Forbidden, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { attachPhotos } from '../photos/attach.ts';
import type { Services } from '../services.ts';
import { type Change, write } from '../write.ts';
import { checkSubmission, type Submission } from './checkSubmission.ts';
import { dispatchClock } from './clocks.ts';
import { newCode } from './code.ts';
import { sealContact } from './contacts/seal.ts';
import { decoy } from './decoy.ts';
import { appendEvents } from './history.ts';
import { hashReceipt, type ReceiptHashes } from './receipts/hash.ts';
import { type Receipt, receiptOf } from './receipts/receipt.ts';
import type { SubmitInput } from './submission.ts';
import { isTaken } from './taken.ts';

export interface SubmittedAppeal {
  readonly appeal: Appeal;
  readonly participantId: string;
  readonly receipt: Receipt;
  /** False for what the honeypot caught: it looks like a success, and nothing was stored. */
  readonly stored: boolean;
}

/**
 * Files an appeal. A retry with the same clientId by the same caller, also one that runs at the same time, answers
 * the same appeal and the same receipt.
 *
 * @throws InvalidInput with all faults at once
 * @throws Forbidden for callers that cannot file anything
 */
export async function submitAppeal(
  services: Services,
  actor: Actor,
  input: SubmitInput,
): Promise<SubmittedAppeal> {
  if (actor.kind !== 'site' && actor.kind !== 'staff') throw new Forbidden('fileAppeal');
  if (input.website) return decoy(services, actor, input);
  for (;;) {
    const earlier = await earlierSubmission(services, actor, input.clientId);
    if (earlier) return earlier;
    try {
      return await fileAppeal(services, actor, input);
    } catch (error) {
      // The same clientId was taken by a retry that ran beside this one: its answer counts. A taken code: another one.
      if (!isTaken(error, 'clientId') && !isTaken(error, 'code')) throw error;
    }
  }
}

async function fileAppeal(services: Services, actor: Actor, input: SubmitInput): Promise<SubmittedAppeal> {
  const appealId = newId();
  const participantId = newId();
  // scrypt takes its time: not while the transaction holds a connection.
  const hashes = await hashReceipt(services.keyring, { id: participantId, appealId });
  const appeal = await write(services, actor, 'appeals.submit', async (change) => {
    const { submission, faults } = await checkSubmission(change, input);
    if (submission === null) throw new InvalidInput(faults);
    return store(change, input.clientId, appealId, participantId, hashes, submission);
  });
  return { appeal, participantId, receipt: receiptOf(services, appeal, participantId), stored: true };
}

async function store(
  change: Change,
  clientId: string,
  appealId: string,
  participantId: string,
  hashes: ReceiptHashes,
  submission: Submission,
): Promise<Appeal> {
  const { tx, now, actor } = change;
  const { tenantId, place, category } = submission;
  const deadlineClass = category?.version.deadlineClass ?? 'ORDINARY';
  const { values } = await configurationAt(tx, place?.id ?? null, now);
  const eventId = newId();
  const appeal = await tx.appeal.create({
    data: {
      id: appealId,
      tenantId,
      code: newCode(),
      kind: submission.kind,
      state: 'SUBMITTED',
      channel: submission.channel,
      initiative: submission.initiative,
      deadlineClass,
      grade: category?.version.grade ?? null,
      level: category?.version.routeLevel ?? 'COMMUNITY',
      categoryId: category?.category.id ?? null,
      categoryVersionId: category?.version.id ?? null,
      placeId: place?.id ?? null,
      placeVersionId: place?.currentVersionId ?? null,
      lng: submission.point?.lng ?? null,
      lat: submission.point?.lat ?? null,
      pointSource: submission.pointSource,
      aboutUnitId: submission.aboutUnitId,
      siteId: submission.siteId,
      occurredAt: submission.occurredAt,
      recordedAt: now,
      lastEntryAt: now,
      submittedBy: callerOf(actor),
      clientId,
      ...(await dispatchClock(tx, tenantId, values, deadlineClass, now)),
      content: { create: { tenantId, ...submission.content } },
    },
  });
  await tx.participant.create({
    data: {
      id: participantId,
      tenantId,
      appealId,
      role: 'REPORTER',
      ...hashes,
      consentVersion: submission.contact ? submission.consentVersion : null,
      consentAt: submission.contact ? now : null,
      locale: submission.locale,
      createdAt: now,
    },
  });
  if (submission.contact) await sealContact(change, { id: participantId, tenantId }, submission.contact);
  await appendEvents(tx, actor, now, { appealId, tenantId, round: 1, fromState: null, sequence: 1 }, [
    {
      id: eventId,
      type: 'SUBMITTED',
      toState: 'SUBMITTED',
      isPublic: true,
      placeId: appeal.placeId,
      data: { participantId, channel: submission.channel },
      occurredAt: submission.occurredAt ?? now,
    },
  ]);
  await attachPhotos(change, { tenantId, appealId, eventId, photoIds: submission.photoIds, use: 'REPORT' });
  await change.audit({
    tenantId,
    targetType: 'Appeal',
    targetId: appealId,
    after: {
      state: 'SUBMITTED',
      placeId: appeal.placeId,
      categoryId: appeal.categoryId,
      channel: appeal.channel,
    },
  });
  await change.enqueue('route-appeal', { appealId });
  await change.enqueue('notify-event', { eventId });
  const publishAfter = category?.version.publishAfterHours;
  if (publishAfter != null) {
    const startAfter = new Date(now.getTime() + publishAfter * 3_600_000);
    await change.enqueue('publish-appeal', { appealId }, { startAfter });
  }
  await change.announce({ appealId, tenantId, placeIds: submission.placesUp, eventId });
  return appeal;
}

/** What the same caller filed under the same clientId before. */
async function earlierSubmission(
  services: Services,
  actor: Actor,
  clientId: string,
): Promise<SubmittedAppeal | null> {
  const found = await services.database.appeal.findUnique({
    where: { submittedBy_clientId: { submittedBy: callerOf(actor), clientId } },
    include: { participants: { where: { role: 'REPORTER' } } },
  });
  if (found === null) return null;
  const { participants, ...appeal } = found;
  const reporter = participants[0];
  if (reporter === undefined) throw new Error(`appeal ${appeal.id} has no reporter`);
  return {
    appeal,
    participantId: reporter.id,
    receipt: receiptOf(services, appeal, reporter.id),
    stored: true,
  };
}
