import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Answer } from '../http/exchange.ts';
import type { MediaType } from './mediaType.ts';

interface HttpWish {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A result as it is sent. Errors say with which status and headers; of several statuses the highest counts. */
export function writtenAnswer({ data, errors, extensions }: ExecutionResult, type: MediaType): Answer {
  const headers = { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' };
  if (!errors) return { headers, body: JSON.stringify({ data, extensions }) };
  const wishes = errors.map(({ extensions: { http } }) => (http ?? {}) as HttpWish);
  return {
    status: Math.max(200, ...wishes.map((wish) => wish.status ?? 0)),
    headers: Object.assign(headers, ...wishes.map((wish) => wish.headers)) as Record<string, string>,
    body: JSON.stringify({ errors: errors.map(written), data, extensions }),
  };
}

/** How it is sent is not part of what is said. */
function written(error: GraphQLError): object {
  const { extensions: { http, ...extensions } = {}, ...others } = error.toJSON();
  return Object.keys(extensions).length > 0 ? { ...others, extensions } : others;
}
