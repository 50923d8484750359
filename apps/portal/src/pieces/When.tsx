import { exact, readable } from '../locales/dates.ts';
import { useLocale } from '../locales/locale.tsx';

/** A time as people read it; hovering shows the exact one. */
export function When({ at }: { at: string }) {
  const { locale } = useLocale();
  return (
    <time dateTime={at} title={exact(at, locale)}>
      {readable(at, locale)}
    </time>
  );
}
