import { type QueueCounts, queueCounts } from '@linli/core/appeals/queue';
import { builder } from '../builder.ts';
import { type Heard, servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { AppealType } from './appeal.ts';
import { QueueCountsType, queueViewer } from './queueCounts.ts';
import { visibleAppeals } from './visible.ts';

interface QueueUpdateShape {
  readonly appealId: string | null;
  readonly counts: QueueCounts;
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
      resolve: ({ counts }) => counts,
    }),
  }),
});

builder.subscriptionField('queueUpdated', (t) =>
  t.field({
    type: QueueUpdate,
    nullable: true,
    description: 'The queue of a place and everything under it, whenever it changes.',
    authScopes: { staff: true },
    args: { place: t.arg.id({ required: true, description: 'The place.' }) },
    subscribe: async (_root, { place }, context) => {
      const placeId = rowId('Place', place);
      const { tenantId } = await queueViewer(context, placeId);
      return context.announcements.listen(
        // What nobody could place yet concerns every dispatcher of the tenant.
        ({ tenantId: of, placeIds }) =>
          of === tenantId && (placeIds.length === 0 || placeIds.includes(placeId)),
      );
    },
    resolve: async (heard: Heard, { place }, context) => {
      context.actor = await context.authenticate();
      const placeId = rowId('Place', place);
      const counts = await queueCounts(servicesOf(context), await queueViewer(context, placeId), placeId);
      return { appealId: heard.kind === 'change' ? heard.appealId : null, counts };
    },
  }),
);
