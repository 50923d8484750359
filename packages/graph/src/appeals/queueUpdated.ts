import { type QueueCounts, queueCounts } from '@linli/core/appeals/queue';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { AppealType } from './appeal.ts';
import { type Noticed, noticed, sees } from './noticed.ts';
import { QueueCountsType, queuePlace, queueViewer } from './queueCounts.ts';
import { isAccessOf } from './visible.ts';

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
      resolve: async (query, { appealId }, _args, context) => {
        if (appealId === null) return null;
        // By its key: for all who listen this is one statement. Who may see it is judged after it was read, never before.
        const appeal = await servicesOf(context).database.appeal.findUnique({
          ...query,
          where: { id: appealId },
        });
        return appeal && (await sees(context, appealId)) ? appeal : null;
      },
    }),
    counts: t.expose('counts', {
      type: QueueCountsType,
      description: 'The counts as they are now.',
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
    resolve: async ({ heard, counts }: Noticed, { place }, context) => {
      const placeId = queuePlace(place);
      const appealId = heard.kind === 'change' ? heard.appealId : null;
      if (counts) return { appealId, counts };
      // Nobody's queue any more: this says so.
      const viewer = await queueViewer(context, placeId);
      return { appealId, counts: await queueCounts(servicesOf(context), viewer, placeId) };
    },
  }),
);
