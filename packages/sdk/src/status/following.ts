import { html, nothing, type TemplateResult } from 'lit';
import { common } from '../locales/zh-CN/common.ts';
import { story as zh } from '../locales/zh-CN/story.ts';
import type { ActionsPart } from './actions.ts';
import { Follower } from './follower.ts';
import type { LinliStatus } from './LinliStatus.ts';
import type { merged } from './merged.ts';
import type { promises } from './promises.ts';
import type { ReplyPart } from './reply.ts';
import { result, sheet, story } from './story.ts';
import type { timeline } from './timeline.ts';
import type { Tracked } from './tracked.ts';
import type { YourDataPart } from './yourData.ts';

/** All that comes with an appeal that is there: its story, its updates, what the reporter can do about it. */
export class Following {
  #status: LinliStatus;
  #actions: ActionsPart | undefined;
  #follower: Follower;
  #reply: ReplyPart | undefined;
  #promises: typeof promises | undefined;
  #merged: typeof merged | undefined;
  #timeline: typeof timeline | undefined;
  #coming = new Set<string>();
  #data: YourDataPart | undefined;
  #open = false;

  constructor(status: LinliStatus) {
    this.#status = status;
    this.#follower = new Follower(status);
    status.wear(sheet);
    void this.#offer();
  }

  async #offer(): Promise<void> {
    const [{ ActionsPart: Part }, told] = await Promise.all([
      import('./actions.ts'),
      import('./timeline.ts'),
    ]);
    this.#actions = new Part(this.#status);
    this.#timeline = told.timeline;
    this.#status.requestUpdate();
  }

  start(id: string): void {
    this.#follower.start(id);
  }

  stop(): void {
    this.#follower.stop();
    this.#data?.forget();
  }

  /** A part that few appeals need. What the network did not bring is asked for again when it is next drawn. */
  #fetch(name: string, bring: () => Promise<void>): void {
    if (this.#coming.has(name)) return;
    this.#coming.add(name);
    bring().then(
      () => this.#status.requestUpdate(),
      () => this.#coming.delete(name),
    );
  }

  /** What the person should see first: that staff wait for an answer, why it was refused, where it went on. */
  first(appeal: Tracked): TemplateResult | typeof nothing {
    const { mergedInto, canAnswer, state } = appeal;
    if (canAnswer || state === 'DECLINED') {
      this.#fetch('reply', async () => {
        const { ReplyPart: Part } = await import('./reply.ts');
        this.#reply = new Part(this.#status);
      });
    }
    if (mergedInto) {
      this.#fetch('merged', async () => {
        this.#merged = (await import('./merged.ts')).merged;
      });
    }
    return html`${this.#reply?.render(appeal) ?? nothing}
    ${(mergedInto && this.#merged?.(mergedInto, this.#status)) ?? nothing}`;
  }

  /** Dated promises and past pauses, beside the promise clock. */
  promises(appeal: Tracked): TemplateResult | typeof nothing {
    const clock = (appeal.mergedInto ?? appeal).promiseClock;
    if (appeal.commitments.length === 0 && !clock.pauses.some(({ to }) => to)) return nothing;
    this.#fetch('promises', async () => {
      this.#promises = (await import('./promises.ts')).promises;
    });
    return this.#promises?.(appeal, clock, this.#status) ?? nothing;
  }

  /** What is kept of the person is asked for when the person wants to see it, and not before. */
  async #toggle(): Promise<void> {
    this.#open = !this.#open;
    this.#status.requestUpdate();
    try {
      const { YourDataPart: Part } = await import('./yourData.ts');
      this.#data ??= new Part(this.#status);
    } catch {
      this.#open = false;
      this.#status.fail({ code: 'OFFLINE' });
    }
    this.#status.requestUpdate();
  }

  #yourData(): TemplateResult {
    const t = this.#status.words(zh);
    return html`<section class="stack your-data" part="your-data">
      <div>
        <button type="button" class="plain" aria-expanded=${this.#open} @click=${() => void this.#toggle()}>${t.yourData}</button>
      </div>
      ${this.#open ? html`<div class="card stack">${this.#data?.render() ?? this.#status.words(common).loading}</div>` : nothing}
    </section>`;
  }

  render(appeal: Tracked): TemplateResult {
    const t = this.#status.words(zh);
    const { language } = this.#status;
    return html`${result(appeal, t, language)} ${this.#actions?.renderConfirm(appeal) ?? nothing} ${story(appeal, t, language, this.#timeline?.(appeal, this.#status))}
    ${this.#actions?.renderMore(appeal) ?? nothing} ${this.#yourData()}`;
  }
}
