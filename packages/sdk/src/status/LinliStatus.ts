import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
  unsafeCSS,
} from 'lit';
import { type Failure, outcome } from '../api/failure.ts';
import { spoken } from '../base/dates.ts';
import { LinliElement } from '../base/element.ts';
import { fill, type Texts } from '../base/words.ts';
import { LinliStatus as StatusQuery } from '../generated/documents/LinliStatus.ts';
import { common } from '../locales/zh-CN/common.ts';
import { status } from '../locales/zh-CN/status.ts';
import { holder, icon, promiseClock } from './clock.ts';
import type { Following } from './following.ts';
import type { lookUp } from './lookUp.ts';
import statusSheet from './status.css';
import { type Tracked, textAt, toneOf } from './tracked.ts';

/**
 * An appeal as its reporter follows it, by code and secret.
 *
 * @fires linli-ready - The appeal is shown.
 * @fires linli-error - detail.code
 */
export class LinliStatus extends LinliElement {
  static override properties: PropertyDeclarations = {
    code: {},
    secret: {},
    fragment: { type: Boolean },
    appeal: { state: true },
    busy: { state: true },
  };

  static override styles = [LinliElement.styles, unsafeCSS(statusSheet)];

  code = '';
  /** The link's secret or the PIN. */
  secret = '';
  /** The secret stands in the page's #fragment, as on the hosted page. */
  fragment = false;

  protected appeal: Tracked | undefined = undefined;
  busy = false;
  /** By hand: then the form stays on the screen, with what was typed. */
  private typed = false;
  private seenAt = 0;
  private shown: Following | undefined;
  private desk: typeof lookUp | undefined;
  private tick: ReturnType<typeof setInterval> | undefined;
  private fromFragment = (): void => {
    if (!this.fragment) return;
    this.secret = location.hash.slice(1);
  };

  get t(): typeof status {
    return this.words(status);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.fromFragment();
    window.addEventListener('hashchange', this.fromFragment);
    this.tick = setInterval(() => this.again(), 30_000);
    if (this.appeal) this.shown?.start(this.appeal.id);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.fromFragment);
    clearInterval(this.tick);
    this.shown?.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('code') || changed.has('secret') || changed.has('locale') || changed.has('api')) {
      if (changed.get('code')) this.appeal = undefined;
      if (this.code && this.secret) void this.load();
    }
    if (!this.appeal && !this.busy && !this.desk) void this.ask();
  }

  /** What the network did not bring with the appeal is asked for again. */
  private again(): void {
    if (this.appeal && !this.shown) void this.load();
    this.requestUpdate();
  }

  private async ask(): Promise<void> {
    this.desk = (await import('./lookUp.ts')).lookUp;
    this.requestUpdate();
  }

  async load(): Promise<void> {
    const { code, secret, language: locale } = this;
    this.busy = true;
    const answer = await this.client
      .query(StatusQuery, { code: code.replace(/\D/g, ''), secret, locale })
      .toPromise();
    if (code !== this.code || secret !== this.secret) return;
    this.busy = false;
    const result = outcome(answer, answer.data?.appealByCode);
    if (result.failure) {
      this.fail(result.failure);
      // What was seen stays; the next try comes by itself.
      if (this.appeal) await this.follow(this.appeal.id);
      return;
    }
    const first = !this.appeal;
    this.show(result.value);
    await this.follow(result.value.id);
    if (first) {
      await this.updateComplete;
      this.emit('ready');
    }
  }

  /** The newest that is known, from whatever asked for it. */
  show(appeal: Tracked): void {
    this.failure = undefined;
    this.seenAt = Date.now();
    this.appeal = appeal;
  }

  /** The story, the updates and what the reporter can do come once there is an appeal. */
  private async follow(id: string): Promise<void> {
    const part = await import('./following.ts').catch(() => undefined);
    if (!part) return;
    this.shown ??= new part.Following(this);
    if (this.isConnected) this.shown.start(id);
    this.requestUpdate();
  }

  protected override async english(): Promise<Texts> {
    const [own, { en }] = await Promise.all([super.english(), import('../locales/en/statusPack.ts')]);
    return { ...own, ...en };
  }

  open(code: string, pin: string): void {
    this.typed = true;
    this.failure = undefined;
    this.code = code;
    this.secret = pin;
    this.requestUpdate('code', '');
  }

  protected override sentence(failure: Failure): string {
    const { t } = this;
    if (failure.code === 'WRONG_SECRET' && typeof failure.attemptsLeft === 'number') {
      return fill(t.statusLeft, { n: failure.attemptsLeft });
    }
    if (failure.code === 'SECRET_LOCKED' && failure.lockedUntil) {
      return fill(t.statusLocked, { when: spoken(failure.lockedUntil, this.language) });
    }
    return super.sentence(failure);
  }

  explain(failure: Failure): string {
    return this.sentence(failure);
  }

  protected override renderBody(): TemplateResult | typeof nothing {
    const { t, appeal, failure, language } = this;
    if (!appeal) {
      if (this.busy && !this.typed)
        return html`<p class="muted loading" role="status">${this.words(common).loading}</p>`;
      // Only what may pass by itself is tried again: each wrong secret counts.
      const passing = failure && !/SECRET|NOT_FOUND/.test(failure.code);
      const trouble = this.problem(failure, passing && this.secret ? () => void this.load() : undefined);
      return html`${this.desk?.(this, trouble) ?? trouble}<p class="way-out"><slot></slot></p>`;
    }
    const tone = toneOf[appeal.state];
    const way = appeal.mergedInto ?? appeal;
    return html`<article class="stack">
      <header class="stack tight">
        <p class="muted">${t.statusCode} <b class="code">${appeal.appealCode.replace(/(\d{3})(?=\d{3})/g, '$1 ')}</b></p>
        <h2 dir="auto">${appeal.title || t.statusErased}</h2>
        <p class="state ${tone}" role="status" part="state">${icon(tone)} ${textAt(t, `state_${appeal.state}`)}</p>
      </header>
      ${
        failure
          ? html`<p class="note warm" role="alert">
              ${failure.code === 'OFFLINE' ? fill(t.statusStale, { when: spoken(new Date(this.seenAt).toISOString(), language) }) : this.sentence(failure)}
            </p>`
          : nothing
      }
      ${this.shown?.first(appeal) ?? nothing}
      <section class="card stack">
        ${promiseClock(way, Date.now(), t, language)} ${holder(way, t)} ${this.shown?.beside(appeal) ?? nothing}
      </section>
      ${this.shown?.render(appeal) ?? nothing}
    </article>`;
  }
}
