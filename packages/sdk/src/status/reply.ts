import type { Client } from '@urql/core';
import { type CSSResult, html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import { type Failure, outcome, unreached } from '../api/failure.ts';
import { fill, type Locale, type Texts } from '../base/words.ts';
import { LinliAnswer } from '../generated/documents/LinliAnswer.ts';
import { LinliContest } from '../generated/documents/LinliContest.ts';
import { common } from '../locales/zh-CN/common.ts';
import { reply as zh } from '../locales/zh-CN/reply.ts';
import { AddPhotos } from './addPhotos.ts';
import replySheet from './reply.css';
import type { Tracked } from './tracked.ts';

interface ReplyHost {
  client: Client;
  code: string;
  secret: string;
  language: Locale;
  updateComplete: Promise<boolean>;
  renderRoot: ParentNode;
  words<Own extends Texts>(own: Own): Own;
  wear(sheet: CSSResult): void;
  requestUpdate(): void;
  show(appeal: Tracked): void;
  load(): Promise<void>;
  explain(failure: Failure): string;
  emit(name: string, detail?: unknown): boolean;
}

type Kind = 'answer' | 'contest';
const sheet = unsafeCSS(replySheet);

/** What staff wait for: an answer to their question, or a word against their refusal. */
export class ReplyPart {
  #host: ReplyHost;
  #photos: AddPhotos;
  /** As typed so far: it outlives the question, so that nothing is lost when staff stop waiting. */
  #text: Record<Kind, string> = { answer: '', contest: '' };
  #atField = '';
  #wrong = '';
  #said: Kind | undefined;
  #busy = false;
  #open = false;

  constructor(host: ReplyHost) {
    this.#host = host;
    this.#photos = new AddPhotos(host);
    host.wear(sheet);
  }

  async #send(event: Event, kind: Kind): Promise<void> {
    event.preventDefault();
    if (this.#busy) return;
    const text = this.#text[kind].trim();
    const t = this.#host.words(zh);
    this.#wrong = '';
    this.#atField = text ? '' : t[`${kind}Need`];
    if (!text) return this.#look('#reply');
    this.#busy = true;
    this.#host.requestUpdate();
    const failure = await this.#deliver(kind, text);
    this.#busy = false;
    if (!failure) return this.#look('#replied');
    this.#host.emit('error', { code: failure.code });
    this.#atField = failure.fields?.find(({ path }) => /text|reason/.test(path.join()))?.message ?? '';
    if (this.#atField) return this.#look('#reply');
    this.#wrong = this.#host.explain(failure) + (unreached(failure) ? this.#host.words(common).kept : '');
    if (failure.code === 'ILLEGAL_STEP') await this.#host.load();
    this.#host.requestUpdate();
  }

  async #deliver(kind: Kind, text: string): Promise<Failure | undefined> {
    const { client, code, secret, language: locale } = this.#host;
    const credential = { code: code.replace(/\D/g, ''), secret };
    if (kind === 'answer' && this.#photos.count > 0) {
      const { failure } = await this.#photos.send();
      if (failure) return failure;
    }
    const ask = async () => {
      if (kind === 'answer') {
        const answer = await client.mutation(LinliAnswer, { input: { ...credential, text }, locale });
        return outcome(answer, answer.data?.answerQuestion);
      }
      const answer = await client.mutation(LinliContest, { input: { ...credential, reason: text }, locale });
      return outcome(answer, answer.data?.contestDecision);
    };
    const result = await ask();
    if (result.failure) return result.failure;
    this.#arrived(kind);
    this.#host.show(result.value.appeal);
    return undefined;
  }

  #arrived(kind: Kind): void {
    this.#text[kind] = '';
    this.#wrong = '';
    this.#open = false;
    this.#said = kind;
  }

  async #look(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  render(appeal: Tracked): TemplateResult | typeof nothing {
    if (appeal.canAnswer) return this.#question(appeal);
    if (appeal.state === 'DECLINED') return this.#refusal(appeal);
    // It may have arrived while the server's word for it got lost.
    for (const kind of ['answer', 'contest'] as const) {
      const sent = this.#text[kind].trim();
      if (sent && appeal.timeline.some(({ text }) => text === sent)) this.#arrived(kind);
    }
    if (this.#text.answer.trim()) return this.#late();
    if (!this.#said) return nothing;
    const words = fill(this.#host.words(zh)[`${this.#said}Done`], { who: appeal.holder?.name.text ?? '' });
    return html`<p class="note" id="replied" tabindex="-1" role="status">${words}</p>`;
  }

  #question(appeal: Tracked): TemplateResult {
    const t = this.#host.words(zh);
    return html`<form class="card stack reply" part="question" novalidate @submit=${(event: Event) => void this.#send(event, 'answer')}>
      <h3>${t.askTitle}</h3>
      <p class="asked" dir="auto">${appeal.question}</p>
      ${this.#box('answer', t.answer)}
      <div class="stack">${this.#photos.render(t.answerPhotos)}</div>
      ${this.#trouble()}
      <div><button class="primary" ?disabled=${this.#busy || this.#photos.busy}>${this.#busy ? this.#host.words(common).sending : t.answerSend}</button></div>
      ${appeal.holder ? html`<p class="muted small">${fill(t.askWho, { who: appeal.holder.name.text })}</p>` : nothing}
    </form>`;
  }

  #box(kind: Kind, label: string): TemplateResult {
    return html`<div class="field">
      <label for="reply">${label}</label>
      <textarea
        id="reply" rows="3" dir="auto" aria-required="true"
        aria-invalid=${this.#atField ? 'true' : 'false'} aria-describedby=${this.#atField ? 'reply-wrong' : nothing}
        .value=${this.#text[kind]}
        @input=${(event: Event) => {
          this.#text[kind] = (event.target as HTMLTextAreaElement).value;
        }}
      ></textarea>
      ${this.#atField ? html`<p class="wrong" id="reply-wrong">${this.#atField}</p>` : nothing}
    </div>`;
  }

  #trouble(): TemplateResult | typeof nothing {
    return this.#wrong ? html`<p class="wrong" role="alert">${this.#wrong}</p>` : nothing;
  }

  #late(): TemplateResult {
    const t = this.#host.words(zh);
    const forget = (): void => {
      this.#text.answer = '';
      this.#host.requestUpdate();
    };
    return html`<div class="note warm" role="status">
      <p>${t.answerLate}</p>
      <p class="said" dir="auto">${this.#text.answer}</p>
      <button type="button" @click=${forget}>${t.replyClose}</button>
    </div>`;
  }

  #refusal({ timeline, canContest }: Tracked): TemplateResult {
    const t = this.#host.words(zh);
    const said = timeline.findLast(({ type }) => type === 'DECLINED')?.text;
    // The rule that it rests on is its last paragraph.
    const at = said?.lastIndexOf('\n\n') ?? -1;
    const contested = timeline.some(({ type }) => type === 'CONTESTED');
    return html`<section class="card stack" part="refusal">
      ${
        said
          ? html`<h3>${t.refusedTitle}</h3>
              <p class="asked said" dir="auto">${at < 0 ? said : said.slice(0, at)}</p>
              ${at < 0 ? nothing : html`<p dir="auto">${fill(t.refusedRule, { rule: said.slice(at).trim() })}</p>`}`
          : nothing
      }
      ${canContest ? this.#contest() : contested ? html`<p>${t.contestedOnce}</p>` : nothing}
    </section>`;
  }

  #contest(): TemplateResult {
    const t = this.#host.words(zh);
    const open = (on: boolean): void => {
      this.#open = on;
      this.#atField = '';
      this.#wrong = '';
      void this.#look(on ? '#reply' : '.contest');
    };
    if (!this.#open)
      return html`<p>${t.contestLead}</p>
        <div><button type="button" class="contest" @click=${() => open(true)}>${t.contest}</button></div>`;
    return html`<form class="stack" part="contest" novalidate @submit=${(event: Event) => void this.#send(event, 'contest')}>
      <p>${t.contestLead}</p>
      ${this.#box('contest', t.contestReason)} ${this.#trouble()}
      <div class="row">
        <button class="primary" ?disabled=${this.#busy}>${this.#busy ? this.#host.words(common).sending : t.contestSend}</button>
        <button type="button" class="plain" @click=${() => open(false)}>${t.replyCancel}</button>
      </div>
    </form>`;
  }
}
