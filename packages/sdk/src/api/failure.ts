import type { CombinedError } from '@urql/core';

export interface FieldFailure {
  path: string[];
  code: string;
  message: string;
}

/** Why the server did not do it: its error code, or OFFLINE / SERVICE_UNAVAILABLE when there was no proper answer. */
export interface Failure {
  code: string;
  fields?: FieldFailure[];
  attemptsLeft?: number | null;
  lockedUntil?: string;
  message?: string;
  /** Seconds that the server wishes to be left alone; no number where it says nothing of it. */
  retryAfter?: number;
}

/** What came of it. */
export type Outcome<Value> = { value: Value; failure?: undefined } | { failure: Failure };

interface Answer {
  data?: unknown;
  error?: CombinedError | undefined;
}

export function failureOf(error: CombinedError): Failure {
  const first = error.graphQLErrors[0];
  const retryAfter = Number(error.response?.headers.get('Retry-After'));
  if (first) return { code: String(first.extensions.code ?? 'UNKNOWN'), retryAfter };
  // An answer that is no GraphQL (a proxy's error page) means that the network is there and the service is not.
  return { code: error.response ? 'SERVICE_UNAVAILABLE' : 'OFFLINE', retryAfter };
}

/** Nothing was done because nobody was there: neither network nor service. It can be sent again as it is. */
export const unreached = ({ code }: Failure): boolean => code === 'OFFLINE' || code === 'SERVICE_UNAVAILABLE';

const isFailure = (value: object): value is Failure & { __typename: string } =>
  '__typename' in value && String(value.__typename).endsWith('Error');

/** A mutation's (or union query's) value, or the failure that it, the server or the network reported. */
export function outcome<Union extends object>(
  answer: Answer,
  value: Union | null | undefined,
): Outcome<Exclude<Union, { code: string; message: string }>> {
  if (value && isFailure(value)) return { failure: value };
  if (value) return { value: value as Exclude<Union, { code: string; message: string }> };
  return { failure: answer.error ? failureOf(answer.error) : { code: 'NOT_FOUND' } };
}
