import type { Client } from '@urql/core';
import { type CSSResult, type nothing, type TemplateResult, unsafeCSS } from 'lit';
import type { Failure } from '../api/failure.ts';
import { Backoff } from '../base/backoff.ts';
import type { Locale, Texts } from '../base/words.ts';
import type { SupportAppealInput } from '../generated/operations.ts';
import { list } from './list.ts';
import { alone, final, goes, send } from './outbox.ts';
import panelSheet from './panel.css';
import { type Arrived, all, drop, keep, old, one, type Queued, type Row } from './store.ts';

const sheet = unsafeCSS(panelSheet);

export interface PanelHost {
  client: Client;
  siteKey: string;
  language: Locale;
  words<Own extends Texts>(own: Own): Own;
  requestUpdate(): void;
  wear(sheet: CSSResult): void;
  emit(name: string, detail?: unknown): boolean;
  /** A failure as a sentence. */
  explain(failure: Failure): string;
}

/** What becomes of what is kept in the element around. */
export interface PanelActs {
  /** Which rows concern this element. */
  concerns(row: Row): boolean;
  /** Sends all that waits, and shows what came of it. */
  sync(): void;
  /** Shows a receipt. */
  see(arrived: Arrived): void;
  /** Puts a report back into the form. */
  takeBack?(queued: Queued): void;
  /** What stands in the form just now. */
  writing?(): string;
}

/** What waits on this device, seen by the person and sent as soon as it can be. */
export class OutboxPanel {
  readonly host: PanelHost;
  readonly acts: PanelActs;
  rows: Row[] = [];
  sending = false;
  #failures = new Map<string, Failure>();
  #backoff: Backoff;

  constructor(host: PanelHost, acts: PanelActs) {
    this.host = host;
    this.acts = acts;
    host.wear(sheet);
    this.#backoff = new Backoff(() => acts.sync());
  }

  /** Whether something waits only because the service was not there. */
  get unserved(): boolean {
    return [...this.#failures.values()].some(({ code }) => code === 'SERVICE_UNAVAILABLE');
  }

  /** When it is tried again by itself, in milliseconds since 1970. */
  get nextAt(): number | undefined {
    return this.#backoff.at;
  }

  failureOf = ({ clientId }: Row): Failure | undefined => this.#failures.get(clientId);

  /** What was just written waits for the network, or for the service. */
  async queue(row: Row, failure: Failure): Promise<void> {
    await this.put(row);
    this.#failures.set(row.clientId, failure);
    this.#rest();
    this.host.requestUpdate();
    this.host.emit('queued', { clientId: row.clientId });
  }

  /** Somebody wants to join an appeal, and nobody was there to hear it. */
  queueJoin(join: SupportAppealInput, title: string, failure: Failure): Promise<void> {
    const { clientId } = join;
    const row = { clientId, siteKey: this.host.siteKey, at: new Date().toISOString(), join, title };
    return this.queue(row, failure);
  }

  async put(row: Row): Promise<void> {
    await keep(row);
    this.#failures.delete(row.clientId);
    await this.read();
  }

  async read(): Promise<void> {
    this.rows = (await all(this.host.siteKey)).filter((row) => this.acts.concerns(row));
    this.host.requestUpdate();
  }

  /** Sends all that waits; answers what arrived. The next try comes by itself as long as one could help. */
  async sync(): Promise<Arrived[]> {
    if (this.sending) return [];
    this.sending = true;
    this.host.requestUpdate();
    try {
      const sent = await send(this.host.client, this.host.siteKey, this.acts.concerns);
      this.#failures = new Map(
        sent.flatMap((each) => ('failure' in each ? [[each.clientId, each.failure]] : [])),
      );
      const arrived = new Set(sent.flatMap((each) => ('receipt' in each ? [each.clientId] : [])));
      await this.read();
      const receipts = this.rows.flatMap((row) =>
        'receipt' in row && arrived.has(row.clientId) ? [row] : [],
      );
      for (const { receipt } of receipts) this.host.emit('sync', { code: receipt.code });
      return receipts;
    } finally {
      this.sending = false;
      this.#rest();
      this.host.requestUpdate();
    }
  }

  /** The person wants it now. */
  now = (): void => this.#backoff.now();

  #rest(): void {
    const tried = this.rows.filter((row) => goes(row) && !this.needsThePerson(row));
    const asked = tried.map((row) => this.failureOf(row)?.retryAfter ?? 0);
    if (tried.length > 0) this.#backoff.later(Math.max(...asked));
    else this.#backoff.stop();
  }

  /**
   * Does something with what waits, unless it has arrived meanwhile (perhaps by another tab): then its receipt is there
   * instead, and nothing is undone that has happened.
   */
  async change<Kind extends Row>(row: Kind, how: (now: Kind) => Promise<unknown>): Promise<void> {
    await alone(async () => {
      const now = await one(row.clientId);
      if (now && 'receipt' in now === 'receipt' in row) await how(now as Kind);
    });
    await this.read();
    if (this.rows.length === 0) this.#backoff.stop();
  }

  /** Deletes it from the device. */
  drop = (row: Row): Promise<void> => this.change(row, () => drop(row.clientId));

  /** It went by another way. */
  async forget(clientId: string): Promise<void> {
    await drop(clientId);
    await this.read();
  }

  /** Sends at once what cannot go as it is, without the photos that were refused. */
  async leaveOut(queued: Queued): Promise<void> {
    await this.change(queued, (now) =>
      keep({ ...now, photos: now.photos.filter(({ refused }) => !refused) }),
    );
    this.now();
  }

  /** Sends at once what has waited so long that the person is asked first. */
  async sendOld(row: Row): Promise<void> {
    await this.change(row, (now) => keep({ ...now, at: new Date().toISOString() }));
    this.now();
  }

  needsThePerson(row: Row): boolean {
    if ('receipt' in row) return false;
    if (old(row)) return true;
    const failure = this.failureOf(row);
    const stopped = 'photos' in row && (row.held || row.photos.some(({ refused }) => refused));
    return stopped || (failure !== undefined && final(failure));
  }

  render(): TemplateResult | typeof nothing {
    return list(this);
  }
}
