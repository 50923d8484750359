import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { passOnApprenticeship } from '@linli/core/postings/apprenticeships/passOn';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { apprenticeshipPayload } from './payload.ts';

const PassOnApprenticeshipInput = builder.inputType('PassOnApprenticeshipInput', {
  description: 'Who goes on learning under which posting.',
  fields: (t) => ({
    apprenticeship: t.id({ required: true, description: 'The apprenticeship.' }),
    posting: t.id({ required: true, description: 'Of the next master, at the same community.' }),
  }),
});

builder.mutationField('passOnApprenticeship', (t) =>
  t.field({
    type: apprenticeshipPayload('passOnApprenticeship'),
    description:
      'The apprentice goes on under another posting at the community: the successor’s, or the same secretary’s next one. The time under the former master stays as it was. A handover passes all of them on by itself. For the present master, and who organizes the posting.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: PassOnApprenticeshipInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const apprenticeship = await passOnApprenticeship(servicesOf(context), staffActor(context), {
        apprenticeshipId: rowId('Apprenticeship', input.apprenticeship),
        postingId: rowId('Posting', input.posting),
      });
      return { apprenticeshipId: apprenticeship.id };
    },
  }),
);
