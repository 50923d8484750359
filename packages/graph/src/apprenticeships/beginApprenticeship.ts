import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { beginApprenticeship } from '@linli/core/postings/apprenticeships/begin';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { apprenticeshipPayload } from './payload.ts';

const BeginApprenticeshipInput = builder.inputType('BeginApprenticeshipInput', {
  description: 'Who learns from which secretary, and how long.',
  fields: (t) => ({
    clientId: t.field({
      type: 'UUID',
      required: true,
      description: 'Chosen by the caller: a retry with the same one does nothing twice.',
    }),
    posting: t.id({ required: true, description: "The master's posting." }),
    apprentice: t.id({ required: true, description: 'The person who learns.' }),
    from: t.field({
      type: 'Date',
      description: "The first day, within the posting's; today, or the posting's first day, if left out.",
    }),
    to: t.field({ type: 'Date', description: "The last day, within the posting's; its last if left out." }),
  }),
});

builder.mutationField('beginApprenticeship', (t) =>
  t.field({
    type: apprenticeshipPayload('beginApprenticeship'),
    description:
      'A secretary takes an apprentice (m37), who holds the role of one at the community as long as it lasts, and no longer than the posting. For the secretary of the posting, and who organizes it.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: BeginApprenticeshipInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const apprenticeship = await beginApprenticeship(servicesOf(context), staffActor(context), {
        clientId: input.clientId,
        postingId: rowId('Posting', input.posting),
        personId: rowId('Person', input.apprentice),
        ...(input.from && { from: plainDay(input.from) }),
        ...(input.to && { to: plainDay(input.to) }),
      });
      return { apprenticeshipId: apprenticeship.id };
    },
  }),
);
