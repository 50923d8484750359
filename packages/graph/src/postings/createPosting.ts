import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { createPosting } from '@linli/core/postings/create';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { focusOf, PostingFocusInput } from './focusInput.ts';
import { postingPayload } from './payload.ts';

const CreatePostingInput = builder.inputType('CreatePostingInput', {
  description: 'Who is posted where, and for how long.',
  fields: (t) => ({
    candidate: t.id({ required: true, description: 'Who: a candidate of the batch.' }),
    community: t.id({ required: true, description: 'Where: a community that the batch covers.' }),
    from: t.field({
      type: 'Date',
      required: true,
      description: 'The first day, not before the batch begins; it may lie in the past.',
    }),
    to: t.field({ type: 'Date', required: true, description: 'The last day, within five years.' }),
    weeklyDays: t.int({ required: true, defaultValue: 2, description: 'Days a week in the community.' }),
    focus: t.field({
      type: [PostingFocusInput],
      required: true,
      defaultValue: [],
      description: 'What is worked at above all, the most important first; at most 10.',
    }),
  }),
});

builder.mutationField('createPosting', (t) =>
  t.field({
    type: postingPayload('createPosting'),
    description:
      'Posts a candidate to a community; the role begins and ends with the posting. One secretary of a kind per community at a time, one community per person. For district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: CreatePostingInput, required: true, description: 'Who, and where.' }) },
    resolve: async (_root, { input }, context) => {
      const posting = await createPosting(servicesOf(context), staffActor(context), {
        candidateId: rowId('BatchCandidate', input.candidate),
        communityId: rowId('Place', input.community),
        from: plainDay(input.from),
        to: plainDay(input.to),
        weeklyDays: input.weeklyDays,
        focus: focusOf(input.focus),
      });
      return { postingId: posting.id };
    },
  }),
);
