import { html, nothing, type TemplateResult } from 'lit';
import { story as zh } from '../locales/zh-CN/story.ts';
import type { ActionsPart } from './actions.ts';
import { Follower } from './follower.ts';
import type { LinliStatus } from './LinliStatus.ts';
import { result, sheet, story } from './story.ts';
import type { Tracked } from './tracked.ts';

/** All that comes with an appeal that is there: its story, its updates, what the reporter can do about it. */
export class Following {
  #status: LinliStatus;
  #actions: ActionsPart | undefined;
  #follower: Follower;

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
  }

  render(appeal: Tracked): TemplateResult {
    const t = this.#status.words(zh);
    const { language } = this.#status;
    return html`${result(appeal, t, language)} ${this.#actions?.renderConfirm(appeal) ?? nothing} ${story(appeal, t, language)}
    ${this.#actions?.renderMore(appeal) ?? nothing}`;
  }
}
