import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { endPosting } from '@linli/core/postings/end';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { postingPayload } from './payload.ts';

const EndPostingInput = builder.inputType('EndPostingInput', {
  description: 'Which posting ends before its term is over.',
  fields: (t) => ({
    posting: t.id({ required: true, description: 'The posting.' }),
    lastDay: t.field({ type: 'Date', description: 'The last day, today or later; at once if left out.' }),
  }),
});

builder.mutationField('endPosting', (t) =>
  t.field({
    type: postingPayload('endPosting'),
    description:
      'Ends a posting early; one that has not begun is called off. The role ends with it, and what was assigned to the secretary stays with the unit. For district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: EndPostingInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const posting = await endPosting(servicesOf(context), staffActor(context), {
        postingId: rowId('Posting', input.posting),
        ...(input.lastDay && { lastDay: plainDay(input.lastDay) }),
      });
      return { postingId: posting.id };
    },
  }),
);
