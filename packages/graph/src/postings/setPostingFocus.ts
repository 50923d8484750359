import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { setPostingFocus } from '@linli/core/postings/setFocus';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { focusOf, PostingFocusInput } from './focusInput.ts';
import { postingPayload } from './payload.ts';

const SetPostingFocusInput = builder.inputType('SetPostingFocusInput', {
  description: 'What a secretary works at above all from now on.',
  fields: (t) => ({
    posting: t.id({ required: true, description: 'The posting.' }),
    focus: t.field({
      type: [PostingFocusInput],
      required: true,
      description: 'The whole list, the most important first; at most 10.',
    }),
  }),
});

builder.mutationField('setPostingFocus', (t) =>
  t.field({
    type: postingPayload('setPostingFocus'),
    description:
      'Says what is worked at above all: for the secretary in office, and who organizes the posting.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: SetPostingFocusInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      const posting = await setPostingFocus(servicesOf(context), staffActor(context), {
        postingId: rowId('Posting', input.posting),
        focus: focusOf(input.focus),
      });
      return { postingId: posting.id };
    },
  }),
);
