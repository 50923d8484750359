import type { MethodRevision, Person } from '@linli/database/generated/prisma/client';
import { servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';

/** As many as somebody reads of one card. */
export const mostRevisions = 50;

/** What a card said, and who wrote it so. */
export type SignedRevision = MethodRevision & { readonly revisedBy: Person };

/** What several cards said, the latest first. */
export const revisionsOf = batch<SignedRevision[]>(async (context, cardIds) => {
  const rows = await servicesOf(context).database.methodRevision.findMany({
    where: { cardId: { in: [...cardIds] } },
    include: { revisedBy: true },
    orderBy: { number: 'desc' },
  });
  const byCard = Map.groupBy(rows, ({ cardId }) => cardId);
  return new Map([...byCard].map(([id, all]) => [id, all.slice(0, mostRevisions)]));
});
