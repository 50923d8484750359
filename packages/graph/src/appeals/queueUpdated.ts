import { queueCounts } from '@linli/core/appeals/queue';
import { builder } from '../builder.ts';
import { type Heard, servicesOf } from '../context.ts';
import { AppealType } from './appeal.ts';
import { noticed } from './noticed.ts';
import { QueueCountsType, queuePlace, queueViewer } from './queueCounts.ts';
import { isAccessOf, visibleAppeals } from './visible.ts';

interface QueueUpdateShape {
  readonly appealId: string | null;
  readonly placeId: string | null;
}

const QueueUpdate = builder.objectRef<QueueUpdateShape>('QueueUpdate').implement({
  description: 'Something changed in a queue.',
  fields: (t) => ({
    appeal: t.prismaField({
      type: AppealType,
      nullable: true,
      description:
        'What changed; null when it has left the queue, or when the whole queue is to be read again.',
      resolve: (query, { appealId }, _args, context) =>
        appealId === null
          ? null
          : servicesOf(context).database.appeal.findFirst({
              ...query,
              where: { AND: [{ id: appealId }, visibleAppeals(context)] },
            }),
    }),
    counts: t.field({
      type: QueueCountsType,
      description: 'The counts as they are now.',
      resolve: async ({ placeId }, _args, context) =>
        queueCounts(servicesOf(context), await queueViewer(context, placeId), placeId),
    }),
  }),
});

builder.subscriptionField('queueUpdated', (t) =>
  t.field({
    type: QueueUpdate,
    nullable: true,
    description:
      'The queue of a place and everything under it, or of all that the viewer may see, whenever it changes.',
    authScopes: { appealReader: true },
    args: { place: t.arg.id({ description: 'The place; all that the viewer may see if left out.' }) },
    subscribe: async (_root, { place }, context) => {
      const placeId = queuePlace(place);
      const { tenantId } = await queueViewer(context, placeId);
      const heard = context.announcements.listen(
        (one) =>
          isAccessOf(context, one) ||
          (one.kind === 'change' &&
            one.tenantId === tenantId &&
            // What nobody could place yet concerns every dispatcher of the tenant.
            (placeId === null || one.placeIds.length === 0 || one.placeIds.includes(placeId))),
      );
      return noticed(context, placeId, heard);
    },
    resolve: async (heard: Heard, { place }, context) => {
      context.actor = await context.authenticate();
      const placeId = queuePlace(place);
      await queueViewer(context, placeId);
      return { appealId: heard.kind === 'change' ? heard.appealId : null, placeId };
    },
  }),
);
