import { Conflict, Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { reviseDeed } from '@linli/core/postings/deeds/revise';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { DeedInput, deedOf } from './deedInput.ts';
import { deedPayload } from './payload.ts';

const ReviseDeedInput = builder.inputType('ReviseDeedInput', {
  description: 'What is said of a deed from now on.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The deed.' }),
    version: t.int({ description: 'The version that the caller saw.' }),
    reason: t.string({ required: true, description: 'Why it is corrected; at most 100 characters.' }),
    deed: t.field({ type: DeedInput, required: true, description: 'All of it, as it is right.' }),
  }),
});

builder.mutationField('reviseDeed', (t) =>
  t.field({
    type: deedPayload('reviseDeed'),
    description:
      'Corrects what is said of a deed; what was said before stays to be read. For whoever did it, and nobody else. A retry finds it corrected.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden, Conflict] },
    args: { input: t.arg({ type: ReviseDeedInput, required: true, description: 'What is right.' }) },
    resolve: async (_root, { input }, context) => {
      const deedId = rowId('Deed', input.id);
      await reviseDeed(servicesOf(context), staffActor(context), {
        deedId,
        version: input.version,
        reason: input.reason,
        content: deedOf(input.deed),
      });
      return { deedId };
    },
  }),
);
