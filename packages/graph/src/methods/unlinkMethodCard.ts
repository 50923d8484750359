import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { unlinkMethodCard } from '@linli/core/methods/link';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { methodPayload } from './payload.ts';

const UnlinkMethodCardInput = builder.inputType('UnlinkMethodCardInput', {
  description: 'Which link ends.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The appeal.' }),
    card: t.id({ required: true, description: 'The card, one that is in use.' }),
  }),
});

builder.mutationField('unlinkMethodCard', (t) =>
  t.field({
    type: methodPayload('unlinkMethodCard'),
    description: "Takes the link away again: for who writes in the appeal's thread. A retry finds none.",
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: UnlinkMethodCardInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const cardId = rowId('MethodCard', input.card);
      const appealId = rowId('Appeal', input.id);
      await unlinkMethodCard(servicesOf(context), staffActor(context), { cardId, appealId });
      return { cardId };
    },
  }),
);
