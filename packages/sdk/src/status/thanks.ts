import { html, type nothing, type TemplateResult } from 'lit';
import { outcome } from '../api/failure.ts';
import { fill } from '../base/words.ts';
import { LinliThanks } from '../generated/documents/LinliThanks.ts';
import { common } from '../locales/zh-CN/common.ts';
import { thanks as zh } from '../locales/zh-CN/thanks.ts';
import type { Tracked } from './tracked.ts';
import { type SayingHost, type Sent, Typed } from './typed.ts';

const solved: Tracked['state'][] = ['RESOLVED', 'VERIFIED', 'CLOSED'];

/** Thanks for whoever handled it: once, after it is solved, with words or without. */
export class ThanksPart {
  #host: SayingHost;
  #typed: Typed;
  #open = false;
  #said = false;

  constructor(host: SayingHost) {
    this.#host = host;
    this.#typed = new Typed(host, 'thanks');
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    await this.#typed.send(
      (text) => this.#say(text),
      () => this.#arrived(),
    );
    if (this.#said) await this.#typed.look('#thanked');
  }

  async #say(text: string): Promise<Sent> {
    const { client, language: locale } = this.#host;
    const input = { ...this.#typed.credential, text: text || null };
    const answer = await client.mutation(LinliThanks, { input, locale }).toPromise();
    const result = outcome(answer, answer.data?.sayThanks);
    // An earlier try took effect, and the server's word for it got lost.
    return result.failure?.fields?.some(({ code }) => code === 'DUPLICATE') ? {} : result;
  }

  #arrived(): void {
    this.#typed.forget();
    this.#open = false;
    this.#said = true;
  }

  #turn(on: boolean): void {
    this.#open = on;
    this.#typed.object();
    void this.#typed.look(on ? '#thanks' : '.thanks');
  }

  render(appeal: Tracked): TemplateResult | typeof nothing {
    const t = this.#host.words(zh);
    const typed = this.#typed;
    const who = (appeal.mergedInto ?? appeal).holder?.name.text ?? t.thanksStaff;
    if (!appeal.canSayThanks && typed.unsure && solved.includes(appeal.state)) this.#arrived();
    if (this.#said) {
      return html`<p class="note" id="thanked" tabindex="-1" role="status" part="thanks">${fill(t.thanksDone, { who })}</p>`;
    }
    if (!appeal.canSayThanks) return typed.late(t.thanksLate);
    if (!this.#open)
      return html`<div><button type="button" class="thanks" part="thanks" @click=${() => this.#turn(true)}>${t.thanks}</button></div>`;
    return html`<form class="card stack" part="thanks" novalidate @submit=${(event: Event) => void this.#send(event)}>
      <h3>${t.thanks}</h3>
      <p class="muted"><bdi>${fill(t.thanksLead, { who })}</bdi></p>
      ${typed.box(t.thanksText)} ${typed.trouble()}
      <div class="row">
        <button class="primary" ?disabled=${typed.busy}>${typed.busy ? this.#host.words(common).sending : t.thanksSend}</button>
        <button type="button" class="plain" @click=${() => this.#turn(false)}>${t.thanksCancel}</button>
      </div>
    </form>`;
  }
}
