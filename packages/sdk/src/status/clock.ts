import { html, nothing, svg, type TemplateResult } from 'lit';
import { fill, type Locale } from '../base/words.ts';
import { dashes, read } from './reading.ts';
import type { StatusTexts, Way } from './tracked.ts';

const shapes: Record<string, TemplateResult> = {
  blue: svg`<path d="M8 2l5 6-5 6-5-6z" />`,
  amber: svg`<path d="M4 2h3v12H4zM9 2h3v12H9z" />`,
  green: svg`<path d="M2 8l4 4 8-9" fill="none" stroke="currentColor" stroke-width="3" />`,
  red: svg`<path d="M8 1l7 14H1z" />`,
  muted: svg`<circle cx="8" cy="8" r="5" />`,
};

export const icon = (tone: string): TemplateResult =>
  html`<svg class="icon" width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">${shapes[tone]}</svg>`;

/** The promise clock: what is left of the promised time, who holds it, every pause. */
export function promiseClock(
  appeal: Way,
  now: number,
  t: StatusTexts,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!appeal.promiseClock.promised) return nothing;
  const reading = read(appeal.promiseClock, now, t, locale);
  return html`<div class="clock ${reading.tone}" part="clock">
    <svg viewBox="0 0 100 100" class="ring" aria-hidden="true">
      <circle cx="50" cy="50" r="43" class="track" />
      <circle cx="50" cy="50" r="43" class="arc" pathLength="100" stroke-dasharray=${dashes(reading)} transform="rotate(-90 50 50)" />
    </svg>
    <div>
      <p class="left">${icon(reading.tone)} ${reading.words}</p>
      <p class="muted">${reading.detail}</p>
    </div>
  </div>`;
}

export function holder({ holder: unit, promiseClock: clock, state }: Way, t: StatusTexts): TemplateResult {
  const words = state === 'DECLINED' ? t.statusRefused : clock.stoppedAt ? t.statusHandled : t.statusHolder;
  return html`<p class="holder">
    ${unit ? fill(words, { who: unit.name.text }) : clock.stoppedAt ? nothing : t.statusNobody}
    ${unit?.phone ? html`<a href="tel:${unit.phone}">${fill(t.statusCall, { phone: unit.phone })}</a>` : nothing}
  </p>`;
}
