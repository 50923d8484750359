import type { Client } from '@urql/core';
import { html, nothing, type TemplateResult } from 'lit';
import { type Failure, unreached } from '../api/failure.ts';
import type { Locale, Texts } from '../base/words.ts';
import { common } from '../locales/zh-CN/common.ts';
import { typed as zh } from '../locales/zh-CN/typed.ts';
import type { Tracked } from './tracked.ts';

/** What the status widget lends to a part in which a person writes to staff. */
export interface SayingHost {
  client: Client;
  code: string;
  secret: string;
  language: Locale;
  isConnected: boolean;
  updateComplete: Promise<boolean>;
  renderRoot: ParentNode;
  words<Own extends Texts>(own: Own): Own;
  requestUpdate(): void;
  show(appeal: Tracked): void;
  load(): Promise<void>;
  explain(failure: Failure): string;
  emit(name: string, detail?: unknown): boolean;
}

/** With the appeal as it is now, unless an earlier try had done it already. */
export type Sent = { value?: { appeal: Tracked }; failure?: undefined } | { failure: Failure };

/** Words of a person to staff: they stay as typed until they have arrived, whatever the network does meanwhile. */
export class Typed {
  text = '';
  busy = false;
  /** A try found no answer: it may have arrived all the same. */
  unsure = false;
  #host: SayingHost;
  #id: string;
  #atField = '';
  #wrong = '';

  constructor(host: SayingHost, id: string) {
    this.#host = host;
    this.#id = id;
  }

  get credential(): { code: string; secret: string } {
    return { code: this.#host.code.replace(/\D/g, ''), secret: this.#host.secret };
  }

  /** @param need What to say when nothing was written; without it the words are optional. */
  async send(ask: (text: string) => Promise<Sent>, arrived: () => void, need = ''): Promise<void> {
    if (this.busy) return;
    const host = this.#host;
    const text = this.text.trim();
    this.#wrong = '';
    this.#atField = text ? '' : need;
    if (this.#atField) return this.look(`#${this.#id}`);
    this.busy = true;
    host.requestUpdate();
    const result = await ask(text);
    this.busy = false;
    if (result.failure) return this.#failed(result.failure);
    this.forget();
    arrived();
    if (result.value) host.show(result.value.appeal);
    else await host.load();
  }

  async #failed(failure: Failure): Promise<void> {
    const host = this.#host;
    host.emit('error', { code: failure.code });
    const lost = unreached(failure);
    this.unsure ||= lost;
    const [fault] = failure.fields ?? [];
    if (fault?.path.some((part) => /text|reason|comment/.test(part))) {
      this.#atField = fault.message;
      return this.look(`#${this.#id}`);
    }
    const kept = lost && this.text.trim() ? host.words(common).kept : '';
    this.#wrong = (fault?.message || host.explain(failure)) + kept;
    if (/ILLEGAL|CONFLICT|FORBIDDEN/.test(failure.code)) await host.load();
    host.requestUpdate();
  }

  forget(): void {
    this.text = this.#atField = this.#wrong = '';
    this.unsure = false;
  }

  /** Says what else is missing; nothing, when it begins afresh. */
  object(wrong = ''): void {
    this.#atField = '';
    this.#wrong = wrong;
    this.#host.requestUpdate();
  }

  async look(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  box(label: string, required = false, rows = 2): TemplateResult {
    const id = this.#id;
    const wrong = `${id}-wrong`;
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <textarea
        id=${id} name=${id} rows=${rows} dir="auto" ?readonly=${this.busy} aria-required=${required ? 'true' : nothing}
        aria-invalid=${this.#atField ? 'true' : 'false'} aria-describedby=${this.#atField ? wrong : nothing}
        .value=${this.text}
        @input=${(event: Event) => {
          this.text = (event.target as HTMLTextAreaElement).value;
        }}
      ></textarea>
      ${this.#atField ? html`<p class="wrong" id=${wrong}>${this.#atField}</p>` : nothing}
    </div>`;
  }

  trouble(): TemplateResult | typeof nothing {
    return this.#wrong ? html`<p class="wrong" role="alert">${this.#wrong}</p>` : nothing;
  }

  /** What was being written when it was no longer waited for. */
  late(why: string): TemplateResult | typeof nothing {
    if (!this.text.trim()) return nothing;
    const t = this.#host.words(zh);
    const close = (): void => {
      this.forget();
      this.#host.requestUpdate();
    };
    return html`<div class="note warm" role="status">
      <p>${why}${t.lateText}</p>
      <p class="said" dir="auto">${this.text}</p>
      <button type="button" @click=${close}>${t.lateClose}</button>
    </div>`;
  }
}
