import type { Locale } from './words.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', options);
    formats.set(key, known);
  }
  return known;
}

const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', hour12: true };

/** As people say it, in the reader's zone: 11月22日 周日 上午9:30. The year only when it is another one. */
export function spoken(iso: string, locale: Locale, withTime = true): string {
  const date = new Date(iso);
  const year = date.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
  if (locale === 'en') {
    return format(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year,
      ...(withTime ? clock : {}),
    }).format(date);
  }
  const day = format(locale, { month: 'long', day: 'numeric', year }).format(date);
  const weekday = format(locale, { weekday: 'short' }).format(date);
  return `${day} ${weekday}${withTime ? ` ${format(locale, clock).format(date)}` : ''}`;
}

/** To the second and with its zone, for a tooltip. */
export const exact = (iso: string, locale: Locale): string =>
  format(locale, { dateStyle: 'full', timeStyle: 'long' }).format(new Date(iso));

const day = 86_400_000;
const hour = 3_600_000;
const minute = 60_000;

/** "2 天", "5 小时", "20 分钟": the largest unit that still says something. */
export function span(milliseconds: number, locale: Locale): string {
  const size = Math.abs(milliseconds);
  const [unit, each] =
    size >= day
      ? (['day', day] as const)
      : size >= hour
        ? (['hour', hour] as const)
        : (['minute', minute] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.max(1, Math.floor(size / each)),
  );
}
