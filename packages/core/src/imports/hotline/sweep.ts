import type { Services } from '../../services.ts';
import { hotlineFileKey, hotlineLimits } from './limits.ts';

/** Removes the files of imports after some days, and the tickets that nobody used; the nightly job calls it. */
export async function sweepImports({ database, files, clock }: Services): Promise<number> {
  const now = clock.now();
  const before = new Date(now.getTime() - hotlineLimits.keepDays * 86_400_000);
  const old = await database.hotlineImport.findMany({
    where: {
      createdAt: { lt: before },
      fileKeyId: { not: null },
      fileErasedAt: null,
      state: { not: 'RUNNING' },
    },
    select: { id: true, tenantId: true },
  });
  for (const { id, tenantId } of old) {
    await files.remove(hotlineFileKey(tenantId, id));
    await database.hotlineImport.update({ where: { id }, data: { fileErasedAt: now } });
  }
  const { count } = await database.hotlineImport.deleteMany({
    where: { state: 'AWAITING_FILE', ticketExpires: { lt: before } },
  });
  return old.length + count;
}
