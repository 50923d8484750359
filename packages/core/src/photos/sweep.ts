import type { Services } from '../services.ts';
import { photoKey } from './limits.ts';

/** How long an uploaded photo waits for a form that was never sent. */
const waitingHours = 24;
const batch = 200;

/** Removes photos that nobody attached, with their bytes; the nightly job calls it. */
export async function sweepPhotos(services: Services): Promise<number> {
  let swept = 0;
  for (;;) {
    const removed = await sweepBatch(services);
    swept += removed;
    if (removed < batch) return swept;
  }
}

async function sweepBatch(services: Services): Promise<number> {
  const before = new Date(services.clock.now().getTime() - waitingHours * 3_600_000);
  return services.database.$transaction(async (tx) => {
    // Locked, so that nobody attaches a photo whose bytes are just being removed.
    const abandoned = await tx.$queryRaw<{ id: string; tenantId: string }[]>`
      SELECT id, tenant_id AS "tenantId" FROM photo
      WHERE appeal_id IS NULL AND ticket_expires < ${before}
      ORDER BY id LIMIT ${batch} FOR UPDATE SKIP LOCKED`;
    for (const { tenantId, id } of abandoned) {
      await services.files.remove(photoKey(tenantId, id, 'full'));
      await services.files.remove(photoKey(tenantId, id, 'thumbnail'));
    }
    await tx.photo.deleteMany({ where: { id: { in: abandoned.map(({ id }) => id) } } });
    return abandoned.length;
  });
}
