import { type CSSResult, html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import { outcome } from '../api/failure.ts';
import { fill } from '../base/words.ts';
import { LinliAnswer } from '../generated/documents/LinliAnswer.ts';
import { LinliContest } from '../generated/documents/LinliContest.ts';
import { common } from '../locales/zh-CN/common.ts';
import { reply as zh } from '../locales/zh-CN/reply.ts';
import { AddPhotos } from './addPhotos.ts';
import replySheet from './reply.css';
import type { Tracked } from './tracked.ts';
import { type SayingHost, type Sent, Typed } from './typed.ts';

interface ReplyHost extends SayingHost {
  wear(sheet: CSSResult): void;
}

type Kind = 'answer' | 'contest';
const sheet = unsafeCSS(replySheet);

/** What staff wait for: an answer to their question, or a word against their refusal. */
export class ReplyPart {
  #host: ReplyHost;
  #photos: AddPhotos;
  #typed: Record<Kind, Typed>;
  #said: Kind | undefined;
  #open = false;

  constructor(host: ReplyHost) {
    this.#host = host;
    this.#photos = new AddPhotos(host);
    this.#typed = { answer: new Typed(host, 'reply'), contest: new Typed(host, 'reply') };
    host.wear(sheet);
  }

  async #send(event: Event, kind: Kind): Promise<void> {
    event.preventDefault();
    const typed = this.#typed[kind];
    this.#said = undefined;
    await typed.send(
      (text) => (kind === 'answer' ? this.#answer(text) : this.#object(text)),
      () => this.#arrived(kind),
      this.#host.words(zh)[`${kind}Need`],
    );
    if (this.#said === kind) await typed.look('#replied');
  }

  async #answer(text: string): Promise<Sent> {
    const { client, language: locale } = this.#host;
    const { failure } = await this.#photos.send();
    if (failure) return { failure };
    const input = { ...this.#typed.answer.credential, text };
    const answer = await client.mutation(LinliAnswer, { input, locale });
    return outcome(answer, answer.data?.answerQuestion);
  }

  async #object(reason: string): Promise<Sent> {
    const { client, language: locale } = this.#host;
    const input = { ...this.#typed.contest.credential, reason };
    const answer = await client.mutation(LinliContest, { input, locale });
    return outcome(answer, answer.data?.contestDecision);
  }

  #arrived(kind: Kind): void {
    this.#typed[kind].forget();
    this.#open = false;
    this.#said = kind;
  }

  /** It may have arrived while the server's word for it got lost. */
  #compare({ timeline }: Tracked): void {
    for (const kind of ['answer', 'contest'] as const) {
      const sent = this.#typed[kind].text.trim();
      if (sent && timeline.some(({ text }) => text === sent)) this.#arrived(kind);
    }
  }

  render(appeal: Tracked): TemplateResult | typeof nothing {
    if (appeal.canAnswer) return this.#question(appeal);
    if (!appeal.canContest) this.#compare(appeal);
    if (appeal.state === 'DECLINED') return this.#refusal(appeal);
    const t = this.#host.words(zh);
    const said = this.#said && fill(t[`${this.#said}Done`], { who: appeal.holder?.name.text ?? '' });
    return html`${this.#typed.answer.late(t.answerLate)} ${this.#typed.contest.late(t.contestLate)}
    ${said ? html`<p class="note" id="replied" tabindex="-1" role="status">${said}</p>` : nothing}`;
  }

  #question(appeal: Tracked): TemplateResult {
    const t = this.#host.words(zh);
    const { busy } = this.#typed.answer;
    return html`<form class="card stack reply" part="question" novalidate @submit=${(event: Event) => void this.#send(event, 'answer')} @focusin=${() => this.#photos.expect()}>
      <h3>${t.askTitle}</h3>
      <p class="asked" dir="auto">${appeal.question}</p>
      ${this.#typed.answer.box(t.answer, true, 3)}
      <div class="stack">${this.#photos.render(t.answerPhotos)}</div>
      ${this.#typed.answer.trouble()}
      <div><button class="primary" ?disabled=${busy || this.#photos.busy}>${busy ? this.#host.words(common).sending : t.answerSend}</button></div>
      ${appeal.holder ? html`<p class="muted small">${fill(t.askWho, { who: appeal.holder.name.text })}</p>` : nothing}
    </form>`;
  }

  #refusal({ timeline, canContest }: Tracked): TemplateResult | typeof nothing {
    const t = this.#host.words(zh);
    const said = timeline.findLast(({ type }) => type === 'DECLINED')?.text;
    // The rule that it rests on is its last paragraph.
    const at = said?.lastIndexOf('\n\n') ?? -1;
    const contested = timeline.some(({ type }) => type === 'CONTESTED');
    const late = this.#typed.contest.late(t.contestLate);
    if (!said && !canContest && !contested) return late;
    return html`<section class="card stack" part="refusal">
      ${
        said
          ? html`<h3>${t.refusedTitle}</h3>
              <p class="asked said" dir="auto">${at < 0 ? said : said.slice(0, at)}</p>
              ${at < 0 ? nothing : html`<p dir="auto">${fill(t.refusedRule, { rule: said.slice(at).trim() })}</p>`}`
          : nothing
      }
      ${canContest ? this.#contest() : html`${late} ${contested ? html`<p>${t.contestedOnce}</p>` : nothing}`}
    </section>`;
  }

  #contest(): TemplateResult {
    const t = this.#host.words(zh);
    const typed = this.#typed.contest;
    const open = (on: boolean): void => {
      this.#open = on;
      typed.object();
      void typed.look(on ? '#reply' : '.contest');
    };
    if (!this.#open)
      return html`<p>${t.contestLead}</p>
        <div><button type="button" class="contest" @click=${() => open(true)}>${t.contest}</button></div>`;
    return html`<form class="stack" part="contest" novalidate @submit=${(event: Event) => void this.#send(event, 'contest')}>
      <p>${t.contestLead}</p>
      ${typed.box(t.contestReason, true, 3)} ${typed.trouble()}
      <div class="row">
        <button class="primary" ?disabled=${typed.busy}>${typed.busy ? this.#host.words(common).sending : t.contestSend}</button>
        <button type="button" class="plain" @click=${() => open(false)}>${t.replyCancel}</button>
      </div>
    </form>`;
  }
}
