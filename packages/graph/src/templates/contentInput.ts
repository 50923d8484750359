import type { TemplateContent } from '@linli/core/templates/content';
import type { builder } from '../builder.ts';
import { bilingual, TextInBothInput, type WrittenText } from '../categories/textInput.ts';
import { rowId } from '../ids/globalId.ts';

type Fields = Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0];

/** What a template says, as part of the inputs that write one. */
export function contentFields(t: Fields) {
  return {
    title: t.field({
      type: TextInBothInput,
      required: true,
      description: 'What it is found by; at most 60 characters.',
    }),
    body: t.field({
      type: TextInBothInput,
      required: true,
      description:
        'The text; at most 2,000 characters. {code}, {category}, {place}, {unit} and {dueDate} are filled in when it is used.',
    }),
    category: t.id({ description: 'For appeals of this category and of those under it; left out, for all.' }),
  };
}

interface WrittenContent {
  readonly title: WrittenText;
  readonly body: WrittenText;
  readonly category?: string | null;
}

export function contentOf({ title, body, category }: WrittenContent): TemplateContent {
  return {
    title: bilingual(title),
    body: bilingual(body),
    categoryId: category ? rowId('Category', category) : null,
  };
}
