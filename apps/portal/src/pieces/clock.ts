import type { ClockFaceFragment } from '@linli/client/generated/graphql';
import { span } from '../locales/dates.ts';
import type { Texts } from '../locales/zh.ts';

export interface ClockReading {
  words: string;
  tone: 'calm' | 'soon' | 'late' | 'done' | 'none';
  /** How much of the time is used, 0 to 1. */
  used: number;
  paused: boolean;
}

const soon = 24 * 3_600_000;

/** What the promise clock says now. */
export function readClock(clock: ClockFaceFragment, now: number, texts: Texts): ClockReading {
  const words = texts.clock;
  const paused = clock.pauses.some((pause) => pause.to === null);
  const still = { paused, used: 1 };
  if (!clock.promised) return { ...still, paused: false, used: 0, tone: 'none', words: words.noPromise };
  if (clock.stoppedAt) {
    const late = clock.onTime === false;
    return {
      ...still,
      paused: false,
      tone: late ? 'late' : 'done',
      words: late ? words.lateDone : words.onTime,
    };
  }
  const limit = clock.dueAt ?? clock.dispatchDueAt;
  if (!limit) return { ...still, paused: false, used: 0, tone: 'none', words: words.noPromise };
  const dispatching = clock.dueAt === null;
  const rest = Date.parse(limit) - now;
  const time = span(rest, texts);
  if (paused) {
    const until = clock.pauses.find((pause) => pause.to === null)?.until;
    const rest = until ? span(Date.parse(until) - now, texts) : '';
    return { ...still, tone: 'soon', words: words.pausedFor(rest) };
  }
  if (rest <= 0) {
    return { ...still, tone: 'late', words: dispatching ? words.dispatchLate(time) : words.late(time) };
  }
  const whole = Date.parse(limit) - Date.parse(clock.startsAt);
  const used = whole > 0 ? Math.min(1, Math.max(0.02, 1 - rest / whole)) : 1;
  const left = dispatching ? words.dispatch(time) : words.left(time);
  return { paused, used, tone: rest < soon ? 'soon' : 'calm', words: left };
}
