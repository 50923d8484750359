import { Conflict, Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { reviseMethodCard } from '@linli/core/methods/revise';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { MethodInput, methodOf } from './methodInput.ts';
import { methodPayload } from './payload.ts';

const ReviseMethodCardInput = builder.inputType('ReviseMethodCardInput', {
  description: 'What a card says from now on.',
  fields: (t) => ({
    card: t.id({ required: true, description: 'The card.' }),
    version: t.int({ description: 'The version that the caller saw.' }),
    method: t.field({ type: MethodInput, required: true, description: 'All that it says.' }),
  }),
});

builder.mutationField('reviseMethodCard', (t) =>
  t.field({
    type: methodPayload('reviseMethodCard'),
    description:
      'Changes what a card says; what it said before stays to be read. For its author, and the street officers and district organizers of its place. A retry finds it changed.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden, Conflict] },
    args: { input: t.arg({ type: ReviseMethodCardInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      const cardId = rowId('MethodCard', input.card);
      await reviseMethodCard(servicesOf(context), staffActor(context), {
        cardId,
        version: input.version,
        content: methodOf(input.method),
      });
      return { cardId };
    },
  }),
);
