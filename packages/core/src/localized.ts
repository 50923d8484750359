/** A text in several languages, as stored: a map by BCP-47 tag. zh is always there. */
export type LocalizedText = { readonly zh: string } & Readonly<Record<string, string>>;

/** The text in the wanted language, in its base language, or in Chinese. */
export function inLocale(text: LocalizedText, locale: string): string {
  // A caller may ask for a language called "constructor": only what stands in the map itself counts.
  const own = (tag: string) => (Object.hasOwn(text, tag) ? text[tag] : undefined);
  return own(locale) ?? own(locale.split('-')[0] ?? locale) ?? text.zh;
}
