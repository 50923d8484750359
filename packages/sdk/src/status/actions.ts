import { html, nothing, type TemplateResult } from 'lit';
import { outcome } from '../api/failure.ts';
import { LinliConfirm } from '../generated/documents/LinliConfirm.ts';
import { LinliWithdraw } from '../generated/documents/LinliWithdraw.ts';
import type { ConfirmOutcomeInput } from '../generated/operations.ts';
import { actions as zh } from '../locales/zh-CN/actions.ts';
import { common } from '../locales/zh-CN/common.ts';
import { AddPhotos } from './addPhotos.ts';
import { type Tracked, textAt } from './tracked.ts';
import { type SayingHost, Typed } from './typed.ts';

type Action = 'confirm' | 'withdraw' | 'addPhoto';

/** What the reporter can do about the appeal: say how it went, add photos, withdraw. */
export class ActionsPart {
  #host: SayingHost;
  #comment: Typed;
  #reason: Typed;
  #done: Action | undefined;
  #wrong = '';
  #busy = false;
  #asking = false;
  #changing = false;
  #photos: AddPhotos;

  constructor(host: SayingHost) {
    this.#host = host;
    this.#photos = new AddPhotos(host);
    this.#comment = new Typed(host, 'comment');
    this.#reason = new Typed(host, 'reason');
  }

  #confirm(event: SubmitEvent): void {
    event.preventDefault();
    this.#done = undefined;
    const data = new FormData(event.target as HTMLFormElement);
    const { client, language: locale } = this.#host;
    if (!data.get('contacted') || !data.get('solved') || !data.get('satisfied')) {
      this.#comment.object(this.#host.words(zh).confirmNeed);
      return;
    }
    const answers = {
      ...this.#comment.credential,
      contacted: data.get('contacted') === 'yes',
      solved: data.get('solved') as ConfirmOutcomeInput['solved'],
      satisfied: data.get('satisfied') as ConfirmOutcomeInput['satisfied'],
    };
    void this.#comment.send(
      async (text) => {
        const input = { ...answers, comment: text || null };
        const answer = await client.mutation(LinliConfirm, { input, locale }).toPromise();
        return outcome(answer, answer.data?.confirmOutcome);
      },
      () => {
        this.#done = 'confirm';
        this.#changing = false;
      },
    );
  }

  #withdraw(event: SubmitEvent): void {
    event.preventDefault();
    const { client, language: locale } = this.#host;
    void this.#reason.send(
      async (text) => {
        const input = { ...this.#reason.credential, reason: text || null };
        const answer = await client.mutation(LinliWithdraw, { input, locale }).toPromise();
        return outcome(answer, answer.data?.withdrawAppeal);
      },
      () => {
        this.#done = 'withdraw';
      },
    );
  }

  async #addPhotos(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#done = undefined;
    this.#wrong = '';
    this.#host.requestUpdate();
    const result = await this.#photos.send();
    this.#busy = false;
    if (result.failure) {
      const { code, fields } = result.failure;
      this.#wrong = fields?.[0]?.message || this.#host.explain(result.failure);
      this.#host.emit('error', { code });
    } else {
      this.#done = 'addPhoto';
      if (result.value) this.#host.show(result.value.appeal);
      else await this.#host.load();
    }
    this.#host.requestUpdate();
  }

  #word(action: Action): TemplateResult | typeof nothing {
    if (this.#done !== action) return nothing;
    return html`<p class="note" role="status">${this.#host.words(zh)[`${action}Done`]}</p>`;
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
    const comment = this.#comment;
    if (!appeal.canConfirmOutcome) return html`${comment.late(t.confirmLate)} ${this.#word('confirm')}`;
    const { outcome: said } = appeal;
    if (said?.valid && !this.#changing && !comment.text) return this.#answered(said);
    return html`<form class="card stack confirm" part="confirm" @submit=${(event: SubmitEvent) => this.#confirm(event)}>
      <h3>${t.confirmTitle}</h3>
      <p class="muted">${t.confirmLead}</p>
      ${this.#ask('contacted', t.askContacted, ['yes', 'no'])} ${this.#ask('solved', t.askSolved, ['YES', 'HALF', 'NO'])}
      ${this.#ask('satisfied', t.askSatisfied, ['YES', 'BASICALLY', 'NO'])}
      ${comment.box(t.comment)} ${comment.trouble()} ${this.#word('confirm')}
      <div><button class="primary" ?disabled=${comment.busy}>${comment.busy ? this.#host.words(common).sending : t.confirmSend}</button></div>
    </form>`;
  }

  /** What was said of this round stays, and can be put right as long as somebody listens. */
  #answered({ contacted, solved, satisfied }: NonNullable<Tracked['outcome']>): TemplateResult {
    const t = this.#host.words(zh);
    const change = (): void => {
      this.#changing = true;
      this.#done = undefined;
      void this.#comment.look('input[name=contacted]');
    };
    const answers = [
      [t.askContacted, `contacted_${contacted ? 'yes' : 'no'}`],
      [t.askSolved, `solved_${solved}`],
      [t.askSatisfied, `satisfied_${satisfied}`],
    ] as const;
    return html`<section class="card stack tight" part="confirmed">
      <h3>${t.confirmedTitle}</h3>
      ${this.#word('confirm')}
      <ul>
        ${answers.map(([question, answer]) => html`<li><span class="muted">${question}</span> <b>${textAt(t, answer)}</b></li>`)}
      </ul>
      <div><button type="button" class="plain" @click=${change}>${t.confirmChange}</button></div>
    </section>`;
  }

  renderMore(appeal: Tracked): TemplateResult {
    const t = this.#host.words(zh);
    const ended = ['CLOSED', 'DECLINED', 'DUPLICATE', 'WITHDRAWN'].includes(appeal.state);
    const waits = this.#busy || this.#photos.busy;
    return html`<section class="stack more">
      ${
        ended
          ? nothing
          : html`${this.#photos.render(t.addPhoto)}
              ${
                this.#photos.count > 0
                  ? html`<div><button class="primary" ?disabled=${waits} @click=${() => void this.#addPhotos()}>${this.#busy ? this.#host.words(common).sending : t.addPhotoSend}</button></div>`
                  : nothing
              }
              ${this.#wrong ? html`<p class="wrong" role="alert">${this.#wrong}</p>` : this.#word('addPhoto')}`
      }
      ${appeal.canWithdraw ? this.#withdrawal() : html`${this.#left(appeal)} ${this.#word('withdraw')}`}
    </section>`;
  }

  /** It may have taken effect while the server's word for it got lost. */
  #left({ state }: Tracked): TemplateResult | typeof nothing {
    if (state === 'WITHDRAWN' && this.#reason.unsure) {
      this.#reason.forget();
      this.#done = 'withdraw';
    }
    return this.#reason.late(this.#host.words(zh).withdrawLate);
  }

  #withdrawal(): TemplateResult {
    const t = this.#host.words(zh);
    const reason = this.#reason;
    const ask = (on: boolean): void => {
      this.#asking = on;
      reason.object();
    };
    if (!this.#asking)
      return html`<div><button type="button" class="plain" @click=${() => ask(true)}>${t.withdraw}</button></div>`;
    return html`<form class="card stack" @submit=${(event: SubmitEvent) => this.#withdraw(event)}>
      <p role="alert">${t.withdrawAsk}</p>
      ${reason.box(t.withdrawReason)} ${reason.trouble()}
      <div class="row">
        <button ?disabled=${reason.busy}>${reason.busy ? this.#host.words(common).sending : t.withdrawSend}</button>
        <button type="button" class="plain" @click=${() => ask(false)}>${t.cancel}</button>
      </div>
    </form>`;
  }
}
