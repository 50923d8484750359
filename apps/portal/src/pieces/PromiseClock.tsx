import type { ClockFaceFragment } from '@linli/client/generated/graphql';
import { useNow } from '../app/useNow.ts';
import { useTexts } from '../locales/locale.tsx';
import { readClock } from './clock.ts';
import './PromiseClock.css';

const round = 2 * Math.PI * 16;

/** The ring with the remaining time in words: solid red when overdue, pauses hatched. */
export function PromiseClock({
  clock,
  size = 'small',
}: {
  clock: ClockFaceFragment;
  size?: 'small' | 'large';
}) {
  const texts = useTexts();
  const now = useNow();
  const { words, tone, used, paused } = readClock(clock, now, texts);
  const pauses = size === 'large' ? pauseArcs(clock, now) : [];
  return (
    <span className={`clock clock-${size} clock-${tone}`}>
      <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
        <circle className="clock-track" cx="20" cy="20" r="16" />
        <circle
          className={paused ? 'clock-used clock-paused' : 'clock-used'}
          cx="20"
          cy="20"
          r="16"
          strokeDasharray={paused ? '2 2.2' : `${used * round} ${round}`}
          transform="rotate(-90 20 20)"
        />
        {pauses.map(({ start, length }) => (
          <circle
            key={start}
            className="clock-pause"
            cx="20"
            cy="20"
            r="16"
            strokeDasharray={`${length} ${round}`}
            strokeDashoffset={-start}
            transform="rotate(-90 20 20)"
          />
        ))}
        {tone === 'late' && <path className="clock-sign" d="M20 12v10M20 27v.4" />}
        {tone === 'done' && <path className="clock-sign" d="M13 20.5 18 25l9-10" />}
      </svg>
      <span className="clock-words">{words}</span>
    </span>
  );
}

function pauseArcs(clock: ClockFaceFragment, now: number): { start: number; length: number }[] {
  const from = Date.parse(clock.startsAt);
  const whole = Date.parse(clock.dueAt ?? clock.startsAt) - from;
  if (whole <= 0) return [];
  return clock.pauses.map((pause) => {
    const start = Math.max(0, (Date.parse(pause.from) - from) / whole);
    const end = Math.min(1, ((pause.to ? Date.parse(pause.to) : now) - from) / whole);
    return { start: start * round, length: Math.max(0, end - start) * round };
  });
}
