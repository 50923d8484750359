export interface Words {
  zh: string;
  en: string;
}

/** What is known of the request that is answered. */
export interface Asking {
  locale: string;
  /** Where the API is asked, as the page sees it. */
  origin: string;
}

/** A LocalizedText as the API gives it: the asked language, else the request's. */
export function localized(words: Words) {
  return {
    text: ({ locale }: { locale?: string | null }, context: Asking) =>
      (locale ?? context.locale).startsWith('en') ? words.en : words.zh,
    all: () => [
      { locale: 'zh-CN', text: words.zh },
      { locale: 'en', text: words.en },
    ],
  };
}

let minted = 0;

/** Opaque global ids; the counter keeps them apart, nobody may read anything out of them. */
export function mint(type: string): string {
  minted += 1;
  return btoa(`${type}:${minted.toString(16).padStart(8, '0')}`);
}
