import type { DeedRevision } from '@linli/database/generated/prisma/client';
import { servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';

/** As many as somebody reads of one deed. */
export const mostRevisions = 50;

/** What was said of several deeds, the latest first. */
export const revisionsOf = batch<DeedRevision[]>(async (context, deedIds) => {
  const rows = await servicesOf(context).database.deedRevision.findMany({
    where: { deedId: { in: [...deedIds] } },
    orderBy: { number: 'desc' },
  });
  const byDeed = Map.groupBy(rows, ({ deedId }) => deedId);
  return new Map([...byDeed].map(([id, all]) => [id, all.slice(0, mostRevisions)]));
});
