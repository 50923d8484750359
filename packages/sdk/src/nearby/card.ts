import { html, nothing, type TemplateResult } from 'lit';
import { exact } from '../base/dates.ts';
import { textAt } from '../base/fields.ts';
import { fill, type Locale } from '../base/words.ts';
import { age, type NearbyTexts, type Shown, stageOf } from './around.ts';
import { stageIcon } from './stageIcon.ts';

export interface CardView {
  t: NearbyTexts;
  locale: Locale;
  /** How far away, in words. */
  far?: string | undefined;
  icon?: TemplateResult | undefined;
  /** What can be done with it. */
  action: TemplateResult | typeof nothing;
}

/** A published appeal: where it stands, what it is, where, since when, and how many have the same problem. */
export function card(
  appeal: Shown,
  { t, locale, far, icon, action }: CardView,
): TemplateResult | typeof nothing {
  const stage = stageOf(appeal);
  if (!stage) return nothing;
  const { category, place, holder, recordedAt, supporterCount } = appeal;
  const who = holder && fill(stage === 'solved' ? t.nearHandled : t.nearHolder, { who: holder.name.text });
  return html`<li class="card stack appeal" part="appeal">
    <p class="row marks">
      <span class="stage ${stage}" part="state">${stageIcon(stage)} ${textAt(t, `stage_${stage}`)}</span>
      ${category ? html`<span class="kind">${icon ?? nothing} ${category.name.text}</span>` : nothing}
    </p>
    <h3 dir="auto">${appeal.title}</h3>
    <p dir="auto">${appeal.summary}</p>
    <ul class="facts muted small">
      ${far ? html`<li><b>${far}</b></li>` : nothing}
      ${place ? html`<li>${place.name.text}</li>` : nothing}
      <li><time datetime=${recordedAt} title=${exact(recordedAt, locale)}>${age(appeal, t, locale)}</time></li>
      ${who ? html`<li>${who}</li>` : nothing}
      ${supporterCount > 0 ? html`<li>${fill(t.nearSupporters, { n: supporterCount })}</li>` : nothing}
    </ul>
    ${action}
  </li>`;
}
