import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { createResourceNeed } from '@linli/core/postings/resources/createNeed';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { optionalRowId, rowId } from '../ids/globalId.ts';
import { ResourceKindEnum } from './enums.ts';
import { needPayload } from './payload.ts';

const CreateResourceNeedInput = builder.inputType('CreateResourceNeedInput', {
  description: 'What a community lacks.',
  fields: (t) => ({
    clientId: t.field({
      type: 'UUID',
      required: true,
      description: 'Chosen by the caller: a retry with the same one makes no second need.',
    }),
    community: t.id({ required: true, description: 'Which community.' }),
    kind: t.field({ type: ResourceKindEnum, required: true, description: 'What is asked for.' }),
    title: t.string({ required: true, description: 'In a few words, 100 characters at most.' }),
    category: t.id({ required: true, description: 'What it is about.' }),
    appeal: t.id({ description: 'The appeal that it comes from: one of the community.' }),
  }),
});

builder.mutationField('createResourceNeed', (t) =>
  t.field({
    type: needPayload('createResourceNeed'),
    description:
      'Enters what a community lacks (m44): for the secretaries posted there, and for district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: CreateResourceNeedInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      const { community, category, appeal, ...rest } = input;
      const need = await createResourceNeed(servicesOf(context), staffActor(context), {
        ...rest,
        communityId: rowId('Place', community),
        categoryId: rowId('Category', category),
        appealId: optionalRowId('Appeal', appeal) ?? null,
      });
      return { needId: need.id };
    },
  }),
);
