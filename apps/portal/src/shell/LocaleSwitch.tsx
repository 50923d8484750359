import { type Locale, useLocale } from '../locales/locale.tsx';
import './LocaleSwitch.css';

const other: Readonly<Record<Locale, { locale: Locale; name: string }>> = {
  'zh-CN': { locale: 'en', name: 'English' },
  en: { locale: 'zh-CN', name: '中文' },
};

/** Names the other language in itself, as people look for it. */
export function LocaleSwitch() {
  const { locale, choose } = useLocale();
  const next = other[locale];
  return (
    <button className="quiet-button" type="button" lang={next.locale} onClick={() => choose(next.locale)}>
      {next.name}
    </button>
  );
}
