import type { CombinedError } from '@urql/core';

/** What went wrong between the portal and the API, in kinds that a person can act on. */
export type FaultKind =
  | 'OFFLINE'
  | 'SIGNED_OUT'
  | 'FORBIDDEN'
  | 'SECOND_FACTOR'
  | 'UNAVAILABLE'
  | 'REFUSED'
  | 'UNKNOWN';

export interface Fault {
  kind: FaultKind;
  /** The API's own sentence, in the language that was asked for; empty for network faults. */
  message: string;
  /** What an operator can look for in the log. */
  reference: string | null;
}

const kinds: Readonly<Record<string, FaultKind>> = {
  UNAUTHENTICATED: 'SIGNED_OUT',
  FORBIDDEN: 'FORBIDDEN',
  SECOND_FACTOR_REQUIRED: 'SECOND_FACTOR',
  SERVICE_UNAVAILABLE: 'UNAVAILABLE',
  BAD_USER_INPUT: 'REFUSED',
  QUERY_TOO_LARGE: 'REFUSED',
  INTERNAL_SERVER_ERROR: 'UNKNOWN',
};

export function faultOf(error: CombinedError): Fault {
  const first = error.graphQLErrors[0];
  const response = error.response as Response | undefined;
  if (first) {
    const code = String(first.extensions.code ?? '');
    const reference = first.extensions.errorId ?? first.extensions.id;
    return {
      kind: kinds[code] ?? 'UNKNOWN',
      message: first.message,
      reference: typeof reference === 'string' ? reference : null,
    };
  }
  if (response?.status === 401) return { kind: 'SIGNED_OUT', message: '', reference: null };
  if (response?.status === 403) return { kind: 'FORBIDDEN', message: '', reference: null };
  if (response && response.status >= 500) return { kind: 'UNAVAILABLE', message: '', reference: null };
  if (error.networkError) return { kind: 'OFFLINE', message: '', reference: null };
  return { kind: 'UNKNOWN', message: error.message, reference: null };
}
