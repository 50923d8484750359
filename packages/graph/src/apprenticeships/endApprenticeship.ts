import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { endApprenticeship } from '@linli/core/postings/apprenticeships/end';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { apprenticeshipPayload } from './payload.ts';

const EndApprenticeshipInput = builder.inputType('EndApprenticeshipInput', {
  description: 'Which apprenticeship ends without graduation.',
  fields: (t) => ({
    apprenticeship: t.id({ required: true, description: 'The apprenticeship.' }),
    lastDay: t.field({ type: 'Date', description: 'The last day, today or later; at once if left out.' }),
    reason: t.string({ description: 'Why, 200 characters at most; the apprentice reads it.' }),
  }),
});

builder.mutationField('endApprenticeship', (t) =>
  t.field({
    type: apprenticeshipPayload('endApprenticeship'),
    description:
      'Ends an apprenticeship early; one that has not begun is called off. The role ends with it, and what was assigned to the apprentice stays with the unit. For the master, and who organizes the posting.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: EndApprenticeshipInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const apprenticeship = await endApprenticeship(servicesOf(context), staffActor(context), {
        apprenticeshipId: rowId('Apprenticeship', input.apprenticeship),
        ...(input.lastDay && { lastDay: plainDay(input.lastDay) }),
        ...(input.reason && { reason: input.reason }),
      });
      return { apprenticeshipId: apprenticeship.id };
    },
  }),
);
