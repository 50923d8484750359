import { html, nothing, type TemplateResult } from 'lit';
import type { ContactAsked } from '../contact/form.ts';
import type { OutboxPanel } from '../outbox/panel.ts';
import type { Arrived } from '../outbox/store.ts';
import type { ReceiptPart } from '../report/receipt.ts';
import type { Published } from './around.ts';
import { joinReceipt } from './joinReceipt.ts';
import { type JoinHost, MeToo } from './meToo.ts';

/** What the person joins here, one after the other, and what of it waits on the device. */
export class Joins {
  #host: JoinHost;
  #asked: ContactAsked;
  #open: MeToo | undefined;
  /** By appeal: what was begun is gone on with, and its receipt stays to be read. */
  #begun = new Map<string, MeToo>();
  /** How many there were with this person: a page kept by a cache may not know of them yet. */
  #joined = new Map<string, number>();
  #outbox: OutboxPanel | undefined;
  #loading: Promise<OutboxPanel> | undefined;
  #seen: { part: ReceiptPart; arrived: Arrived } | undefined;

  constructor(host: JoinHost, asked: ContactAsked) {
    this.#host = host;
    this.#asked = asked;
    // By the time that somebody joins, the network may be gone.
    this.#panel().catch(() => console.warn('linli: a part could not be loaded yet'));
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
    const joining: MeToo = new MeToo(this.#host, {
      asked: this.#asked,
      appeal,
      joined: () => void this.#joined.set(appeal.id, appeal.supporterCount + 1),
      wait: async (input, failure) => {
        try {
          await (await this.#panel()).queueJoin(input, appeal.title, failure);
        } catch {
          // The outbox could not be loaded or opened: it waits in the open page.
          return false;
        }
        this.#begun.delete(appeal.id);
        // Who has opened another one meanwhile goes on with that.
        if (this.#open === joining) await this.#back('#queued');
        return true;
      },
      close: () => void this.#back(`[data-join="${CSS.escape(appeal.id)}"]`),
    });
    return joining;
  }

  async #back(to: string): Promise<void> {
    this.#open = this.#seen = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(to)?.focus();
  }

  async #panel(): Promise<OutboxPanel> {
    this.#loading ??= import('../outbox/panel.ts').then(
      ({ OutboxPanel: Panel }) =>
        new Panel(this.#host, {
          // A report goes from the form alone: what may have to be changed can be changed there.
          concerns: (row) => !('input' in row),
          sync: () => void this.sync(),
          see: (arrived) => this.#see(arrived),
        }),
    );
    try {
      this.#outbox = await this.#loading;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
    return this.#outbox;
  }

  /** Sends what waits; who looks at the list finds the receipt above it. */
  async sync(): Promise<void> {
    // Nothing is tried while the list is on no page.
    if (!this.#host.isConnected) return;
    const panel = await this.#panel();
    const [last] = await panel.sync();
    if (last && !this.#open) this.#see(last);
  }

  #see(arrived: Arrived): void {
    this.#seen = { part: joinReceipt(this.#host, arrived.receipt), arrived };
    this.#host.requestUpdate();
  }

  async #putAway(arrived: Arrived): Promise<void> {
    await this.#outbox?.drop(arrived);
    await this.#back('#queued');
  }

  /** In place of the list what is being joined, or above it what waits. */
  render(rest: TemplateResult): TemplateResult {
    const seen = this.#seen;
    if (this.#open) return this.#open.render();
    if (seen) return seen.part.render(() => void this.#putAway(seen.arrived));
    return html`${this.#outbox?.render() ?? nothing}${rest}`;
  }
}
