import { callerOf } from '../../actor.ts';
import { configurationAt } from '../../configuration/at.ts';
import { newId } from '../../ids.ts';
import { dispatchClock } from '../clocks.ts';
import { newCode } from '../code.ts';
import { appendEvents } from '../history.ts';
import { storeWords } from '../similar/storeWords.ts';
import type { OpenStep } from '../step.ts';
import type { Part } from './checkParts.ts';
import { makerOf } from './maker.ts';

/** Writes one part: an appeal as new as any, kept from the same eyes as the whole. Answers its id. */
export async function storePart(step: OpenStep, part: Part): Promise<string> {
  const { change, tx, appeal: whole, now } = step;
  const { tenantId } = whole;
  const id = newId();
  const version = part.category?.version;
  const place = part.place ?? { id: whole.placeId, currentVersionId: whole.placeVersionId };
  const sameSpot = place.id === whole.placeId;
  const deadlineClass = version?.deadlineClass ?? whole.deadlineClass;
  const { values } = await configurationAt(tx, place.id, now);
  await tx.appeal.create({
    data: {
      id,
      tenantId,
      code: newCode(),
      kind: whole.kind,
      state: 'SUBMITTED',
      channel: whole.channel,
      visibility: whole.visibility,
      initiative: whole.initiative,
      ledger: whole.ledger,
      deadlineClass,
      grade: version ? version.grade : whole.grade,
      level: version?.routeLevel ?? whole.level,
      categoryId: part.category?.category.id ?? whole.categoryId,
      categoryVersionId: version?.id ?? whole.categoryVersionId,
      placeId: place.id,
      placeVersionId: place.currentVersionId,
      ...(sameSpot ? { lng: whole.lng, lat: whole.lat, pointSource: whole.pointSource } : {}),
      aboutUnitId: whole.aboutUnitId,
      aboutPersonId: whole.aboutPersonId,
      inheritedSince: whole.inheritedSince,
      occurredAt: whole.occurredAt,
      recordedAt: now,
      lastEntryAt: now,
      submittedBy: callerOf(change.actor),
      ...(await dispatchClock(tx, tenantId, values, deadlineClass, now)),
      content: { create: { tenantId, title: part.title, text: part.text } },
    },
  });
  await storeWords(tx, { appealId: id, tenantId, filed: part });
  const link = { id: newId(), tenantId, kind: 'CHILD', fromId: id, toId: whole.id, createdAt: now } as const;
  await tx.appealLink.create({ data: { ...link, ...makerOf(change.actor) } });
  const [eventId = id] = await appendEvents(
    tx,
    change.actor,
    now,
    { appealId: id, tenantId, round: 1, fromState: null, sequence: 1 },
    [
      {
        type: 'SUBMITTED',
        toState: 'SUBMITTED',
        isPublic: true,
        placeId: place.id,
        data: { wholeId: whole.id, channel: whole.channel },
        occurredAt: whole.occurredAt ?? now,
      },
    ],
  );
  await change.audit({
    tenantId,
    targetType: 'Appeal',
    targetId: id,
    after: { state: 'SUBMITTED', placeId: place.id, wholeId: whole.id },
  });
  await change.enqueue('route-appeal', { appealId: id });
  await change.announce({ appealId: id, tenantId, placeIds: step.facts.placeIds, eventId });
  return id;
}
