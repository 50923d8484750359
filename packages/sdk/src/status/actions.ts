import type { Client } from '@urql/core';
import { html, nothing, type TemplateResult } from 'lit';
import { type Failure, outcome } from '../api/failure.ts';
import type { Locale, Texts } from '../base/words.ts';
import { LinliConfirm } from '../generated/documents/LinliConfirm.ts';
import { LinliWithdraw } from '../generated/documents/LinliWithdraw.ts';
import type { ConfirmOutcomeInput } from '../generated/operations.ts';
import { actions as zh } from '../locales/zh-CN/actions.ts';
import { common } from '../locales/zh-CN/common.ts';
import { AddPhotos } from './addPhotos.ts';
import { type Tracked, textAt } from './tracked.ts';

interface ActionsHost {
  client: Client;
  code: string;
  secret: string;
  language: Locale;
  words<Own extends Texts>(own: Own): Own;
  requestUpdate(): void;
  show(appeal: Tracked): void;
  explain(failure: Failure): string;
  emit(name: string, detail?: unknown): boolean;
}

type Action = 'confirm' | 'withdraw' | 'addPhoto';

/** What the reporter can do about the appeal: say how it went, add photos, withdraw. */
export class ActionsPart {
  #host: ActionsHost;
  #said: Partial<Record<Action, string>> = {};
  #bad: Action | undefined;
  #busy = false;
  #asking = false;
  #photos: AddPhotos;

  constructor(host: ActionsHost) {
    this.#host = host;
    this.#photos = new AddPhotos(host);
  }

  get #credential(): { code: string; secret: string } {
    return { code: this.#host.code.replace(/\D/g, ''), secret: this.#host.secret };
  }

  async #act(
    action: Action,
    run: () => Promise<{ value: { appeal: Tracked }; failure?: undefined } | { failure: Failure }>,
    done: string,
  ): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#host.requestUpdate();
    const result = await run();
    this.#busy = false;
    this.#bad = result.failure ? action : undefined;
    this.#said = { [action]: result.failure ? this.#host.explain(result.failure) : done };
    if (result.failure) this.#host.emit('error', { code: result.failure.code });
    else this.#host.show(result.value.appeal);
    this.#host.requestUpdate();
  }

  #confirm(event: SubmitEvent): void {
    event.preventDefault();
    const t = this.#host.words(zh);
    const data = new FormData(event.target as HTMLFormElement);
    const { client, language: locale } = this.#host;
    if (!data.get('contacted') || !data.get('solved') || !data.get('satisfied')) {
      this.#bad = 'confirm';
      this.#said = { confirm: t.confirmNeed };
      this.#host.requestUpdate();
      return;
    }
    const input: ConfirmOutcomeInput = {
      ...this.#credential,
      contacted: data.get('contacted') === 'yes',
      solved: data.get('solved') as ConfirmOutcomeInput['solved'],
      satisfied: data.get('satisfied') as ConfirmOutcomeInput['satisfied'],
      comment: String(data.get('comment') ?? '').trim() || null,
    };
    void this.#act(
      'confirm',
      async () => {
        const answer = await client.mutation(LinliConfirm, { input, locale }).toPromise();
        return outcome(answer, answer.data?.confirmOutcome);
      },
      t.confirmThanks,
    );
  }

  #withdraw(event: SubmitEvent): void {
    event.preventDefault();
    const reason = String(new FormData(event.target as HTMLFormElement).get('reason') ?? '').trim() || null;
    const { client, language: locale } = this.#host;
    void this.#act(
      'withdraw',
      async () => {
        const answer = await client
          .mutation(LinliWithdraw, { input: { ...this.#credential, reason }, locale })
          .toPromise();
        return outcome(answer, answer.data?.withdrawAppeal);
      },
      this.#host.words(zh).withdrawDone,
    );
  }

  async #addPhotos(): Promise<void> {
    await this.#act('addPhoto', () => this.#photos.send(), this.#host.words(zh).addPhotoDone);
    this.#host.requestUpdate();
  }

  #word(action: Action): TemplateResult | typeof nothing {
    const said = this.#said[action];
    return said
      ? html`<p class=${this.#bad === action ? 'wrong' : 'note'} role="status">${said}</p>`
      : nothing;
  }

  #ask(name: string, question: string, values: string[]): TemplateResult {
    const t = this.#host.words(zh);
    return html`<fieldset class="stack tight">
      <legend class="sub">${question}</legend>
      <div class="choices three">
        ${values.map(
          (value) =>
            html`<label class="choice"><input type="radio" name=${name} value=${value} /><b>${textAt(t, `${name}_${value}`)}</b></label>`,
        )}
      </div>
    </fieldset>`;
  }

  renderConfirm(appeal: Tracked): TemplateResult | typeof nothing {
    const t = this.#host.words(zh);
    if (!appeal.canConfirmOutcome) return this.#word('confirm');
    return html`<form class="card stack confirm" part="confirm" @submit=${(event: SubmitEvent) => this.#confirm(event)}>
      <h3>${t.confirmTitle}</h3>
      <p class="muted">${t.confirmLead}</p>
      ${this.#ask('contacted', t.askContacted, ['yes', 'no'])} ${this.#ask('solved', t.askSolved, ['YES', 'HALF', 'NO'])}
      ${this.#ask('satisfied', t.askSatisfied, ['YES', 'BASICALLY', 'NO'])}
      <div class="field"><label for="comment">${t.comment}</label><textarea id="comment" name="comment" rows="2" dir="auto" maxlength="2000"></textarea></div>
      ${this.#word('confirm')}
      <div><button class="primary" ?disabled=${this.#busy}>${this.#busy ? this.#host.words(common).sending : t.confirmSend}</button></div>
    </form>`;
  }

  renderMore(appeal: Tracked): TemplateResult {
    const t = this.#host.words(zh);
    const ended = ['CLOSED', 'DECLINED', 'DUPLICATE', 'WITHDRAWN'].includes(appeal.state);
    return html`<section class="stack more">
      ${
        ended
          ? nothing
          : html`${this.#photos.render(t.addPhoto)}
              ${
                this.#photos.count > 0
                  ? html`<div><button class="primary" ?disabled=${this.#busy || this.#photos.busy} @click=${() => void this.#addPhotos()}>${t.addPhotoSend}</button></div>`
                  : nothing
              }
              ${this.#word('addPhoto')}`
      }
      ${appeal.canWithdraw ? this.#withdrawal() : nothing} ${this.#word('withdraw')}
    </section>`;
  }

  #withdrawal(): TemplateResult {
    const t = this.#host.words(zh);
    const ask = (on: boolean): void => {
      this.#asking = on;
      this.#host.requestUpdate();
    };
    if (!this.#asking)
      return html`<div><button type="button" class="plain" @click=${() => ask(true)}>${t.withdraw}</button></div>`;
    return html`<form class="card stack" @submit=${(event: SubmitEvent) => this.#withdraw(event)}>
      <p role="alert">${t.withdrawAsk}</p>
      <div class="field"><label for="reason">${t.withdrawReason}</label><input id="reason" name="reason" dir="auto" maxlength="500" /></div>
      <div class="row">
        <button ?disabled=${this.#busy}>${t.withdrawSend}</button>
        <button type="button" class="plain" @click=${() => ask(false)}>${t.cancel}</button>
      </div>
    </form>`;
  }
}
