import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { graduateApprentice } from '@linli/core/postings/apprenticeships/graduate';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { apprenticeshipPayload } from './payload.ts';

const GraduateApprenticeInput = builder.inputType('GraduateApprenticeInput', {
  description: 'Who has learnt it.',
  fields: (t) => ({
    apprenticeship: t.id({ required: true, description: 'The apprenticeship.' }),
    reason: t.string({
      description: 'Why, where a required skill is missing, 200 characters at most; for organizers alone.',
    }),
  }),
});

builder.mutationField('graduateApprentice', (t) =>
  t.field({
    type: apprenticeshipPayload('graduateApprentice'),
    description:
      'The apprentice graduates, and the role of one ends; what comes next is an ordinary role. The master says so once every required skill is signed off as done alone; an organizer also before, with a reason.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: GraduateApprenticeInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const apprenticeship = await graduateApprentice(servicesOf(context), staffActor(context), {
        apprenticeshipId: rowId('Apprenticeship', input.apprenticeship),
        ...(input.reason && { reason: input.reason }),
      });
      return { apprenticeshipId: apprenticeship.id };
    },
  }),
);
