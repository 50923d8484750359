import type { Locale } from './locale.tsx';
import type { Texts } from './zh.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** As people read it: 「11月22日 周日 上午9:30」; the zone is named only when the reader's clocks show another time. */
export function readable(iso: string, locale: Locale, timeZone?: string, now = new Date()): string {
  const at = new Date(iso);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone }).format(at);
  const elsewhere = wallClock(at, timeZone) !== wallClock(at);
  const time = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZone,
    ...(elsewhere ? { timeZoneName: 'short' as const } : {}),
  }).format(at);
  const date = readableDay(iso, locale, timeZone, now);
  return locale === 'en' ? `${weekday} ${date}, ${time}` : `${date} ${weekday} ${time}`;
}

/** 「11月22日」; the year only when it is another one. */
export function readableDay(iso: string, locale: Locale, timeZone?: string, now = new Date()): string {
  const at = new Date(iso);
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone });
  return new Intl.DateTimeFormat(locale, {
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
    timeZone,
    ...(year.format(at) === year.format(now) ? {} : { year: 'numeric' as const }),
  }).format(at);
}

/** To the second, with the zone: what hovering shows. */
export function exact(iso: string, locale: Locale, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', timeZone }).format(
    new Date(iso),
  );
}

function wallClock(at: Date, timeZone?: string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at);
}

export function readableDate(isoDate: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(isoDate));
}

/** 「2 天」, 「5 小时」, 「12 分钟」: one unit, the largest that says something. */
export function span(milliseconds: number, texts: Texts): string {
  const length = Math.abs(milliseconds);
  if (length >= 2 * day) return texts.clock.days(Math.floor(length / day));
  if (length >= hour) return texts.clock.hours(Math.floor(length / hour));
  return texts.clock.minutes(Math.max(1, Math.floor(length / minute)));
}

export function number(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale).format(value);
}
