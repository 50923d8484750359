import { type QueueCounts, type QueueReader, queueCounts } from '@linli/core/appeals/queue';
import { NotFound } from '@linli/core/errors/errors';
import { holdsRole, placesWithin, tenantOf, tokenMay } from '../access/tenant.ts';
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

/**
 * The viewer, for a place of the own tenant or for all of them; another tenant's is answered as an unknown one. No role
 * at the place is asked for: what is counted and announced is only what the viewer may read. A token counts at its
 * places alone.
 */
export async function queueViewer(context: Context, placeId: string | null): Promise<QueueReader> {
  const { actor } = context;
  if (actor.kind === 'anonymous' || !(holdsRole(actor) || tokenMay(actor, 'seeQueue')))
    throw new NotFound('Place');
  if (placeId === null) return actor;
  if (!(await isOurs(context, placeId))) throw new NotFound('Place');
  return actor;
}

async function isOurs(context: Context, placeId: string): Promise<boolean> {
  const { place } = servicesOf(context).database;
  if (context.actor.kind === 'integration')
    return (await place.count({ where: { AND: [{ id: placeId }, placesWithin(context, 'seeQueue')] } })) > 0;
  // By its key: many who listen ask this at the same event, and that is one statement.
  const found = await place.findUnique({ where: { id: placeId }, select: { tenantId: true } });
  return found?.tenantId === tenantOf(context);
}

/** The place that a caller named; null for all that the viewer may see. */
export function queuePlace(place: string | null | undefined): string | null {
  return place == null ? null : rowId('Place', place);
}

builder.queryField('appealQueueCounts', (t) =>
  t.field({
    type: QueueCountsType,
    nullable: true,
    description: 'How much there is to do at a place and under it, or in all that the viewer may see.',
    authScopes: { appealReader: true },
    args: { place: t.arg.id({ description: 'The place; all that the viewer may see if left out.' }) },
    resolve: async (_root, { place }, context) => {
      const placeId = queuePlace(place);
      return queueCounts(servicesOf(context), await queueViewer(context, placeId), placeId);
    },
  }),
);
