import { useZone } from '../access/viewer.tsx';
import { exact, readable, readableDay } from '../locales/dates.ts';
import { useLocale } from '../locales/locale.tsx';

interface Props {
  at: string;
  /** Only the day, where many times stand below each other. */
  day?: boolean;
}

/** A time as people read it, by the clocks of the office that is looked at; hovering shows the exact one. */
export function When({ at, day = false }: Props) {
  const { locale } = useLocale();
  const zone = useZone();
  return (
    <time dateTime={at} title={exact(at, locale, zone)}>
      {day ? readableDay(at, locale, zone) : readable(at, locale, zone)}
    </time>
  );
}
