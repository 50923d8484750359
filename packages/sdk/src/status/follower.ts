import type { Client } from '@urql/core';
import type { Locale } from '../base/words.ts';
import { LinliUpdates } from '../generated/documents/LinliUpdates.ts';
import type { Tracked } from './tracked.ts';

interface Followed {
  client: Client;
  secret: string;
  language: Locale;
  isConnected: boolean;
  show(appeal: Tracked): void;
  load(): Promise<void>;
}

const askAgainAfter = 20_000;

/**
 * Keeps the shown appeal fresh: a stream of updates while the page is seen. Where the stream ends or never comes about
 * (old proxies hold it back), the appeal is asked for again every so often, and the stream tried anew.
 */
export class Follower {
  #element: Followed;
  #id = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stream: { unsubscribe(): void } | undefined;
  #seen = (): void => {
    if (document.hidden) this.#pause();
    else void this.#element.load();
  };

  constructor(element: Followed) {
    this.#element = element;
  }

  start(id: string): void {
    this.stop();
    this.#id = id;
    document.addEventListener('visibilitychange', this.#seen);
    if (!document.hidden) this.#listen();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#pause();
  }

  #pause(): void {
    clearTimeout(this.#timer);
    this.#stream?.unsubscribe();
    this.#stream = undefined;
  }

  #listen(): void {
    const { client, secret, language: locale } = this.#element;
    const again = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#element.load(), askAgainAfter);
    };
    this.#stream = client.subscription(LinliUpdates, { id: this.#id, secret, locale }).subscribe((result) => {
      const appeal = result.data?.appealUpdated;
      if (appeal?.__typename === 'TrackedAppeal') this.#element.show(appeal);
      if (result.error || !result.hasNext) again();
    });
  }
}
