import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, Texts } from '../base/words.ts';
import { merged as zh } from '../locales/zh-CN/merged.ts';
import { status } from '../locales/zh-CN/status.ts';
import { icon } from './clock.ts';
import { type Merged, textAt, toneOf } from './tracked.ts';

interface Speaker {
  language: Locale;
  words<Own extends Texts>(own: Own): Own;
}

/** Where a duplicate went: what it is handled with, as far as that is public, and how far that is. */
export function merged({ code, title, summary, state }: Merged, host: Speaker): TemplateResult {
  const t = host.words(zh);
  return html`<section class="card stack" part="merged">
    <h3>${t.mergedTitle}</h3>
    <p>${t.mergedLead}</p>
    ${title ? html`<p dir="auto"><b>${title}</b> <span class="muted">${code?.replace(/(\d{3})(?=\d{3})/g, '$1\u00a0')}</span></p>` : nothing}
    ${summary ? html`<p dir="auto" class="said">${summary}</p>` : nothing}
    <p>${t.mergedState}</p>
    <p class="state ${toneOf[state]}">${icon(toneOf[state])} ${textAt(host.words(status), `state_${state}`)}</p>
  </section>`;
}
