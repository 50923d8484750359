import { span, spoken } from '../base/dates.ts';
import { fill, type Locale } from '../base/words.ts';
import { type StatusTexts, type TrackedClock, textAt } from './tracked.ts';

export interface Reading {
  /** The part of the ring that is left, 0 to 100. */
  left: number;
  tone: 'blue' | 'amber' | 'red' | 'green' | 'muted';
  hatched: boolean;
  words: string;
  detail: string;
}

/** What the promise clock says at a moment. */
export function read(clock: TrackedClock, now: number, t: StatusTexts, locale: Locale): Reading {
  const { startsAt, dueAt, dispatchDueAt, stoppedAt, onTime, pauses } = clock;
  if (stoppedAt) {
    const tone = onTime === false ? 'red' : onTime ? 'green' : 'muted';
    const words = onTime === false ? t.clockLate : onTime ? t.clockDone : t.clockStopped;
    return { left: 100, tone, hatched: false, words, detail: spoken(stoppedAt, locale) };
  }
  const end = dueAt ?? dispatchDueAt;
  if (!end) return { left: 100, tone: 'muted', hatched: false, words: t.clockWaiting, detail: '' };
  const detail = fill(dueAt ? t.clockDue : t.clockDispatch, { when: spoken(end, locale) });
  const rest = Date.parse(end) - now;
  const pause = pauses.find(({ from, to }) => Date.parse(from) <= now && (!to || Date.parse(to) > now));
  const left = Math.max(2, Math.min(100, (100 * rest) / (Date.parse(end) - Date.parse(startsAt) || 1)));
  if (pause)
    return {
      left,
      tone: 'amber',
      hatched: true,
      words: fill(t.clockPaused, { when: spoken(pause.until, locale, false) }),
      detail: fill(t.clockWhy, { reason: textAt(t, `pause_${pause.reason}`) }),
    };
  if (clock.overdue || rest < 0) {
    return {
      left: 100,
      tone: 'red',
      hatched: false,
      words: fill(t.clockOver, { span: span(rest, locale) }),
      detail,
    };
  }
  return {
    left,
    tone: left < 20 ? 'amber' : 'blue',
    hatched: false,
    words: fill(t.clockLeft, { span: span(rest, locale) }),
    detail,
  };
}

/** Dashes along the ring: one arc, or many short ones where the clock is paused. */
export function dashes({ left, hatched }: Reading): string {
  if (!hatched) return `${left} ${100 - left}`;
  const pairs = Math.max(1, Math.floor(left / 4));
  return `${'2 2 '.repeat(pairs)}0 100`;
}
