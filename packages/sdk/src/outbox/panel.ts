import type { Client } from '@urql/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../api/failure.ts';
import { spoken } from '../base/dates.ts';
import { fill, type Locale, type Texts } from '../base/words.ts';
import { outbox as zh } from '../locales/zh-CN/outbox.ts';
import type { Receipt } from '../report/input.ts';
import { send } from './outbox.ts';
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

  async queue(queued: Queued): Promise<void> {
    await keep(queued);
    await this.#read();
    this.#host.emit('queued', { clientId: queued.clientId });
  }

  async #read(): Promise<void> {
    this.#waiting = (await all()).filter(({ siteKey }) => siteKey === this.#host.siteKey);
    this.#host.requestUpdate();
  }

  /** Sends all that waits; answers the receipts. */
  async sync(): Promise<Receipt[]> {
    if (this.#sending) return [];
    this.#sending = true;
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

  async #drop(clientId: string): Promise<void> {
    await drop(clientId);
    await this.#read();
  }

  get count(): number {
    return this.#waiting.length;
  }

  render(sendNow: () => void): TemplateResult | typeof nothing {
    if (this.#waiting.length === 0) return nothing;
    const t = this.#host.words(zh);
    return html`<section class="stack queue" part="queue">
      <div class="note warm" role="status">
        <h3 id="queued" tabindex="-1">${t.queuedTitle}</h3>
        <p>${t.queuedLead}</p>
        <button type="button" ?disabled=${this.#sending} @click=${sendNow}>${t.queuedNow}</button>
      </div>
      <ul class="stack" aria-label=${t.queuedList}>
        ${this.#waiting.map((queued) => {
          const failure = this.#failures.get(queued.clientId);
          return html`<li class="card stack">
            <p dir="auto" class="clip">${queued.input.text}</p>
            <p class="muted small">
              ${spoken(queued.at, this.#host.language)}${queued.photos.length ? ` · ${fill(t.queuedPhotos, { n: queued.photos.length })}` : ''}
            </p>
            ${
              failure && failure.code !== 'OFFLINE'
                ? html`<p class="wrong">${fill(t.queuedFailed, { why: this.#host.explain(failure) })}</p>`
                : nothing
            }
            <div><button type="button" class="plain" @click=${() => this.#drop(queued.clientId)}>${t.queuedDrop}</button></div>
          </li>`;
        })}
      </ul>
    </section>`;
  }
}
