import { html, nothing, type TemplateResult } from 'lit';
import { spoken } from '../base/dates.ts';
import { choices } from '../base/fields.ts';
import { fill } from '../base/words.ts';
import { common } from '../locales/zh-CN/common.ts';
import type { Published, Shelf } from './around.ts';
import { card } from './card.ts';
import type { LinliNearby } from './LinliNearby.ts';

/** The list, and the ways to look at it. */
export function body(element: LinliNearby): TemplateResult {
  const { t, site, appeals, failing } = element;
  const isShown = site?.showsPublished !== false;
  return html`<section class="stack nearby">
    <header class="stack tight">
      <h2>${t.nearTitle}</h2>
      ${site ? html`<p class="muted">${site.title.text}</p>` : nothing}
      <p>${isShown ? t.nearLead : t.nearHidden}</p>
    </header>
    ${
      !isShown
        ? nothing
        : site && appeals
          ? html`${shelf(element)}
          <div class="stack extra">${element.ways?.render() ?? nothing}</div>
          ${list(element)}`
          : failing
            ? element.trouble()
            : waiting(element)
    }
    ${appeals || failing ? wayOut(element) : nothing}
  </section>`;
}

const waiting = (element: LinliNearby): TemplateResult =>
  html`<p class="gone" role="status">${element.words(common).loading}</p>
    <div class="stack list" aria-hidden="true">${[1, 2, 3].map(() => html`<div class="card bone"></div>`)}</div>`;

function shelf(element: LinliNearby): TemplateResult {
  const { t } = element;
  const shelves: Shelf[] = ['open', 'solved'];
  return html`<fieldset class="shelf">
    <legend class="gone">${t.nearShelf}</legend>
    ${choices(
      { t, faults: {} },
      'shelf',
      shelves.map((value) => ({ value, label: value === 'open' ? t.nearOpen : t.nearSolved })),
      [element.shelf],
      (value) => element.open(value as Shelf),
    )}
  </fieldset>`;
}

function list(element: LinliNearby): TemplateResult {
  const { t, language: locale, ways, shown } = element;
  const here = ways?.sorted(shown) ?? shown;
  return html`${element.failing ? stale(element) : nothing}
    <p class="muted" role="status">${fill(t.nearCount, { n: here.length })}</p>
    ${
      here.length > 0
        ? html`<ul class="stack list" aria-label=${t.nearList}>
            ${here.map((appeal) => card(appeal, { t, locale, far: ways?.far(appeal), icon: ways?.icon(appeal), action: action(element, appeal) }))}
          </ul>`
        : html`<p class="card"><b>${element.shelf === 'open' ? t.nearNoneOpen : t.nearNoneSolved}</b></p>`
    }
    ${
      element.next
        ? html`<div><button type="button" ?disabled=${element.busy} @click=${() => void element.more()}>${t.nearMore}</button></div>`
        : nothing
    }`;
}

/** Only what is still handled can be joined. */
function action(element: LinliNearby, appeal: Published): TemplateResult | typeof nothing {
  if (element.shelf === 'solved') return nothing;
  const { t } = element;
  const words = element.joins?.has(appeal.id) ? t.meTooDone : t.meToo;
  return html`<div>
    <button type="button" part="join" data-join=${appeal.id} aria-label="${words}: ${appeal.title}" @click=${() => void element.join(appeal)}>
      ${words}
    </button>
  </div>`;
}

function stale(element: LinliNearby): TemplateResult {
  const when = spoken(new Date(element.seenAt).toISOString(), element.language);
  return html`<p class="note warm" role="alert">${fill(element.t.nearStale, { when })}</p>`;
}

/** The page's own link to the form where it has one, else to the hosted page. */
function wayOut(element: LinliNearby): TemplateResult {
  const { t, api, siteKey } = element;
  const href = new URL(`report/${encodeURIComponent(siteKey)}`, new URL(api, location.href)).href;
  return html`<p class="row">${t.nearElse} <slot><a href=${href}>${t.nearReport}</a></slot></p>`;
}
