import type { TemplateResult } from 'lit';
import type { ContactAsked } from '../contact/form.ts';
import type { Published } from './around.ts';
import { type JoinHost, MeToo } from './meToo.ts';

/** What the person joins here, one after the other. */
export class Joins {
  #host: JoinHost;
  #asked: ContactAsked;
  #open: MeToo | undefined;
  /** By appeal: what was begun is gone on with, and its receipt stays to be read. */
  #begun = new Map<string, MeToo>();
  /** How many there were with this person: a page kept by a cache may not know of them yet. */
  #joined = new Map<string, number>();

  constructor(host: JoinHost, asked: ContactAsked) {
    this.#host = host;
    this.#asked = asked;
  }

  has(id: string): boolean {
    return this.#joined.has(id);
  }

  counted(appeal: Published): Published {
    return { ...appeal, supporterCount: Math.max(appeal.supporterCount, this.#joined.get(appeal.id) ?? 0) };
  }

  async open(appeal: Published): Promise<void> {
    const joining = this.#begun.get(appeal.id) ?? this.#begin(appeal);
    this.#begun.set(appeal.id, joining);
    this.#open = joining;
    await joining.look();
  }

  #begin(appeal: Published): MeToo {
    return new MeToo(this.#host, {
      asked: this.#asked,
      appeal,
      joined: () => void this.#joined.set(appeal.id, appeal.supporterCount + 1),
      close: () => void this.#close(appeal.id),
    });
  }

  async #close(id: string): Promise<void> {
    this.#open = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`[data-join="${CSS.escape(id)}"]`)?.focus();
  }

  render(): TemplateResult | undefined {
    return this.#open?.render();
  }
}
