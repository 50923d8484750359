import { html, nothing, type TemplateResult } from 'lit';
import { common } from '../locales/zh-CN/common.ts';
import { story as zh } from '../locales/zh-CN/story.ts';
import type { ActionsPart } from './actions.ts';
import { Follower } from './follower.ts';
import type { LinliStatus } from './LinliStatus.ts';
import { result, sheet, story } from './story.ts';
import type { Tracked } from './tracked.ts';
import type { YourDataPart } from './yourData.ts';

/** All that comes with an appeal that is there: its story, its updates, what the reporter can do about it. */
export class Following {
  #status: LinliStatus;
  #actions: ActionsPart | undefined;
  #follower: Follower;
  #data: YourDataPart | undefined;
  #open = false;

  constructor(status: LinliStatus) {
    this.#status = status;
    this.#follower = new Follower(status);
    status.wear(sheet);
    void this.#offer();
  }

  async #offer(): Promise<void> {
    const { ActionsPart: Part } = await import('./actions.ts');
    this.#actions = new Part(this.#status);
    this.#status.requestUpdate();
  }

  start(id: string): void {
    this.#follower.start(id);
  }

  stop(): void {
    this.#follower.stop();
    this.#data?.forget();
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
    return html`${result(appeal, t, language)} ${this.#actions?.renderConfirm(appeal) ?? nothing} ${story(appeal, t, language)}
    ${this.#actions?.renderMore(appeal) ?? nothing} ${this.#yourData()}`;
  }
}
