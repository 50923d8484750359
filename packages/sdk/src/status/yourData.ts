import type { Client } from '@urql/core';
import { html, nothing, type TemplateResult } from 'lit';
import { type Failure, outcome } from '../api/failure.ts';
import { spoken } from '../base/dates.ts';
import { fill, type Locale, type Texts } from '../base/words.ts';
import { LinliAccessLog } from '../generated/documents/LinliAccessLog.ts';
import { LinliErase } from '../generated/documents/LinliErase.ts';
import { LinliExport } from '../generated/documents/LinliExport.ts';
import type { LinliAccessLogQuery } from '../generated/operations.ts';
import { common } from '../locales/zh-CN/common.ts';
import { yourData as zh } from '../locales/zh-CN/yourData.ts';
import type { Tracked } from './tracked.ts';

interface DataHost {
  client: Client;
  code: string;
  secret: string;
  language: Locale;
  isConnected: boolean;
  words<Own extends Texts>(own: Own): Own;
  requestUpdate(): void;
  show(appeal: Tracked): void;
  explain(failure: Failure): string;
  emit(name: string, detail?: unknown): boolean;
}

type Looks = Extract<
  NonNullable<LinliAccessLogQuery['appealByCode']>,
  { __typename: 'TrackedAppeal' }
>['accessLog'];

/** The reporter's own data: who looked, all of it to take along, all of it to erase. */
export class YourDataPart {
  #host: DataHost;
  #looks: Looks | undefined;
  #files: { name: string; url: string; words: 'dataText' | 'dataJson' }[] = [];
  #wrong = '';
  #busy = false;
  #asking = false;
  #erased = false;

  constructor(host: DataHost) {
    this.#host = host;
    void this.#look();
  }

  get #credential(): { code: string; secret: string } {
    return { code: this.#host.code.replace(/\D/g, ''), secret: this.#host.secret };
  }

  async #act<Value>(
    run: (client: Client) => Promise<{ value: Value; failure?: undefined } | { failure: Failure }>,
    done: (value: Value) => void,
  ): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#wrong = '';
    this.#host.requestUpdate();
    const result = await run(this.#host.client);
    this.#busy = false;
    if (result.failure) {
      this.#wrong = this.#host.explain(result.failure);
      this.#host.emit('error', { code: result.failure.code });
    } else done(result.value);
    this.#host.requestUpdate();
  }

  #look(): Promise<void> {
    const variables = { ...this.#credential, locale: this.#host.language };
    return this.#act(
      async (client) => {
        const answer = await client.query(LinliAccessLog, variables).toPromise();
        return outcome(answer, answer.data?.appealByCode);
      },
      ({ accessLog }) => {
        this.#looks = accessLog;
      },
    );
  }

  #export(): Promise<void> {
    const variables = { input: this.#credential, locale: this.#host.language };
    return this.#act(
      async (client) => {
        const answer = await client.mutation(LinliExport, variables).toPromise();
        return outcome(answer, answer.data?.exportMyData);
      },
      ({ data, text }) => {
        this.forget();
        const name = `linli-${variables.input.code}`;
        // Windows programs take a text without the mark at its start for another encoding.
        const files = [
          ['txt', 'text/plain', `\uFEFF${text}`, 'dataText'],
          ['json', 'application/json', JSON.stringify(data, null, 2), 'dataJson'],
        ] as const;
        this.#files = files.map(([ending, type, content, words]) => ({
          name: `${name}.${ending}`,
          url: URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` })),
          words,
        }));
      },
    );
  }

  #erase(event: Event): void {
    event.preventDefault();
    const variables = { input: this.#credential, locale: this.#host.language };
    void this.#act(
      async (client) => {
        const answer = await client.mutation(LinliErase, variables).toPromise();
        return outcome(answer, answer.data?.eraseMyData);
      },
      ({ appeal }) => {
        this.forget();
        this.#asking = false;
        this.#erased = true;
        this.#host.show(appeal);
      },
    );
  }

  #ask(on: boolean): void {
    this.#asking = on;
    this.#wrong = '';
    this.#host.requestUpdate();
  }

  /** What was exported does not stay in the page's memory. */
  forget(): void {
    for (const { url } of this.#files) URL.revokeObjectURL(url);
    this.#files = [];
  }

  render(): TemplateResult {
    const t = this.#host.words(zh);
    const { loading, again } = this.#host.words(common);
    const looks = this.#looks;
    return html`<h3>${t.dataLog}</h3>
      ${looks ? this.#log(looks) : this.#wrong ? nothing : html`<p class="muted" role="status">${loading}</p>`}
      ${
        this.#files.length > 0
          ? html`<div class="note" role="status">
              <p>${t.dataReady}</p>
              ${this.#files.map(({ name, url, words }) => html`<p><a class="button" href=${url} download=${name}>${t[words]}</a></p>`)}
            </div>`
          : nothing
      }
      ${this.#wrong ? html`<p class="wrong" role="alert">${this.#wrong}</p>` : nothing}
      ${this.#wrong && !looks ? html`<div><button type="button" @click=${() => void this.#look()}>${again}</button></div>` : nothing}
      ${this.#erased ? html`<p class="note" role="status">${t.dataErased}</p>` : this.#asking ? this.#confirmation() : this.#buttons()}`;
  }

  #log(looks: Looks): TemplateResult {
    const t = this.#host.words(zh);
    if (looks.length === 0) return html`<p>${t.dataLogNone}</p>`;
    return html`<ul class="stack">
      ${looks.map(
        ({ at, unit, reason }) => html`<li>
          <p><b>${unit?.name.text}</b> <time class="muted" datetime=${at}>${spoken(at, this.#host.language)}</time></p>
          ${reason ? html`<p dir="auto">${fill(t.dataReason, { reason })}</p>` : nothing}
        </li>`,
      )}
    </ul>`;
  }

  #buttons(): TemplateResult {
    const t = this.#host.words(zh);
    return html`<div class="row">
      <button type="button" ?disabled=${this.#busy} @click=${() => void this.#export()}>${t.dataExport}</button>
      <button type="button" class="plain" ?disabled=${this.#busy} @click=${() => this.#ask(true)}>${t.dataErase}</button>
    </div>`;
  }

  #confirmation(): TemplateResult {
    const t = this.#host.words(zh);
    return html`<form class="stack" @submit=${(event: Event) => this.#erase(event)}>
      <div class="note warm" role="alert">
        <p><b>${t.dataEraseAsk}</b></p>
        <p>${t.dataGoes}</p>
        <p>${t.dataStays}</p>
        <p>${t.dataEnds}</p>
      </div>
      <div class="row">
        <button ?disabled=${this.#busy}>${this.#busy ? this.#host.words(common).sending : t.dataEraseYes}</button>
        <button type="button" class="plain" @click=${() => this.#ask(false)}>${t.dataKeep}</button>
      </div>
    </form>`;
  }
}
