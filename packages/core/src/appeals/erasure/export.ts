import { appealFacts } from '../../access/facts.ts';
import { assertMay } from '../../access/permissions.ts';
import type { ParticipantActor, StaffActor } from '../../actor.ts';
import { agreementsOf } from '../../agreements/ofParty.ts';
import { photoReaderOf } from '../../photos/reader.ts';
import { photoExpiry, photoUrl } from '../../photos/url.ts';
import type { Services } from '../../services.ts';
import { type Change, write } from '../../write.ts';
import { accessLogOf } from '../contacts/accessLog.ts';
import { openParticipant } from '../contacts/openParticipant.ts';
import { checkedReason, recordAccess } from '../contacts/recordAccess.ts';
import { unseal } from '../contacts/vault.ts';
import { readersFor } from '../links/readersFor.ts';
import { lockAppeal } from '../step.ts';
import { timelineOf } from '../timeline.ts';

/** Everything that is kept of one participant, in a form that other programs read too. */
export type PersonalData = Awaited<ReturnType<typeof collect>>;

/** A resident takes their data along, with the receipt. */
export async function exportMyData(services: Services, actor: ParticipantActor): Promise<PersonalData> {
  return write(services, actor, 'appeals.exportMyData', async (change) => {
    const appeal = await lockAppeal(change.tx, actor.appealId);
    assertMay(actor, 'exportMyData', await appealFacts(change.tx, appeal));
    await change.audit({
      tenantId: appeal.tenantId,
      targetType: 'Participant',
      targetId: actor.participantId,
      after: { appealId: appeal.id },
    });
    return collect(change, actor.participantId);
  });
}

export interface ExportInput {
  readonly participantId: string;
  readonly reason: string;
}

/** The same on a request that reached the office in another way. It shows the contact: the person can read that. */
export async function exportPersonalData(
  services: Services,
  actor: StaffActor,
  { participantId, reason }: ExportInput,
): Promise<PersonalData> {
  return write(services, actor, 'appeals.exportPersonalData', async (change) => {
    const open = await openParticipant(change, participantId, 'answerDataRequest');
    await recordAccess(change, open, participantId, checkedReason(reason));
    return collect(change, participantId);
  });
}

async function collect({ tx, now, services, actor }: Change, participantId: string) {
  const { appeal, contact, returnVisits, contacts, ...participant } = await tx.participant.findUniqueOrThrow({
    where: { id: participantId },
    include: {
      contact: true,
      returnVisits: { orderBy: { recordedAt: 'asc' } },
      contacts: { orderBy: { contactedAt: 'asc' } },
      appeal: {
        include: {
          content: true,
          hotlineOrder: true,
          placeVersion: { select: { name: true } },
          categoryVersion: { select: { name: true } },
          photos: {
            where: { use: 'REPORT', storedAt: { not: null }, erasedAt: null },
            orderBy: { id: 'asc' },
          },
        },
      },
    },
  });
  const database = { database: tx };
  const agreements = await agreementsOf(tx, participantId);
  const isReporter = participant.role === 'REPORTER';
  const { keyring, publicUrl } = services;
  return {
    format: 'linli-personal-data/1',
    exportedAt: now,
    appeal: {
      code: appeal.code,
      kind: appeal.kind,
      state: appeal.state,
      channel: appeal.channel,
      hotlineOrder: isReporter ? (appeal.hotlineOrder?.number ?? null) : null,
      recordedAt: appeal.recordedAt,
      occurredAt: appeal.occurredAt,
      category: appeal.categoryVersion?.name ?? null,
      place: appeal.placeVersion?.name ?? null,
      point: isReporter && appeal.lng !== null ? { lng: appeal.lng, lat: appeal.lat } : null,
    },
    participant: {
      role: participant.role,
      locale: participant.locale,
      consentVersion: participant.consentVersion,
      consentAt: participant.consentAt,
      createdAt: participant.createdAt,
      withdrawnAt: participant.withdrawnAt,
    },
    contact: contact?.erasedAt === null ? unseal(keyring, contact, contact) : null,
    content:
      isReporter && appeal.content?.erasedAt === null
        ? {
            title: appeal.content.title,
            text: appeal.content.text,
            address: appeal.content.address,
            answers: appeal.content.answers,
          }
        : null,
    photos: (isReporter ? appeal.photos : []).map(({ id, takenAt, gpsLng, gpsLat }) => ({
      url: photoUrl(keyring, publicUrl, id, 'full', photoExpiry(now), photoReaderOf(actor) ?? 'everybody'),
      takenAt,
      gps: gpsLng === null ? null : { lng: gpsLng, lat: gpsLat },
    })),
    history: (await timelineOf(database, appeal.id, await readersFor(tx, participant.id, appeal.id))).map(
      ({ type, at, text }) => ({
        type,
        at,
        text,
      }),
    ),
    answers: returnVisits.map(({ round, channel, contacted, solved, satisfied, recordedAt }) => ({
      round,
      channel,
      contacted,
      solved,
      satisfied,
      recordedAt,
    })),
    // How often the office reached the person; what was said is in its own notes.
    contacts: contacts.map(({ channel, count, contactedAt }) => ({ channel, count, contactedAt })),
    // What the person signed; a unit that owes stands with its name alone.
    agreements: agreements.map(({ id: _, obligations, ...agreement }) => ({
      ...agreement,
      obligations: obligations.map(({ unit, ...obligation }) => ({
        ...obligation,
        unit: unit?.name ?? null,
      })),
    })),
    accessLog: (await accessLogOf(database, { appealId: appeal.id, participantId })).map(
      ({ at, reason }) => ({ at, reason }),
    ),
  };
}
