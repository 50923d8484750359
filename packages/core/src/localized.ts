/** A text in several languages, as stored: a map by BCP-47 tag. zh is always there. */
export type LocalizedText = { readonly zh: string } & Readonly<Record<string, string>>;

/** The text in the wanted language, in its base language, or in Chinese. */
export function inLocale(text: LocalizedText, locale: string): string {
  return text[locale] ?? text[locale.split('-')[0] ?? locale] ?? text.zh;
}
