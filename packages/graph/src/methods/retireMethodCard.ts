import { Conflict, Forbidden, NotFound } from '@linli/core/errors/errors';
import { retireMethodCard } from '@linli/core/methods/retire';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { methodPayload } from './payload.ts';

const RetireMethodCardInput = builder.inputType('RetireMethodCardInput', {
  description: 'Which card ends.',
  fields: (t) => ({
    card: t.id({ required: true, description: 'The card.' }),
    version: t.int({ description: 'The version that the caller saw.' }),
  }),
});

builder.mutationField('retireMethodCard', (t) =>
  t.field({
    type: methodPayload('retireMethodCard'),
    description:
      'A card is found no more, only where it was linked. For whom `reviseMethodCard` is for. A retry finds it retired.',
    authScopes: { staff: true },
    errors: { types: [NotFound, Forbidden, Conflict] },
    args: { input: t.arg({ type: RetireMethodCardInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const cardId = rowId('MethodCard', input.card);
      await retireMethodCard(servicesOf(context), staffActor(context), { cardId, version: input.version });
      return { cardId };
    },
  }),
);
