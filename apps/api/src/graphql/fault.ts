import { type Answer, json } from '../http/exchange.ts';

/** An error before any document is executed, in GraphQL's shape. */
export function fault(
  status: number,
  code: string,
  message: string,
  headers?: Record<string, string>,
): Answer {
  return json(status, { errors: [{ message, extensions: { code } }] }, headers);
}
