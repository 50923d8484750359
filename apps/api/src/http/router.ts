import { type Exchange, type Handler, send, text } from './exchange.ts';

export interface Route {
  /** An exact path, or a prefix that ends with a slash. */
  readonly path: string;
  readonly methods: readonly string[];
  /** Which requests of those; all if left out. */
  readonly when?: (exchange: Exchange) => boolean;
  readonly handle: Handler;
}

/** The first route whose path fits answers; of two that fit, the longer path stands first. */
export function router(routes: readonly Route[]): (exchange: Exchange) => Promise<void> {
  const sorted = [...routes].sort((a, b) => b.path.length - a.path.length);
  return async (exchange) => {
    const { pathname } = exchange.url;
    const fitting = sorted.filter(({ path }) =>
      path.endsWith('/') && path !== '/' ? pathname.startsWith(path) : path === pathname,
    );
    const method = exchange.request.method ?? 'GET';
    const route = fitting.find(
      ({ methods, when }) =>
        (methods.includes(method) || (method === 'HEAD' && methods.includes('GET'))) &&
        (when === undefined || when(exchange)),
    );
    if (route) {
      const answer = await route.handle(exchange);
      if (answer) send(exchange, answer);
    } else if (fitting.length > 0) {
      const allowed = fitting.flatMap(({ methods }) => methods).join(', ');
      send(exchange, {
        ...text(405, 'This address does not answer that method.\n'),
        headers: { Allow: allowed },
      });
    } else {
      send(exchange, text(404, 'There is nothing at this address.\n'));
    }
  };
}
