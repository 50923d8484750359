import { html, nothing, type TemplateResult } from 'lit';
import { unreached } from '../api/failure.ts';
import { spoken } from '../base/dates.ts';
import { textAt } from '../base/fields.ts';
import { fill, type Locale } from '../base/words.ts';
import { meToo } from '../locales/zh-CN/meToo.ts';
import { outbox as zh } from '../locales/zh-CN/outbox.ts';
import type { OutboxPanel } from './panel.ts';
import { type Arrived, old, type Queued, type Row } from './store.ts';

/** To the second: what comes soon is worth waiting for. */
const atTime = (moment: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    hour12: true,
  }).format(moment);

/** Why it was not sent, if the person must know. */
function why(panel: OutboxPanel, row: Row, refused: string): string {
  const t = panel.host.words(zh);
  const failure = panel.failureOf(row);
  if (refused) return fill(t.queuedRefused, { names: refused });
  if (failure?.fields?.some(({ path, code }) => path.at(-1) === 'clientId' && code === 'DUPLICATE'))
    return t.queuedBefore;
  if (failure && !unreached(failure)) {
    const own = 'join' in row && textAt(panel.host.words(meToo), `refused_${failure.code}`);
    return fill(t.queuedFailed, { why: own || panel.host.explain(failure) });
  }
  return old(row) ? t.queuedOld : '';
}

/** What can be done about it: everything can be deleted at any time. */
function waiting(panel: OutboxPanel, row: Exclude<Row, Arrived>): TemplateResult {
  const { host, acts } = panel;
  const t = host.words(zh);
  const photos = 'photos' in row ? row.photos : [];
  const refused = photos
    .flatMap((photo) => (photo.refused ? [photo.name] : []))
    .join(host.language === 'en' ? ', ' : '、');
  const reason = why(panel, row, refused);
  const change = 'input' in row && acts.takeBack && panel.needsThePerson(row) && reason !== t.queuedBefore;
  return html`<li class="card stack">
    <p dir="auto" class="clip">${'input' in row ? row.input.text : fill(t.queuedJoin, { title: row.title })}</p>
    <p class="muted small">
      ${spoken(row.at, host.language)}${photos.length ? ` · ${fill(t.queuedPhotos, { n: photos.length })}` : ''}
    </p>
    ${reason ? html`<p class="wrong">${reason}</p>` : nothing}
    <div class="row">
      ${refused ? html`<button type="button" @click=${() => panel.leaveOut(row as Queued)}>${t.queuedWithout}</button>` : nothing}
      ${reason === t.queuedOld ? html`<button type="button" @click=${() => panel.sendOld(row)}>${t.queuedNow}</button>` : nothing}
      ${change ? html`<button type="button" @click=${() => acts.takeBack?.(row)}>${t.queuedEdit}</button>` : nothing}
      <button type="button" class="plain" @click=${() => panel.drop(row)}>${reason === t.queuedBefore ? t.queuedRemove : t.queuedDrop}</button>
    </div>
  </li>`;
}

/** What has arrived while nobody looked. */
function receipts(panel: OutboxPanel, rows: Arrived[]): TemplateResult {
  const t = panel.host.words(zh);
  return html`<div class="note good stack">
      <h3>${t.arrivedTitle}</h3>
      <p>${t.arrivedLead}</p>
      ${rows.map(
        (row) => html`<div class="row">
          <span>${spoken(row.at, panel.host.language)}</span>
          <button type="button" @click=${() => panel.acts.see(row)}>${t.arrivedOpen}</button>
          <button type="button" class="plain" @click=${() => panel.drop(row)}>${t.arrivedDrop}</button>
        </div>`,
      )}
    </div>`;
}

export function list(panel: OutboxPanel): TemplateResult | typeof nothing {
  const { rows, host, acts, nextAt } = panel;
  const t = host.words(zh);
  const arrived = rows.filter((row): row is Arrived => 'receipt' in row);
  // What the person is changing just now stands in the form.
  const writing = acts.writing?.();
  const left = rows.flatMap((row) => ('receipt' in row || row.clientId === writing ? [] : [row]));
  if (left.length + arrived.length === 0) return nothing;
  const stuck = left.every((row) => panel.needsThePerson(row));
  const { unserved } = panel;
  return html`<section class="stack queue" part="queue">
    ${arrived.length > 0 ? receipts(panel, arrived) : nothing}
    ${
      left.length > 0
        ? html`<div class="note warm">
              <div role="status" class="stack tight">
                <h3 id="queued" tabindex="-1">${stuck ? t.queuedStuck : unserved ? t.queuedBusy : t.queuedTitle}</h3>
                <p>${stuck ? t.queuedStuckLead : unserved ? t.queuedBusyLead : t.queuedLead}</p>
              </div>
              ${nextAt ? html`<p class="small">${fill(t.queuedNext, { time: atTime(nextAt, host.language) })}</p>` : nothing}
              ${stuck ? nothing : html`<button type="button" ?disabled=${panel.sending} @click=${panel.now}>${t.queuedNow}</button>`}
            </div>
            <ul class="stack" aria-label=${t.queuedList}>
              ${left.map((row) => waiting(panel, row))}
            </ul>`
        : nothing
    }
  </section>`;
}
