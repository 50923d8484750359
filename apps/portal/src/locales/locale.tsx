import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { remember, remembered } from '../app/memory.ts';
import { en } from './en.ts';
import { type Texts, zh } from './zh.ts';

export type Locale = 'zh-CN' | 'en';

interface LocaleChoice {
  locale: Locale;
  texts: Texts;
  choose: (locale: Locale) => void;
}

const LocaleContext = createContext<LocaleChoice | null>(null);

/** Read by the API client at every request, outside of React. */
export function currentLocale(): Locale {
  const kept = remembered('locale');
  if (kept === 'zh-CN' || kept === 'en') return kept;
  return navigator.language.startsWith('en') ? 'en' : 'zh-CN';
}

export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(currentLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choice = useMemo<LocaleChoice>(
    () => ({
      locale,
      texts: locale === 'en' ? en : zh,
      choose: (next) => {
        remember('locale', next);
        setLocale(next);
      },
    }),
    [locale],
  );
  return <LocaleContext value={choice}>{children}</LocaleContext>;
}

export function useLocale(): LocaleChoice {
  const choice = useContext(LocaleContext);
  if (!choice) throw new Error('useLocale needs a LocaleProvider above it');
  return choice;
}

export function useTexts(): Texts {
  return useLocale().texts;
}
