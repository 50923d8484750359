import { html, nothing, type TemplateResult } from 'lit';
import { span, spoken } from '../base/dates.ts';
import { fill, type Locale, type Texts } from '../base/words.ts';
import { promises as zh } from '../locales/zh-CN/promises.ts';
import { status } from '../locales/zh-CN/status.ts';
import { icon } from './clock.ts';
import { type Tracked, type TrackedClock, textAt } from './tracked.ts';

interface Speaker {
  language: Locale;
  words<Own extends Texts>(own: Own): Own;
}

type Commitment = Tracked['commitments'][number];

const day = 86_400_000;
const toneOf: Record<string, string> = { OPEN: 'blue', KEPT: 'green', BROKEN: 'red', CANCELLED: 'muted' };

/** The promised day begins where the reader is: a day has no zone. */
const dayOf = (date: string): number => new Date(`${date}T00:00`).getTime();

/** What became of a promise, or how long it is till its day. */
function outcomeOf({ status: state, dueOn }: Commitment, t: typeof zh, locale: Locale): string {
  if (state !== 'OPEN') return textAt(t, `promise_${state}`);
  // Rounded, because a day may have 23 or 25 hours.
  const left = Math.round((dayOf(dueOn) - new Date().setHours(0, 0, 0, 0)) / day);
  if (left > 0) return fill(t.promise_OPEN, { span: span(left * day, locale) });
  return left === 0 ? t.promise_TODAY : t.promise_OVER;
}

const commitment = (one: Commitment, t: typeof zh, locale: Locale): TemplateResult => {
  const when = spoken(`${one.dueOn}T00:00`, locale, false);
  return html`<li class="state-row ${toneOf[one.status] ?? 'muted'}">
    ${icon(toneOf[one.status] ?? 'muted')}
    <div>
      <p dir="auto" class="said">${one.text}</p>
      <p><b>${fill(t.promiseBy, { when, what: outcomeOf(one, t, locale) })}</b></p>
      ${one.unit ? html`<p class="muted small">${one.unit.name.text}</p>` : nothing}
    </div>
  </li>`;
};

/** The days that were promised, and when the clock has stood still. */
export function promises(
  { commitments }: Pick<Tracked, 'commitments'>,
  { pauses }: TrackedClock,
  host: Speaker,
): TemplateResult {
  const t = host.words(zh);
  const reasons = host.words(status);
  const { language } = host;
  const between = (from: string, to: string): string => {
    const [first, last] = [spoken(from, language, false), spoken(to, language, false)];
    return first === last ? first : fill(t.pauseFromTo, { from: first, to: last });
  };
  const over = pauses.flatMap(({ to, ...pause }) => (to ? [{ ...pause, to }] : []));
  return html`${
    commitments.length > 0
      ? html`<h3>${t.promisesTitle}</h3>
          <ul class="stack" part="promises">${commitments.map((one) => commitment(one, t, language))}</ul>`
      : nothing
  }
  ${
    over.length > 0
      ? html`<div class="small muted">
          <p>${t.pausesTitle}</p>
          <ul>
            ${over.map(
              ({ from, to, reason }) =>
                html`<li>${between(from, to)} · ${textAt(reasons, `pause_${reason}`)}</li>`,
            )}
          </ul>
        </div>`
      : nothing
  }`;
}
