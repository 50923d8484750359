import type { StaffActor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { gatherPack } from './gather.ts';
import { mayOnAny } from './locked.ts';
import type { Pack } from './pack.ts';
import { succeeds } from './successor.ts';

/** What a posting would hand over to another now; null for two that do not follow each other, or for who may not read it. */
export async function livePack(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  actor: StaffActor,
  postingId: string,
  successorId: string,
): Promise<Pack | null> {
  const { tenantId } = actor;
  const postings = await database.posting.findMany({
    where: { id: { in: [postingId, successorId] }, tenantId },
  });
  const [from, to] = [postingId, successorId].map((id) => postings.find((posting) => posting.id === id));
  if (from === undefined || to === undefined || !succeeds(to, from)) return null;
  const mayRead = await Promise.all(
    (['readHandover', 'handOver'] as const).map((action) => mayOnAny(database, actor, action, [from, to])),
  );
  return mayRead.includes(true) ? gatherPack(database, from, to, { now: clock.now(), notes: '' }) : null;
}
