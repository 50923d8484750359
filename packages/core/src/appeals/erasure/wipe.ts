import { photoKey } from '../../photos/limits.ts';
import type { Change } from '../../write.ts';

/** What is erased with the words: nothing of the history, which holds none. */
export interface Wiped {
  readonly contacts: number;
  readonly texts: number;
  readonly photos: number;
}

/** What a resident filed: words and what could be guessed of them, address, answers, the point on the map. The place stays: figures need it. */
export async function wipeContent({ tx, now }: Change, appealId: string): Promise<void> {
  await tx.appealContent.updateMany({
    where: { appealId, erasedAt: null },
    data: { title: '', text: '', address: null, answers: {}, erasedAt: now },
  });
  await tx.hotlineOrder.updateMany({ where: { appealId }, data: { number: null } });
  await tx.appealWords.updateMany({ where: { appealId }, data: { filed: null } });
  await tx.appeal.update({
    where: { id: appealId },
    data: { lng: null, lat: null, pointSource: null, inheritedOrigin: null, submittedHash: null },
  });
}

/** The words of entries with their salts: the hash that stays in the history then tells nothing. */
export async function wipeTexts({ tx, now }: Change, eventIds: readonly string[]): Promise<number> {
  await tx.resolutionDigest.deleteMany({ where: { eventId: { in: [...eventIds] } } });
  await tx.measurement.updateMany({
    where: { eventId: { in: [...eventIds] } },
    data: { quantity: '', unit: '' },
  });
  const agreement = { eventId: { in: [...eventIds] } };
  await tx.agreementParty.updateMany({ where: { agreement }, data: { name: null } });
  await tx.agreementDamage.updateMany({ where: { agreement }, data: { location: '', what: '' } });
  await tx.cost.updateMany({ where: { eventId: { in: [...eventIds] } }, data: { witness: null } });
  const { count } = await tx.eventText.updateMany({
    where: { eventId: { in: [...eventIds] }, erasedAt: null },
    data: { text: '', salt: '', erasedAt: now },
  });
  return count;
}

/** What masters wrote of an appeal when they signed off a skill; the sign-off stays. */
export async function wipeEvidence({ tx, now }: Change, appealId: string): Promise<void> {
  await tx.skillSignOff.updateMany({
    where: { appealId, erasedAt: null },
    data: { evidence: null, erasedAt: now },
  });
}

export async function wipeContacts({ tx, now }: Change, participantIds: readonly string[]): Promise<number> {
  const nothing = new Uint8Array();
  const { count } = await tx.contact.updateMany({
    where: { participantId: { in: [...participantIds] }, erasedAt: null },
    data: { nonce: nothing, ciphertext: nothing, blindIndex: null, erasedAt: now },
  });
  return count;
}

/** Rows are marked, bytes removed. Should the change fail afterwards, the next try removes what is left. */
export async function wipePhotos(
  { tx, now, services }: Change,
  photoIds: readonly string[],
): Promise<number> {
  const photos = await tx.photo.findMany({ where: { id: { in: [...photoIds] }, erasedAt: null } });
  await tx.photo.updateMany({
    where: { id: { in: photos.map(({ id }) => id) } },
    data: { gpsLng: null, gpsLat: null, takenAt: null, publishedAt: null, erasedAt: now },
  });
  for (const { id, tenantId } of photos) {
    await services.files.remove(photoKey(tenantId, id, 'full'));
    await services.files.remove(photoKey(tenantId, id, 'thumbnail'));
  }
  return photos.length;
}
