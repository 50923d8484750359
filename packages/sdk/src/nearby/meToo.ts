import type { Client } from '@urql/core';
import { type CSSResult, html, nothing, type TemplateResult } from 'lit';
import { type Failure, unreached } from '../api/failure.ts';
import { type Faults, textAt } from '../base/fields.ts';
import { newId } from '../base/ids.ts';
import type { Locale, Texts } from '../base/words.ts';
import { work } from '../challenge/work.ts';
import { contactInput } from '../contact/contact.ts';
import { contactFaults, contactFields } from '../contact/fields.ts';
import { type ContactAsked, type ContactForm, emptyContact } from '../contact/form.ts';
import type { SupportAppealInput } from '../generated/operations.ts';
import { common } from '../locales/zh-CN/common.ts';
import { meToo as zh } from '../locales/zh-CN/meToo.ts';
import type { ReceiptPart } from '../report/receipt.ts';
import type { Receipt } from '../report/submit.ts';
import { joinReceipt } from './joinReceipt.ts';
import { support } from './support.ts';

export interface JoinHost {
  client: Client;
  siteKey: string;
  language: Locale;
  renderRoot: ParentNode;
  isConnected: boolean;
  updateComplete: Promise<boolean>;
  words<Own extends Texts>(own: Own): Own;
  requestUpdate(): void;
  wear(sheet: CSSResult): void;
  emit(name: string, detail?: unknown, cancelable?: boolean): boolean;
  explain(failure: Failure): string;
}

/** What becomes of it in the element around. */
export interface Joining {
  asked: ContactAsked;
  appeal: { id: string; title: string };
  /** What the way back is called. */
  back?: string;
  joined(): void;
  /** Keeps it on the device until it can be sent; false where the device takes nothing. */
  wait(input: SupportAppealInput, failure: Failure): Promise<boolean>;
  close(): void;
}

/**
 * "Me too": one person joins one appeal. However often it is sent, the client id makes it count once. What finds no
 * network waits on the device, as a report does; where that is forbidden, in the open page.
 */
export class MeToo {
  #host: JoinHost;
  #joining: Joining;
  #clientId = newId();
  #form = emptyContact();
  #faults: Faults = {};
  #failure: Failure | undefined;
  #busy = false;
  /** Sent, and nobody knows whether it arrived: it waits for the network, not to be changed. */
  #waiting: SupportAppealInput | undefined;
  #receipt: ReceiptPart | undefined;
  #online = (): void => void this.#deliver();

  constructor(host: JoinHost, joining: Joining) {
    this.#host = host;
    this.#joining = joining;
    void work(host.client, host.siteKey);
  }

  get t(): typeof zh {
    return this.#host.words(zh);
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#busy || this.#waiting) return;
    const { asked, appeal } = this.#joining;
    this.#faults = contactFaults(this.#form, asked);
    const [first] = Object.keys(this.#faults);
    if (first) {
      this.#host.emit('invalid', { fields: Object.keys(this.#faults) });
      return this.look(first);
    }
    const { siteKey, language: locale, renderRoot } = this.#host;
    const input: SupportAppealInput = {
      clientId: this.#clientId,
      siteKey,
      id: appeal.id,
      contact: contactInput(this.#form, asked),
      locale,
      website: renderRoot.querySelector<HTMLInputElement>('.me-too [name=website]')?.value ?? '',
    };
    if (!this.#host.emit('before-submit', { input }, true)) return;
    this.#waiting = input;
    await this.#deliver();
  }

  async #deliver(): Promise<void> {
    const input = this.#waiting;
    if (!input || this.#busy) return;
    this.#busy = true;
    this.#failure = undefined;
    this.#host.requestUpdate();
    const result = await support(this.#host.client, input);
    this.#busy = false;
    if (!result.failure) await this.#arrived(result.value.receipt);
    else await this.#failed(result.failure, input);
  }

  async #arrived(receipt: Receipt): Promise<void> {
    this.#rest();
    this.#receipt = joinReceipt(this.#host, receipt, this.#joining.back);
    this.#joining.joined();
    this.#host.emit('supported', { code: receipt.code });
    await this.look('receipt');
  }

  async #failed(failure: Failure, input: SupportAppealInput): Promise<void> {
    this.#host.emit('error', { code: failure.code });
    if (unreached(failure) && (await this.#joining.wait(input, failure))) return this.#rest();
    this.#failure = failure;
    if (unreached(failure)) {
      window.addEventListener('online', this.#online);
      return this.look('join-waits');
    }
    this.#rest();
    this.#faults = Object.fromEntries(
      (failure.fields ?? []).map(({ path, message }) => [
        path.at(-1) === 'consentVersion' ? 'consent' : (path.at(-1) ?? ''),
        message || 'need_change',
      ]),
    );
    await this.look(Object.keys(this.#faults)[0] ?? 'join-failed');
  }

  #rest(): void {
    this.#waiting = undefined;
    window.removeEventListener('online', this.#online);
  }

  async look(id = this.#receipt ? 'receipt' : 'join'): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  }

  /** Put off: nothing goes by itself any more. What may have arrived is still sent as it was, or not at all. */
  #close(): void {
    window.removeEventListener('online', this.#online);
    this.#joining.close();
  }

  render(): TemplateResult {
    const { t } = this;
    const { asked, appeal } = this.#joining;
    const receipt = this.#receipt?.render(() => this.#joining.close());
    if (receipt) return html`<p class="muted" dir="auto">${appeal.title}</p>${receipt}`;
    const view = {
      words: <Own extends Texts>(own: Own): Own => this.#host.words(own),
      faults: this.#faults,
      site: asked,
      form: this.#form,
      set: (change: Partial<ContactForm>) => {
        this.#form = { ...this.#form, ...change };
        this.#faults = Object.fromEntries(Object.entries(this.#faults).filter(([name]) => !(name in change)));
        this.#host.requestUpdate();
      },
    };
    return html`<form class="stack me-too" part="me-too" novalidate @submit=${(event: Event) => void this.#send(event)}>
      <h3 id="join" tabindex="-1">${t.joinTitle}</h3>
      <p dir="auto"><b>${appeal.title}</b></p>
      <p>${t.joinLead}</p>
      <fieldset class="stack" ?disabled=${this.#busy || !!this.#waiting}>
        <legend class="sub">${t.joinAsk}</legend>
        ${contactFields(view)}
      </fieldset>
      <div class="gone" aria-hidden="true"><input name="website" tabindex="-1" autocomplete="off" /></div>
      ${this.#trouble()}
      <div class="row">
        ${
          this.#waiting && !this.#busy
            ? html`<button type="button" class="primary" @click=${() => void this.#deliver()}>${t.joinNow}</button>`
            : html`<button class="primary" part="submit" ?disabled=${this.#busy}>${this.#busy ? this.#host.words(common).sending : t.joinSend}</button>`
        }
        <button type="button" class="plain" @click=${() => this.#close()}>${t.joinCancel}</button>
      </div>
    </form>`;
  }

  #trouble(): TemplateResult | typeof nothing {
    const failure = this.#failure;
    if (!failure) return nothing;
    if (this.#waiting)
      return html`<p class="note warm" role="status" id="join-waits" tabindex="-1">${this.t.joinWaits}</p>`;
    const said = textAt(this.t, `refused_${failure.code}`) || this.#host.explain(failure);
    return html`<p class="note bad" role="alert" id="join-failed" tabindex="-1" part="error">${said}</p>`;
  }
}
