import { reachOf } from '@linli/core/access/reach';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';
import { PlaceType } from '../places/place.ts';

/** Of these places the ones whose team the caller may publish. */
const isManaged = batch(async (context, placeIds): Promise<ReadonlyMap<string, boolean>> => {
  const { actor } = context;
  if (actor.kind !== 'staff') return new Map();
  const rows = await servicesOf(context).database.placeAncestor.findMany({
    where: { placeId: { in: [...placeIds] }, ancestorId: { in: [...reachOf(actor, 'manageTeam').placeIds] } },
    select: { placeId: true },
  });
  return new Map(rows.map(({ placeId }) => [placeId, true]));
});

builder.prismaObjectField(PlaceType, 'viewerCanManageTeam', (t) =>
  t.boolean({
    description: 'Whether the viewer decides what of its team is public.',
    resolve: async ({ id }, _args, context) => (await isManaged(context, id)) ?? false,
  }),
);
