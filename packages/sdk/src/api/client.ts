import { Client, fetchExchange } from '@urql/core';

const answerWithin = 30_000;

/** A stalled mobile network must end as an error with a way out; a subscription only has to begin in time. */
async function fetchInTime(url: RequestInfo | URL, options?: RequestInit): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TypeError('timeout')), answerWithin);
  });
  try {
    return await Promise.race([fetch(url, options), late]);
  } finally {
    clearTimeout(timer);
  }
}

const clients = new Map<string, Client>();

/** For what everybody reads alike: by GET, so that caches carry it. The server refuses anything else by GET. */
export const publicly = { preferGetMethod: true } as const;

/** One client for each server and language on the page. POST unless said: an appeal's secret never stands in a URL. */
export function clientFor(api: string, locale: string): Client {
  const key = `${api} ${locale}`;
  let client = clients.get(key);
  if (!client) {
    client = new Client({
      url: new URL('graphql', api).href,
      exchanges: [fetchExchange],
      preferGetMethod: false,
      requestPolicy: 'network-only',
      fetchSubscriptions: true,
      fetch: fetchInTime,
      fetchOptions: { credentials: 'omit', headers: { 'Accept-Language': locale } },
    });
    clients.set(key, client);
  }
  return client;
}
