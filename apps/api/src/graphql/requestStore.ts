import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestFacts {
  readonly requestId: string;
  readonly locale: string;
}

/** What error masking must know of its request; Yoga hands it the error alone. */
export const requestStore = new AsyncLocalStorage<RequestFacts>();
