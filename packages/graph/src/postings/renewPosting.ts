import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { renewPosting } from '@linli/core/postings/renew';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { postingPayload } from './payload.ts';

const RenewPostingInput = builder.inputType('RenewPostingInput', {
  description: 'Who stays on, and for how long.',
  fields: (t) => ({
    posting: t.id({ required: true, description: 'The posting that goes on.' }),
    batch: t.id({ required: true, description: 'For which later batch of the same kind.' }),
    from: t.field({
      type: 'Date',
      description: 'The first day; the one after the present term if left out.',
    }),
    to: t.field({ type: 'Date', required: true, description: 'The last day.' }),
    weeklyDays: t.int({ description: 'Days a week in the community; as before if left out.' }),
  }),
});

builder.mutationField('renewPosting', (t) =>
  t.field({
    type: postingPayload('renewPosting'),
    description:
      'The secretary stays on for a later batch (m40), whatever its rule found: a new posting that names the old one. For district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: RenewPostingInput, required: true, description: 'Who, and how long.' }) },
    resolve: async (_root, { input }, context) => {
      const posting = await renewPosting(servicesOf(context), staffActor(context), {
        postingId: rowId('Posting', input.posting),
        batchId: rowId('Batch', input.batch),
        ...(input.from && { from: plainDay(input.from) }),
        to: plainDay(input.to),
        ...(input.weeklyDays != null && { weeklyDays: input.weeklyDays }),
      });
      return { postingId: posting.id };
    },
  }),
);
