import {
  FileAppealDocument,
  type FileAppealMutation,
  type SubmitAppealInput,
} from '@linli/client/generated/graphql';
import { randomKey } from '@linli/client/transport/keys';
import { useRef, useState } from 'react';
import { type CombinedError, useClient } from 'urql';

type Answer = FileAppealMutation['submitAppeal'];
export type Filed = Extract<Answer, { __typename: 'SubmitAppealPayload' }>;
export type Refusal = Exclude<Answer, Filed>;

export interface Filing {
  readonly filed: Filed | null;
  readonly refusal: Refusal | null;
  readonly fault: CombinedError | null;
}

/** Sends one appeal. The same words sent twice carry the same key, and the same clientId files nothing twice. */
export function useFiling() {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const sent = useRef(new Map<string, { body: string; key: string }>());
  const file = async (input: SubmitAppealInput): Promise<Filing> => {
    const body = JSON.stringify(input);
    const clientId = String(input.clientId);
    const before = sent.current.get(clientId);
    const key = before?.body === body ? before.key : randomKey();
    sent.current.set(clientId, { body, key });
    setBusy(true);
    const { data, error } = await client
      .mutation(FileAppealDocument, { input }, { idempotencyKey: key })
      .toPromise();
    setBusy(false);
    const answer = data?.submitAppeal;
    if (!answer) return { filed: null, refusal: null, fault: error ?? null };
    return answer.__typename === 'SubmitAppealPayload'
      ? { filed: answer, refusal: null, fault: null }
      : { filed: null, refusal: answer, fault: null };
  };
  return { busy, file };
}
