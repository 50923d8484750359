/** A set of texts: every text has a key, and a site or a page can override it by that key. */
export type Texts = Record<string, string>;

export type Locale = 'zh-CN' | 'en';

/**
 * The language asked for, else the page's own, else the reader's; the first of those that the site offers where that is
 * none of them.
 */
export function localeOf(
  element: Element,
  asked: string,
  offered: readonly string[] = ['zh-CN', 'en'],
): Locale {
  const lang =
    asked ||
    element.closest('[lang]')?.getAttribute('lang') ||
    document.documentElement.lang ||
    navigator.language;
  const wanted = lang.slice(0, 2).toLowerCase();
  return (offered.find((one) => one.startsWith(wanted)) ?? offered[0]) as Locale;
}

/** A site's texts are either flat or by language. */
export function overridesFor(texts: unknown, locale: Locale): Texts {
  if (typeof texts !== 'object' || texts === null) return {};
  const entries: [string, unknown][] = Object.entries(texts);
  const flat = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const own = entries.find(([key]) => key === locale)?.[1];
  return { ...Object.fromEntries(flat), ...(own ? overridesFor(own, locale) : {}) };
}

/** Puts values into the {gaps} of a text. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
