import { Client, type ClientConfig, type Pool, type QueryResult } from 'pg';

/** A statement of constant text, under the name by which connections keep it. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** To be written into a short statement that should not hold others up all the same. */
export const onItsOwnConnection = '/* on its own connection */';

/** What runs for so long at its fastest is not short. */
const shortMs = 3;
/** So often a statement runs by itself before it is known to be short. */
const trials = 3;
/** Short at its fastest, but so long on the average or once: it leaves for a while. */
const averageMs = 10;
const onceMs = 100;
const leaveMs = 10_000;
/** With so many on the way, or the first of them so late, others do not queue up behind. */
const mostOnTheWay = 16;
const lateMs = 50;

interface Known {
  runs: number;
  fastestMs: number;
  averageMs: number;
  awayUntil: number;
}

/**
 * One connection for the short statements of all requests, each sent without waiting for the answer to the one before
 * (pipelining). To hand a statement of a fifth of a millisecond to one of several sleeping connections costs both sides more
 * than to answer it; on this one they find the database awake. Whatever holds others up has no place here: statements are
 * timed, long ones, transactions and everything while this connection is late go to the pool.
 */
export class SharedConnection {
  readonly #pool: Pool;
  readonly #config: ClientConfig;
  readonly #known = new Map<string, Known>();
  /** When each statement on the way was sent, the first one first. */
  readonly #sent: number[] = [];
  #lastAnswer = 0;
  #client: Client | null = null;
  #opening: Promise<void> | null = null;
  #closed = false;

  constructor(pool: Pool, config: ClientConfig) {
    this.#pool = pool;
    this.#config = { ...config, pipeline: true };
  }

  async query(statement: NamedStatement): Promise<QueryResult> {
    if (statement.text.includes(onItsOwnConnection)) return this.#pool.query(statement);
    const known = this.#knownOf(statement.name);
    const now = performance.now();
    const client = this.#isShort(known, now) ? this.#ready(now) : null;
    if (!client) {
      const result = await this.#pool.query(statement);
      known.runs += 1;
      known.fastestMs = Math.min(known.fastestMs, performance.now() - now);
      return result;
    }
    this.#sent.push(now);
    try {
      return await client.query(statement);
    } finally {
      this.#answered(known);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#opening;
    await this.#client?.end();
  }

  #knownOf(name: string): Known {
    let known = this.#known.get(name);
    if (!known) {
      known = { runs: 0, fastestMs: Number.POSITIVE_INFINITY, averageMs: 0, awayUntil: 0 };
      this.#known.set(name, known);
    }
    return known;
  }

  #isShort({ runs, fastestMs, awayUntil }: Known, now: number): boolean {
    return runs >= trials && fastestMs <= shortMs && now >= awayUntil;
  }

  #ready(now: number): Client | null {
    if (!this.#client && !this.#closed) this.#opening ??= this.#open();
    const late = this.#sent.length >= mostOnTheWay || now - (this.#sent[0] ?? now) > lateMs;
    return late ? null : this.#client;
  }

  /** In the order in which they were sent: it ran from when it was sent, or from when the one before it was done. */
  #answered(known: Known): void {
    const now = performance.now();
    const ran = now - Math.max(this.#sent.shift() ?? now, this.#lastAnswer);
    this.#lastAnswer = now;
    known.averageMs += (ran - known.averageMs) / 8;
    if (ran <= onceMs && known.averageMs <= averageMs) return;
    known.averageMs = 0;
    known.awayUntil = now + leaveMs;
  }

  /** Whoever asks meanwhile, or while the database is away, is served by the pool. */
  async #open(): Promise<void> {
    const client = new Client(this.#config);
    const gone = () => {
      if (this.#client === client) this.#client = null;
    };
    client.on('error', gone).on('end', gone);
    try {
      await client.connect();
      this.#client = client;
    } catch {
      await client.end().catch(() => undefined);
    } finally {
      this.#opening = null;
    }
  }
}
