import { placeFacts } from '@linli/core/access/facts';
import { may } from '@linli/core/access/permissions';
import type { StaffActor } from '@linli/core/actor';
import { type QueueCounts, queueCounts } from '@linli/core/appeals/queue';
import { NotFound } from '@linli/core/errors/errors';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';

export const QueueCountsType = builder.objectRef<QueueCounts>('QueueCounts').implement({
  description: 'How much there is to do at a place, as far as the viewer may see it.',
  fields: (t) => ({
    triage: t.exposeInt('triage', { description: 'Nobody could place them yet.' }),
    submitted: t.exposeInt('submitted', { description: 'Wait to be accepted.' }),
    mine: t.exposeInt('mine', { description: "In the viewer's charge." }),
    overdue: t.exposeInt('overdue', { description: 'The running limit is over.' }),
    dueSoon: t.exposeInt('dueSoon', { description: 'Due within a day.' }),
    open: t.exposeInt('open', { description: 'Somebody still has to act.' }),
    toVerify: t.exposeInt('toVerify', { description: 'Resolved by somebody else.' }),
  }),
});

/** The viewer, if the queue of this place is theirs to see; another tenant's place is answered as an unknown one. */
export async function queueViewer(context: Context, placeId: string): Promise<StaffActor> {
  const { actor } = context;
  const { database } = servicesOf(context);
  const place = actor.kind === 'staff' ? await database.place.findUnique({ where: { id: placeId } }) : null;
  if (actor.kind !== 'staff' || place === null) throw new NotFound('Place');
  if (!may(actor, 'seeQueue', await placeFacts(database, place.tenantId, placeId)))
    throw new NotFound('Place');
  return actor;
}

builder.queryField('appealQueueCounts', (t) =>
  t.field({
    type: QueueCountsType,
    nullable: true,
    description: 'How much there is to do at a place and under it.',
    authScopes: { staff: true },
    args: { place: t.arg.id({ required: true, description: 'The place.' }) },
    resolve: async (_root, { place }, context) => {
      const placeId = rowId('Place', place);
      return queueCounts(servicesOf(context), await queueViewer(context, placeId), placeId);
    },
  }),
);
