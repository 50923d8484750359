import type { LocalizedText } from '@linli/core/localized';
import { builder } from '../builder.ts';

export interface WrittenText {
  readonly zh: string;
  readonly en?: string | null;
}

export const TextInBothInput = builder.inputType('TextInBothInput', {
  description: 'A text in Chinese and, if there is one, in English.',
  fields: (t) => ({
    zh: t.string({ required: true, description: 'Chinese.' }),
    en: t.string({ description: 'English.' }),
  }),
});

export function bilingual({ zh, en }: WrittenText): LocalizedText {
  return { zh: zh.trim(), ...(en?.trim() && { en: en.trim() }) };
}
