import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Pass } from '../../abuse/challenge.ts';
import { callerOf } from '../../actor.ts';
import { newId } from '../../ids.ts';
import type { PlainChange } from '../../write.ts';
import { dispatchDue } from '../clocks.ts';
import { newCode } from '../code.ts';
import { contactRow } from '../contacts/seal.ts';
import { eventRows } from '../history.ts';
import { wordsRow } from '../similar/storeWords.ts';
import type { Submission } from './check.ts';
import { newAppeal } from './newAppeal.ts';

export interface Identity {
  readonly appealId: string;
  readonly participantId: string;
  readonly clientId: string | null;
  readonly submittedHash: string | null;
  /** Of the participant's receipt; null where nobody is given one. */
  readonly secretHash: string | null;
  /** Spent with it. */
  readonly pass?: Pass;
}

export interface Stored {
  readonly appeal: Appeal;
  /** The entry that filed it. */
  readonly eventId: string;
  readonly timeZone: string;
}

/** Writes a checked submission: appeal, content, reporter, contact, first event, audit row and jobs. */
export async function store(
  change: PlainChange,
  submission: Submission,
  { appealId, participantId, clientId, submittedHash, secretHash, pass }: Identity,
): Promise<Stored> {
  const { now, actor } = change;
  const { tenantId, place, category, settings, timeZone, contact } = submission;
  const receivedAt = submission.receivedAt ?? now;
  const deadlineClass = category?.version.deadlineClass ?? 'ORDINARY';
  const eventId = newId();
  const filed = {
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
    dispatchDueAt: dispatchDue(timeZone, settings, deadlineClass, receivedAt),
    lastEntryAt: now,
    submittedBy: callerOf(actor),
    clientId,
    submittedHash,
  } as const;
  const participant = {
    id: participantId,
    tenantId,
    appealId,
    role: 'REPORTER',
    secretHash,
    consentVersion: contact ? submission.consentVersion : null,
    consentAt: contact ? now : null,
    locale: submission.locale,
    createdAt: now,
  } as const;
  const { held, channel } = submission;
  const position = { appealId, tenantId, round: 1, fromState: null, sequence: 1 };
  await change.insert({
    used_challenge: pass ? [{ id: pass.seed, expiresAt: pass.expiresAt }] : [],
    appeal: [filed],
    appeal_content: [{ appealId, tenantId, ...submission.content }],
    participant: [participant],
    appeal_words: [wordsRow(appealId, tenantId, submission.content)],
    contact: contact ? [contactRow(change, participant, contact)] : [],
    ...eventRows(actor, now, position, [
      {
        id: eventId,
        type: 'SUBMITTED',
        toState: 'SUBMITTED',
        isPublic: true,
        placeId: filed.placeId,
        data: { participantId, channel, ...(held ? { held: true } : {}) },
        occurredAt: submission.occurredAt ?? receivedAt,
      },
    ]),
  });
  const { placeId, categoryId } = filed;
  const after = { state: 'SUBMITTED', placeId, categoryId, channel };
  await change.audit({ tenantId, targetType: 'Appeal', targetId: appealId, after });
  if (!held) await change.enqueue('route-appeal', { appealId });
  await change.enqueue('notify-event', { eventId });
  const publishAfter = category?.version.publishAfterHours;
  if (publishAfter != null && !held) {
    const startAfter = new Date(now.getTime() + publishAfter * 3_600_000);
    await change.enqueue('publish-appeal', { appealId }, { startAfter });
  }
  await change.announce({ appealId, tenantId, placeIds: submission.placesUp, eventId });
  return { appeal: newAppeal(filed), eventId, timeZone };
}
