import { Forbidden, InvalidInput } from '@linli/core/errors/errors';
import { createMethodCard } from '@linli/core/methods/create';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { MethodInput, methodOf } from './methodInput.ts';
import { methodPayload } from './payload.ts';

const CreateMethodCardInput = builder.inputType('CreateMethodCardInput', {
  description: 'How something is done, and where that comes from.',
  fields: (t) => ({
    clientId: t.field({
      type: 'UUID',
      required: true,
      description: 'Chosen by the caller: a retry with the same one makes no second card.',
    }),
    place: t.id({
      required: true,
      description: 'Where it comes from; its street and the district may change it too.',
    }),
    method: t.field({ type: MethodInput, required: true, description: 'What it says.' }),
  }),
});

builder.mutationField('createMethodCard', (t) =>
  t.field({
    type: methodPayload('createMethodCard'),
    description: 'Writes down how something is done (m90): for whoever handles appeals.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateMethodCardInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      const { id } = await createMethodCard(servicesOf(context), staffActor(context), {
        clientId: input.clientId,
        placeId: rowId('Place', input.place),
        content: methodOf(input.method),
      });
      return { cardId: id };
    },
  }),
);
