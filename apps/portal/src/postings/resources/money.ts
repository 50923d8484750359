import type { Locale } from '../../locales/locale.tsx';

/** A sum as the API takes it. */
export const sumPattern = /^(?!0+(\.0*)?$)\d{1,10}(\.\d{1,2})?$/;

/** A sum as people read it: 「4,330,000.55」. */
export function readableSum(sum: string, locale: Locale): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(Number(sum));
}
