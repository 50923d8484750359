import { standInCode } from '@linli/core/appeals/code';
import { visibleAppeal } from '@linli/core/appeals/visible';
import { builder } from '../builder.ts';
import { type Context, type Heard, servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { openTracked } from './appealByCode.ts';
import { AppealFace } from './face.ts';
import { openedBy } from './tracked.ts';
import { isAccessOf, visibleAppeals } from './visible.ts';

builder.subscriptionField('appealUpdated', (t) =>
  t.prismaField({
    type: AppealFace,
    nullable: true,
    description:
      'An appeal, whenever it changes: for staff as Appeal, for the holder of its receipt as TrackedAppeal.',
    authScopes: { everybody: true },
    args: {
      id: t.arg.id({ required: true, description: 'The appeal.' }),
      secret: t.arg.string({ description: "The receipt's link secret or PIN; staff leave it out." }),
    },
    subscribe: async (_root, { id, secret }, context) => {
      const appealId = rowId('Appeal', id);
      if (secret) await openById(context, appealId, secret);
      else await visibleAppeal(servicesOf(context), context.actor, appealId);
      return context.announcements.listen(
        (heard) => (heard.kind === 'change' && heard.appealId === appealId) || isAccessOf(context, heard),
      );
    },
    resolve: async (query, _heard: Heard, { id }, context) => {
      const appealId = rowId('Appeal', id);
      const participant = openedBy(context, appealId);
      if (!participant) context.actor = await context.authenticate();
      const seen = participant ? stillTakesPart(participant.participantId) : visibleAppeals(context);
      return servicesOf(context).database.appeal.findFirst({
        ...query,
        where: { AND: [{ id: appealId }, seen] },
      });
    },
  }),
);

async function openById(context: Context, appealId: string, secret: string): Promise<void> {
  const appeal = await servicesOf(context).database.appeal.findUnique({
    where: { id: appealId },
    select: { code: true },
  });
  // An id that is none is tried under a code of its own, so that tries are counted and answered as for one that is.
  await openTracked(context, { code: appeal?.code ?? standInCode(appealId), secret });
}

/** Until the receipt is void: whoever has withdrawn goes on looking. */
function stillTakesPart(id: string) {
  return { participants: { some: { id, secretHash: { not: null } } } };
}
