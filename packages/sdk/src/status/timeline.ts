import { html, nothing, type TemplateResult } from 'lit';
import { exact, spoken } from '../base/dates.ts';
import { fill, type Locale, type Texts } from '../base/words.ts';
import { events as zh } from '../locales/zh-CN/events.ts';
import { story } from '../locales/zh-CN/story.ts';
import { icon } from './clock.ts';
import { photoRow } from './story.ts';
import { type Tracked, type TrackedEntry, textAt, toneOf } from './tracked.ts';

interface Speaker {
  language: Locale;
  words<Own extends Texts>(own: Own): Own;
}

type Words = typeof zh & typeof story;

/** What happened as a sentence that says who has it now; whoever did not report it reads it in the third person. */
function sentence({ type, unit }: TrackedEntry, own: boolean, t: typeof zh): string {
  const words = (!own && textAt(t, `event_${type}_OTHER`)) || textAt(t, `event_${type}`) || t.event_NEW;
  return fill(words, { who: unit?.name.text ?? t.eventUnit });
}

const entries = (all: TrackedEntry[], own: boolean, t: Words, locale: Locale): TemplateResult =>
  html`<ol class="timeline" part="timeline">
    ${[...all].reverse().map((entry) => {
      const { type, at, toState, text, photos } = entry;
      return html`<li class=${toState ? toneOf[toState] : 'muted'}>
        ${icon(toState ? toneOf[toState] : 'muted')}
        <div class="stack tight">
          <p><b>${sentence(entry, own, t)}</b></p>
          <time class="small muted" datetime=${at} title=${exact(at, locale)}>${spoken(at, locale)}</time>
          ${text ? html`<p dir="auto" class="said">${text}</p>` : nothing} ${type === 'SUBMITTED' ? nothing : photoRow(photos, '', t, locale)}
        </div>
      </li>`;
    })}
  </ol>`;

/** What has happened to the appeal, and to what it is handled with. */
export function timeline({ timeline: own, mergedInto, role }: Tracked, host: Speaker): TemplateResult {
  const t = { ...host.words(story), ...host.words(zh) };
  const { language } = host;
  return html`${
    mergedInto
      ? html`<section class="card stack"><h3>${t.mergedWay}</h3>${entries(mergedInto.timeline, false, t, language)}</section>`
      : nothing
  }
    <section class="card stack"><h3>${t.timelineTitle}</h3>${entries(own, role === 'REPORTER', t, language)}</section>`;
}
