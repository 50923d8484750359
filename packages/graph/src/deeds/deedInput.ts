import type { DeedContent } from '@linli/core/postings/deeds/content';
import { plainDay } from '@linli/core/postings/term';
import { builder } from '../builder.ts';
import { optionalRowId } from '../ids/globalId.ts';

export const DeedInput = builder.inputType('DeedInput', {
  description: 'What was done. It names no resident.',
  fields: (t) => ({
    doneOn: t.field({
      type: 'Date',
      required: true,
      description: 'On which day: within the time of the duty, today or before.',
    }),
    what: t.string({ required: true, description: 'What was done; at most 2,000 characters.' }),
    place: t.id({ description: 'The community or a place under it; left out, the community.' }),
    appeal: t.id({ description: 'The appeal that it was about, one that the viewer reads.' }),
    category: t.id({ description: 'The category that it was about; never beside an appeal.' }),
    tookPart: t.int({ description: 'How many took part, 1 to 100,000; left out, nobody counted.' }),
  }),
});

export function deedOf(input: typeof DeedInput.$inferInput): DeedContent {
  return {
    doneOn: plainDay(input.doneOn),
    what: input.what,
    placeId: optionalRowId('Place', input.place) ?? null,
    appealId: optionalRowId('Appeal', input.appeal) ?? null,
    categoryId: optionalRowId('Category', input.category) ?? null,
    tookPart: input.tookPart ?? null,
  };
}
