import type { Services } from '../services.ts';
import { photoKey } from './limits.ts';
import { removeParts } from './parts.ts';

/** How long an uploaded photo waits for a form that was never sent. */
const waitingHours = 24;
const batch = 200;

/** Removes photos that nobody attached and uploads that were never finished, with their bytes; the nightly job calls it. */
export async function sweepPhotos(services: Services): Promise<number> {
  let swept = 0;
  for (;;) {
    const removed = await sweepBatch(services);
    swept += removed;
    if (removed < batch) return swept;
  }
}

async function sweepBatch(services: Services): Promise<number> {
  const now = services.clock.now();
  const before = new Date(now.getTime() - waitingHours * 3_600_000);
  return services.database.$transaction(async (tx) => {
    // Locked, so that nobody attaches a photo whose bytes are just being removed.
    // Half a photo still holds what the camera wrote into it, and nobody can finish it without its ticket.
    const abandoned = await tx.$queryRaw<{ id: string; tenantId: string; parts: number[] }[]>`
      SELECT id, tenant_id AS "tenantId", parts FROM photo
      WHERE appeal_id IS NULL
        AND (ticket_expires < ${before} OR (parts <> '{}' AND ticket_expires <= ${now}))
      ORDER BY id LIMIT ${batch} FOR UPDATE SKIP LOCKED`;
    for (const photo of abandoned) {
      const { tenantId, id } = photo;
      await removeParts(services, photo);
      await services.files.remove(photoKey(tenantId, id, 'full'));
      await services.files.remove(photoKey(tenantId, id, 'thumbnail'));
    }
    await tx.photo.deleteMany({ where: { id: { in: abandoned.map(({ id }) => id) } } });
    return abandoned.length;
  });
}
