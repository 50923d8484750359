import { keepersOf } from '@linli/core/postings/keeper';
import { proposedOffers } from '@linli/core/postings/resources/fits';
import { readableOffers } from '@linli/core/postings/resources/readable';
import { dayAt } from '@linli/core/postings/term';
import type { Appeal, ResourceOffer } from '@linli/database/generated/prisma/client';
import { visibleAppeals } from '../appeals/visible.ts';
import { type Context, servicesOf } from '../context.ts';
import { nobody } from '../ids/globalId.ts';
import { batch } from '../loading/batch.ts';
import { mayWith, zoneOf } from '../postings/loading.ts';

const keeperOf = batch<string>(async (context, ids) => {
  const { database, clock } = servicesOf(context);
  return keepersOf(database, ids, clock.now());
});

interface Brought {
  readonly tenantId: string;
  readonly postingId: string | null;
  readonly placeId: string;
}

/** Whether the viewer keeps what a posting brought, or what lies at a place and belongs to none. */
export async function mayKeep(context: Context, { tenantId, postingId, placeId }: Brought): Promise<boolean> {
  const keeper = postingId === null ? undefined : await keeperOf(context, postingId);
  return mayWith(context, 'keepResources', { tenantId, communityId: placeId, personId: keeper ?? nobody });
}

/** The appeal of a need, for who may read appeals there. */
export const readAppealOf = batch<Appeal>(async (context, ids) => {
  const where = { AND: [{ id: { in: [...ids] } }, visibleAppeals(context)] };
  const rows = await servicesOf(context).database.appeal.findMany({ where });
  return new Map(rows.map((row) => [row.id, row]));
});

/** What fits needs of one tenant today and nobody has decided about. */
export const proposalsOf = batch<readonly ResourceOffer[]>(async (context, needIds) => {
  const { database, clock } = servicesOf(context);
  const { actor } = context;
  if (actor.kind !== 'staff') return new Map();
  const today = dayAt(clock.now(), await zoneOf(context, actor.tenantId));
  const proposed = await proposedOffers(database, needIds, today);
  const ids = [...new Set([...proposed.values()].flat())];
  const rows = await database.resourceOffer.findMany({
    where: { AND: [{ id: { in: ids } }, readableOffers(actor)] },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const offers = (found: readonly string[]) =>
    found.map((id) => byId.get(id)).filter((row) => row !== undefined);
  return new Map([...proposed].map(([needId, found]) => [needId, offers(found)]));
});
