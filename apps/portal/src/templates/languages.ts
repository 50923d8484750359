import type { BothTextsFragment } from '@linli/client/generated/graphql';

export type Language = 'zh' | 'en';

/** The text in a language; null where it is not written in it. */
export function written(text: BothTextsFragment, language: Language): string | null {
  return text.all.find(({ locale }) => locale === language)?.text ?? null;
}

/** The text in a language, else in Chinese. */
export function readable(text: BothTextsFragment, language: Language): string {
  return written(text, language) ?? written(text, 'zh') ?? '';
}
