import type { Focus } from '@linli/core/postings/store';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';

export const PostingFocusInput = builder.inputType('PostingFocusInput', {
  description: 'What a secretary works at above all.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'In a few words, 60 characters at most.' }),
    category: t.id({ description: 'The category of the appeals that it is about.' }),
  }),
});

export function focusOf(input: readonly (typeof PostingFocusInput.$inferInput)[]): Focus[] {
  return input.map(({ title, category }) => ({
    title,
    categoryId: category ? rowId('Category', category) : null,
  }));
}
