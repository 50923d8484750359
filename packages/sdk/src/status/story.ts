import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import { exact, spoken } from '../base/dates.ts';
import { fill, type Locale } from '../base/words.ts';
import { icon } from './clock.ts';
import storySheet from './story.css';
import { type StoryTexts, type Tracked, type TrackedPhoto, textAt, toneOf } from './tracked.ts';

export const sheet = unsafeCSS(storySheet);

/** The way so far: the ladder from the grid upwards, with the appeal's present place on it. */
const ladder = (appeal: Tracked, t: StoryTexts): TemplateResult =>
  html`<ol class="ladder" part="ladder">
    ${appeal.ladder.map(
      (rung) => html`<li class=${rung.current ? 'on' : ''} aria-current=${rung.current ? 'step' : nothing}>
        <b>${textAt(t, `level_${rung.kind}`)}</b>
        <span>${rung.place?.name.text}${rung.unit ? html`<span class="muted"> ${rung.unit.name.text}</span>` : nothing}</span>
        ${rung.current ? html`<span class="here">${t.wayHere}</span>` : nothing}
      </li>`,
    )}
  </ol>`;

function photoRow(
  photos: TrackedPhoto[],
  label: string,
  t: StoryTexts,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (photos.length === 0) return nothing;
  return html`<ul class="photos">
    ${photos.map(
      ({ url, thumbnailUrl, takenAt }, index) => html`<li>
        <a href=${url} target="_blank" rel="noopener" aria-label="${t.photoOpen}: ${label} ${index + 1}"><img src=${thumbnailUrl} alt="" loading="lazy" /></a>
        <span class="small muted">${label}${takenAt ? html`<br />${spoken(takenAt, locale, false)}` : nothing}</span>
      </li>`,
    )}
  </ul>`;
}

const timeline = (appeal: Tracked, t: StoryTexts, locale: Locale): TemplateResult =>
  html`<ol class="timeline" part="timeline">
    ${[...appeal.timeline].reverse().map(
      ({ type, at, unit, toState, text, photos }) => html`<li class=${toState ? toneOf[toState] : 'muted'}>
        ${icon(toState ? toneOf[toState] : 'muted')}
        <div class="stack tight">
          <p><b>${textAt(t, `event_${type}`)}</b>${unit ? html` <span>${unit.name.text}</span>` : nothing}</p>
          <time class="small muted" datetime=${at} title=${exact(at, locale)}>${spoken(at, locale)}</time>
          ${text ? html`<p dir="auto" class="said">${text}</p>` : nothing} ${type === 'SUBMITTED' ? nothing : photoRow(photos, '', t, locale)}
        </div>
      </li>`,
    )}
  </ol>`;

export const result = (appeal: Tracked, t: StoryTexts, locale: Locale): TemplateResult | typeof nothing =>
  appeal.resolution
    ? html`<section class="card stack">
        <h3>${t.resolutionTitle}</h3>
        <p dir="auto" class="said">${appeal.resolution}</p>
        <div class="pair">
          ${photoRow(appeal.photos, t.photoBefore, t, locale)}
          ${photoRow(appeal.resolutionPhotos, t.photoAfter, t, locale)}
        </div>
      </section>`
    : nothing;

export function story(appeal: Tracked, t: StoryTexts, locale: Locale): TemplateResult {
  const facts = [appeal.category?.name.text, appeal.place?.name.text, appeal.address].filter(Boolean);
  return html`${
    appeal.ladder.length > 0
      ? html`<section class="card stack"><h3>${t.way}</h3>${ladder(appeal, t)}</section>`
      : nothing
  }
    <section class="card stack"><h3>${t.timelineTitle}</h3>${timeline(appeal, t, locale)}</section>
    <section class="card stack">
      <h3>${t.yourText}</h3>
      <p class="small muted">
        ${fill(t.statusFiled, { when: spoken(appeal.recordedAt, locale) })} ${facts.map((fact) => html`· <bdi>${fact}</bdi> `)}
      </p>
      <p dir="auto" class="said">${appeal.text}</p>
      ${photoRow(appeal.photos, t.photoBefore, t, locale)}
    </section>`;
}
