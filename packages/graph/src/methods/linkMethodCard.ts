import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { linkMethodCard } from '@linli/core/methods/link';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { methodPayload } from './payload.ts';

const LinkMethodCardInput = builder.inputType('LinkMethodCardInput', {
  description: 'Which method goes with which appeal.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The appeal.' }),
    card: t.id({ required: true, description: 'The card, one that is in use.' }),
  }),
});

builder.mutationField('linkMethodCard', (t) =>
  t.field({
    type: methodPayload('linkMethodCard'),
    description:
      "A method was used for an appeal, or comes from it (m90): for who writes in the appeal's thread. A retry finds it linked.",
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: LinkMethodCardInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const cardId = rowId('MethodCard', input.card);
      const appealId = rowId('Appeal', input.id);
      await linkMethodCard(servicesOf(context), staffActor(context), { cardId, appealId });
      return { cardId };
    },
  }),
);
