import { Forbidden, NotFound } from '@linli/core/errors/errors';
import { unlinkMethodCard } from '@linli/core/methods/link';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { methodPayload } from './payload.ts';

const UnlinkMethodCardInput = builder.inputType('UnlinkMethodCardInput', {
  description: 'Which link ends.',
  fields: (t) => ({
    card: t.id({ required: true, description: 'The card.' }),
    appeal: t.id({ required: true, description: 'The appeal.' }),
  }),
});

builder.mutationField('unlinkMethodCard', (t) =>
  t.field({
    type: methodPayload('unlinkMethodCard'),
    description: "Takes the link away again: for who writes in the appeal's thread. A retry finds none.",
    authScopes: { staff: true },
    errors: { types: [NotFound, Forbidden] },
    args: { input: t.arg({ type: UnlinkMethodCardInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const cardId = rowId('MethodCard', input.card);
      const appealId = rowId('Appeal', input.appeal);
      await unlinkMethodCard(servicesOf(context), staffActor(context), { cardId, appealId });
      return { cardId };
    },
  }),
);
