import { html, nothing, type TemplateResult } from 'lit';
import { exact, spoken } from '../base/dates.ts';
import { fill, type Locale, type Texts } from '../base/words.ts';
import { duty as zh } from '../locales/zh-CN/duty.ts';
import { type Tracked, textAt } from './tracked.ts';

interface Speaker {
  language: Locale;
  words<Own extends Texts>(own: Own): Own;
}

/** A unit says that it is not its duty, and nobody has decided yet. */
const isDisputed = ({ timeline }: Tracked): boolean =>
  timeline.findLast(({ type }) => /^DUTY_(DISPUTED|DECIDED|DISPUTE_WITHDRAWN)$/.test(type))?.type ===
  'DUTY_DISPUTED';

/** Who is responsible and since when; while units dispute it, who is meanwhile (m5). */
export function duty(appeal: Tracked, host: Speaker): TemplateResult | typeof nothing {
  const { responsible, mergedInto, promiseClock: clock } = appeal;
  // Of what is over or goes on elsewhere nobody must know since when.
  if (!responsible || mergedInto || clock.stoppedAt) return nothing;
  const t = host.words(zh);
  const { since, as, unit } = responsible;
  const when = spoken(since, host.language);
  if (isDisputed(appeal)) {
    const words = fill(t.dutyMeanwhile, { who: unit?.name.text ?? '', when });
    return html`<div class="note warm" part="duty">
      <p><b>${t.dutyOpen}</b></p>
      <p><bdi>${words}</bdi></p>
    </div>`;
  }
  return html`<p class="small muted since" part="duty"><time datetime=${since} title=${exact(since, host.language)}>${fill(textAt(t, `duty_${as}`), { when })}</time></p>`;
}
