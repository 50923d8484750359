import type { Client } from '@urql/core';
import { html, nothing, type TemplateResult } from 'lit';
import { type Failure, unreached } from '../api/failure.ts';
import { spoken } from '../base/dates.ts';
import { fill, type Locale, type Texts } from '../base/words.ts';
import type { SubmitAppealInput } from '../generated/operations.ts';
import { outbox as zh } from '../locales/zh-CN/outbox.ts';
import type { PhotoTray, StoredPhoto } from '../photos/tray.ts';
import type { ReportForm, Site } from '../report/form.ts';
import { inputOf, type Receipt } from '../report/input.ts';
import { final, send } from './outbox.ts';
import { all, drop, keep, type Queued } from './store.ts';

export interface PanelHost {
  client: Client;
  siteKey: string;
  language: Locale;
  words<Own extends Texts>(own: Own): Own;
  requestUpdate(): void;
  emit(name: string, detail?: unknown): boolean;
  /** A failure as a sentence. */
  explain(failure: Failure): string;
  api: string;
  site: Site | undefined;
  form: ReportForm;
  tray: PhotoTray | undefined;
  restart(): void;
  resume(form: ReportForm, photos: StoredPhoto[]): Promise<void>;
}

/** What waits on this device, seen by the person and sent as soon as it can be. */
export class OutboxPanel {
  #host: PanelHost;
  #waiting: Queued[] = [];
  #failures = new Map<string, Failure>();
  #sending = false;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  /** Whether something waits only because the service was not there. */
  get unserved(): boolean {
    return [...this.#failures.values()].some(({ code }) => code === 'SERVICE_UNAVAILABLE');
  }

  /** The form as it stands now waits for the network, or for the service. */
  async queue(input: SubmitAppealInput, failure: Failure): Promise<void> {
    await this.#keep(this.#present(input));
    this.#failures.set(input.clientId, failure);
    this.#host.emit('queued', { clientId: input.clientId });
  }

  #present(input: SubmitAppealInput): Queued {
    const { siteKey, api, form, tray } = this.#host;
    const photos = tray?.stored() ?? [];
    return { clientId: input.clientId, siteKey, api, input, form, photos, at: new Date().toISOString() };
  }

  /** Puts what waits back into the form. What stands there now waits in its place: nothing that was written is lost. */
  async #takeBack(queued: Queued): Promise<void> {
    const { site, form, tray, siteKey, language } = this.#host;
    if (!site) return;
    if (form.text.trim() || tray?.count) {
      await this.#keep({ ...this.#present(inputOf(form, site, siteKey, language, '')), held: true });
    }
    await this.#keep({ ...queued, held: true });
    this.#host.restart();
    await this.#host.resume(queued.form, queued.photos);
  }

  async #keep(queued: Queued): Promise<void> {
    await keep(queued);
    this.#failures.delete(queued.clientId);
    await this.#read();
  }

  /** What cannot go as it is, without the photos that were refused. */
  async #leaveOut(queued: Queued): Promise<void> {
    await this.#keep({ ...queued, photos: queued.photos.filter(({ refused }) => !refused) });
  }

  async #read(): Promise<void> {
    this.#waiting = (await all()).filter(({ siteKey }) => siteKey === this.#host.siteKey);
    this.#host.requestUpdate();
  }

  /** Sends all that waits; answers the receipts. */
  async sync(): Promise<Receipt[]> {
    if (this.#sending) return [];
    this.#sending = true;
    this.#host.requestUpdate();
    try {
      const sent = await send(this.#host.client, this.#host.siteKey);
      this.#failures = new Map(
        sent.flatMap((one) => ('failure' in one ? [[one.clientId, one.failure]] : [])),
      );
      const receipts = sent.flatMap((one) => ('receipt' in one ? [one.receipt] : []));
      for (const { code } of receipts) this.#host.emit('sync', { code });
      return receipts;
    } finally {
      this.#sending = false;
      await this.#read();
    }
  }

  async drop(clientId: string): Promise<void> {
    await drop(clientId);
    await this.#read();
  }

  #needsThePerson({ clientId, held, photos }: Queued): boolean {
    const failure = this.#failures.get(clientId);
    return held || photos.some(({ refused }) => refused) || (failure !== undefined && final(failure));
  }

  /** Why it was not sent, and what can be done about it beside deleting it. */
  #stuck(queued: Queued, sendNow: () => void): TemplateResult {
    const t = this.#host.words(zh);
    const failure = this.#failures.get(queued.clientId);
    const names = queued.photos
      .flatMap(({ name, refused }) => (refused ? [name] : []))
      .join(this.#host.language === 'en' ? ', ' : '、');
    const why = failure && !unreached(failure) && fill(t.queuedFailed, { why: this.#host.explain(failure) });
    return html`${names || why ? html`<p class="wrong">${names ? fill(t.queuedRefused, { names }) : why}</p>` : nothing}
      <div class="row">
        ${
          names
            ? html`<button type="button" @click=${() => void this.#leaveOut(queued).then(sendNow)}>${t.queuedWithout}</button>`
            : nothing
        }
        ${
          this.#needsThePerson(queued)
            ? html`<button type="button" @click=${() => void this.#takeBack(queued)}>${t.queuedEdit}</button>`
            : nothing
        }
        <button type="button" class="plain" @click=${() => this.drop(queued.clientId)}>${t.queuedDrop}</button>
      </div>`;
  }

  render(sendNow: () => void): TemplateResult | typeof nothing {
    // What the person is changing just now stands in the form.
    const waiting = this.#waiting.filter(({ clientId }) => clientId !== this.#host.form.clientId);
    if (waiting.length === 0) return nothing;
    const stuck = waiting.every((queued) => this.#needsThePerson(queued));
    const t = this.#host.words(zh);
    return html`<section class="stack queue" part="queue">
      <div class="note warm" role="status">
        <h3 id="queued" tabindex="-1">${stuck ? t.queuedStuck : this.unserved ? t.queuedBusy : t.queuedTitle}</h3>
        <p>${stuck ? t.queuedStuckLead : this.unserved ? t.queuedBusyLead : t.queuedLead}</p>
        <button type="button" ?disabled=${this.#sending} @click=${sendNow}>${t.queuedNow}</button>
      </div>
      <ul class="stack" aria-label=${t.queuedList}>
        ${waiting.map(
          (queued) => html`<li class="card stack">
            <p dir="auto" class="clip">${queued.input.text}</p>
            <p class="muted small">
              ${spoken(queued.at, this.#host.language)}${queued.photos.length ? ` · ${fill(t.queuedPhotos, { n: queued.photos.length })}` : ''}
            </p>
            ${this.#stuck(queued, sendNow)}
          </li>`,
        )}
      </ul>
    </section>`;
  }
}
