import { html, nothing, type TemplateResult } from 'lit';
import { common } from '../locales/zh-CN/common.ts';
import { story as zh } from '../locales/zh-CN/story.ts';
import type { ActionsPart } from './actions.ts';
import type { contacts } from './contacts.ts';
import { duty } from './duty.ts';
import { Follower } from './follower.ts';
import type { LinliStatus } from './LinliStatus.ts';
import type { merged } from './merged.ts';
import type { promises } from './promises.ts';
import type { ReplyPart } from './reply.ts';
import { result, sheet, story } from './story.ts';
import type { ThanksPart } from './thanks.ts';
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
  #contacts: typeof contacts | undefined;
  #thanks: ThanksPart | undefined;
  #coming = new Set<string>();
  #data: YourDataPart | undefined;
  #open = false;

  constructor(status: LinliStatus) {
    this.#status = status;
    this.#follower = new Follower(status);
    status.wear(sheet);
  }

  /** What every appeal has, beyond what is seen first. */
  #offer(): void {
    this.#fetch('actions', async () => {
      const { ActionsPart: Part } = await import('./actions.ts');
      this.#actions = new Part(this.#status);
    });
    this.#fetch('timeline', async () => {
      this.#timeline = (await import('./timeline.ts')).timeline;
    });
  }

  start(id: string): void {
    this.#follower.start(id);
  }

  stop(): void {
    this.#follower.stop();
    this.#data?.forget();
  }

  /** A part that comes later. What the network did not bring is asked for again when it is next drawn. */
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

  /** Beside the promise clock: since when its holder is responsible, dated promises, past pauses. */
  beside(appeal: Tracked): TemplateResult {
    return html`${duty(appeal, this.#status)} ${this.#promised(appeal)}`;
  }

  #promised(appeal: Tracked): TemplateResult | typeof nothing {
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

  /** Stays once it is there: what was said, or was being written, is on it. */
  #thanked(appeal: Tracked): TemplateResult | typeof nothing {
    if (appeal.canSayThanks) {
      this.#fetch('thanks', async () => {
        const { ThanksPart: Part } = await import('./thanks.ts');
        this.#thanks = new Part(this.#status);
      });
    }
    return this.#thanks?.render(appeal) ?? nothing;
  }

  #contacted(appeal: Tracked): TemplateResult | typeof nothing {
    if (appeal.contactCounts.length === 0) return nothing;
    this.#fetch('contacts', async () => {
      this.#contacts = (await import('./contacts.ts')).contacts;
    });
    return this.#contacts?.(appeal, this.#status) ?? nothing;
  }

  render(appeal: Tracked): TemplateResult {
    this.#offer();
    const t = this.#status.words(zh);
    const { language } = this.#status;
    const events = html`${this.#contacted(appeal)} ${this.#timeline?.(appeal, this.#status) ?? nothing}`;
    return html`${result(appeal, t, language)} ${this.#actions?.renderConfirm(appeal) ?? nothing} ${this.#thanked(appeal)} ${story(appeal, t, language, events)}
    ${this.#actions?.renderMore(appeal) ?? nothing} ${this.#yourData()}`;
  }
}
