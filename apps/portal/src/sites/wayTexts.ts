import { useLocale } from '../locales/locale.tsx';

const zh = { nav: '嵌入站点', title: '嵌入站点' };
const en: typeof zh = { nav: 'Websites', title: 'Websites with widgets' };

/** What leads to the websites; apart from their screens' texts, so that the navigation does not load these. */
export function useSiteWayTexts(): typeof zh {
  return useLocale().locale === 'en' ? en : zh;
}
