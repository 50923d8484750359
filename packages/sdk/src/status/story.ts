import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import { spoken } from '../base/dates.ts';
import { fill, type Locale } from '../base/words.ts';
import storySheet from './story.css';
import { type StoryTexts, type Tracked, type TrackedPhoto, textAt } from './tracked.ts';

export const sheet = unsafeCSS(storySheet);

/** The way so far: the ladder from the grid upwards, with the appeal's present place on it. */
const ladder = (appeal: Tracked, t: StoryTexts): TemplateResult =>
  html`<ol class="ladder" part="ladder">
    ${appeal.ladder.map(
      (rung) => html`<li class=${rung.current ? 'on' : ''} aria-current=${rung.current ? 'step' : nothing}>
        <b>${textAt(t, `level_${rung.kind}`)}</b>
        <span>${rung.place?.name.text}${rung.unit ? html`<span class="muted"> · ${rung.unit.name.text}</span>` : nothing}</span>
        ${rung.current ? html`<span class="here">${t.wayHere}</span>` : nothing}
      </li>`,
    )}
  </ol>`;

export function photoRow(
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

/** The buildings that it concerns besides: public once it is published. */
const buildings = ({ affectedPlaces }: Tracked, t: StoryTexts): TemplateResult | typeof nothing =>
  affectedPlaces.length === 0
    ? nothing
    : html`<div class="stack tight" part="buildings">
        <p class="small muted">${fill(t.buildings, { n: affectedPlaces.length })}</p>
        <ul class="tally">${affectedPlaces.map(({ text }) => html`<li><bdi>${text}</bdi></li>`)}</ul>
      </div>`;

export function story(
  appeal: Tracked,
  t: StoryTexts,
  locale: Locale,
  events: TemplateResult,
): TemplateResult {
  const own = appeal.role === 'REPORTER';
  const facts = [appeal.category?.name.text, appeal.place?.name.text, appeal.address].filter(Boolean);
  return html`${
    appeal.ladder.length > 0
      ? html`<section class="card stack"><h3>${t.way}</h3>${ladder(appeal, t)}</section>`
      : nothing
  }
    ${events}
    <section class="card stack">
      <h3>${own ? t.yourText : t.otherText}</h3>
      <p class="small muted">
        ${fill(t.statusFiled, { when: spoken(appeal.recordedAt, locale) })} ${facts.map((fact) => html`· <bdi>${fact}</bdi> `)}
      </p>
      <p dir="auto" class="said">${appeal.text}</p>
      ${photoRow(appeal.photos, t.photoBefore, t, locale)} ${buildings(appeal, t)}
    </section>`;
}
