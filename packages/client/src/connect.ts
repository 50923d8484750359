import {
  Client,
  cacheExchange,
  fetchExchange,
  makeOperation,
  mapExchange,
  type Operation,
  subscriptionExchange,
} from '@urql/core';
import { faultOf } from './faults.ts';
import { openEventStream } from './transport/eventStream.ts';
import { randomKey } from './transport/keys.ts';
import { retryingFetch } from './transport/retryingFetch.ts';

export interface ConnectOptions {
  /** The API's address, `/graphql` on the API's own origin. */
  url: string;
  /** The language of messages and names, asked for at every request. */
  locale?: () => string;
  /** Further headers: a bearer token for a portal on another origin, `Linli-Tenant` for people of two offices. */
  headers?: () => Record<string, string>;
  fetch?: typeof globalThis.fetch;
  retryPauses?: readonly number[];
  /** The session ended: show the sign-in page. */
  onSignedOut?: () => void;
  /** Whether live updates flow; after a break, `again` is true and lists should be read anew. */
  onLive?: (live: boolean, again: boolean) => void;
}

/** A urql client for a portal: the session cookie, one Idempotency-Key per mutation, tries again, live updates. */
export function connect(options: ConnectOptions): Client {
  const headers = () => ({
    // Any header of our own makes the request one that a foreign page cannot send.
    'x-graphql-yoga-csrf': '1',
    ...(options.locale ? { 'accept-language': options.locale() } : {}),
    ...options.headers?.(),
  });
  const plainFetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  return new Client({
    url: options.url,
    preferGetMethod: false,
    fetch: retryingFetch({
      fetch: plainFetch,
      ...(options.retryPauses ? { pauses: options.retryPauses } : {}),
    }),
    fetchOptions: () => ({ credentials: 'same-origin', headers: headers() }),
    exchanges: [
      mapExchange({
        onOperation: (operation) => (operation.kind === 'mutation' ? withKey(operation, headers) : operation),
        onError: (error) => {
          if (faultOf(error).kind === 'SIGNED_OUT') options.onSignedOut?.();
        },
      }),
      cacheExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({
            unsubscribe: openEventStream(
              {
                url: options.url,
                query: request.query ?? '',
                variables: (request.variables ?? {}) as Record<string, unknown>,
                headers,
                fetch: plainFetch,
              },
              {
                next: (result) => sink.next(result as Parameters<typeof sink.next>[0]),
                up: (again) => options.onLive?.(true, again),
                down: () => options.onLive?.(false, false),
                end: (problem) => (problem ? sink.error(problem) : sink.complete()),
              },
            ),
          }),
        }),
      }),
      fetchExchange,
    ],
  });
}

function withKey(operation: Operation, headers: () => Record<string, string>): Operation {
  const given = operation.context.idempotencyKey;
  const key = typeof given === 'string' ? given : randomKey();
  return makeOperation(operation.kind, operation, {
    ...operation.context,
    fetchOptions: { credentials: 'same-origin', headers: { ...headers(), 'idempotency-key': key } },
  });
}
