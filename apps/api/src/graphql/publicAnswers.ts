import type { Services } from '@linli/core/services';
import type { PublicWrites } from '../events/announcements.ts';
import type { Packed } from '../http/compressed.ts';

/** An answer that everybody on one website gets, as it was read. */
export interface PublicAnswer {
  readonly body: string;
  readonly etag: string;
  /** A list of places is 34 kB as it is and 4 as it is sent: small beside what the body counts for. */
  readonly packed: Packed;
}

interface Kept<Told> {
  readonly answer: Told;
  readonly until: number;
}

/** As long as any cache on the way may keep it: what time alone changes (a category that begins today) is seen after that. */
const keepMs = 60_000;
const mostCharacters = 16_000_000;

/**
 * Public answers in this process' memory, from one read until anything that public reads read is written, by whatever
 * process: triggers in the database announce it. Before a page is served from here its origin has been let in by the
 * read that filled it, and a change of a site's origins empties it.
 */
export class PublicAnswers<Told extends { readonly body: string } = PublicAnswer> {
  readonly #kept = new Map<string, Kept<Told>>();
  readonly #clock: Services['clock'];
  #characters = 0;
  #moment = 0;
  #hears = false;

  constructor(clock: Services['clock'], writes: PublicWrites) {
    this.#clock = clock;
    writes.onPublicWrite((hears) => {
      this.#hears = hears;
      this.#moment++;
      this.#kept.clear();
      this.#characters = 0;
    });
  }

  find(key: string): Told | undefined {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    if (kept.until > this.#clock.now().getTime()) return kept.answer;
    this.#forget(key, kept);
    return undefined;
  }

  /** To be taken before reading: what was read while something was written is told to its reader and not kept. */
  get moment(): number {
    return this.#moment;
  }

  keep(key: string, answer: Told, moment: number): void {
    if (!this.#hears || moment !== this.#moment) return;
    const before = this.#kept.get(key);
    if (before) this.#forget(key, before);
    this.#kept.set(key, { answer, until: this.#clock.now().getTime() + keepMs });
    this.#characters += key.length + answer.body.length;
    for (const [oldest, kept] of this.#kept) {
      if (this.#characters <= mostCharacters) break;
      this.#forget(oldest, kept);
    }
  }

  #forget(key: string, { answer }: Kept<Told>): void {
    this.#kept.delete(key);
    this.#characters -= key.length + answer.body.length;
  }
}
