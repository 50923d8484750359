import type { Appeal } from '@linli/database/generated/prisma/client';
import { callerOf } from '../../actor.ts';
import { configurationAt } from '../../configuration/at.ts';
import { newId } from '../../ids.ts';
import { attachPhotos } from '../../photos/attach.ts';
import type { Change } from '../../write.ts';
import { dispatchClock } from '../clocks.ts';
import { newCode } from '../code.ts';
import { sealContact } from '../contacts/seal.ts';
import { appendEvents } from '../history.ts';
import { storeWords } from '../similar/storeWords.ts';
import type { Submission } from './check.ts';

interface Identity {
  readonly appealId: string;
  readonly participantId: string;
  readonly clientId: string | null;
  readonly submittedHash: string | null;
  /** Of the participant's receipt; null where nobody is given one. */
  readonly secretHash: string | null;
}

/** Writes a checked submission: appeal, content, reporter, contact, photos, first event, audit row and jobs. */
export async function store(
  change: Change,
  submission: Submission,
  { appealId, participantId, clientId, submittedHash, secretHash }: Identity,
): Promise<Appeal> {
  const { tx, now, actor } = change;
  const { tenantId, place, category } = submission;
  const receivedAt = submission.receivedAt ?? now;
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
      ...submission.inherited,
      recordedAt: receivedAt,
      lastEntryAt: now,
      submittedBy: callerOf(actor),
      clientId,
      submittedHash,
      ...(await dispatchClock(tx, tenantId, values, deadlineClass, receivedAt)),
      content: { create: { tenantId, ...submission.content } },
    },
  });
  await tx.participant.create({
    data: {
      id: participantId,
      tenantId,
      appealId,
      role: 'REPORTER',
      secretHash,
      consentVersion: submission.contact ? submission.consentVersion : null,
      consentAt: submission.contact ? now : null,
      locale: submission.locale,
      createdAt: now,
    },
  });
  await storeWords(tx, { appealId, tenantId, filed: submission.content });
  if (submission.contact) await sealContact(change, { id: participantId, tenantId }, submission.contact);
  await appendEvents(tx, actor, now, { appealId, tenantId, round: 1, fromState: null, sequence: 1 }, [
    {
      id: eventId,
      type: 'SUBMITTED',
      toState: 'SUBMITTED',
      isPublic: true,
      placeId: appeal.placeId,
      data: { participantId, channel: submission.channel, ...(submission.held ? { held: true } : {}) },
      occurredAt: submission.occurredAt ?? receivedAt,
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
  if (!submission.held) await change.enqueue('route-appeal', { appealId });
  await change.enqueue('notify-event', { eventId });
  const publishAfter = category?.version.publishAfterHours;
  if (publishAfter != null && !submission.held) {
    const startAfter = new Date(now.getTime() + publishAfter * 3_600_000);
    await change.enqueue('publish-appeal', { appealId }, { startAfter });
  }
  await change.announce({ appealId, tenantId, placeIds: submission.placesUp, eventId });
  return appeal;
}
