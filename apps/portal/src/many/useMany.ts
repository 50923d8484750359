import {
  type AppealRowFragment,
  HandleAppealsDocument,
  type HandleAppealsStep,
} from '@linli/client/generated/graphql';
import { randomKey } from '@linli/client/transport/keys';
import { useRef, useState } from 'react';
import { useClient } from 'urql';

export const manyLimit = 50;

export interface Refused {
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

/** Several appeals of the queue, chosen to take one step with all of them. */
export function useMany(rows: readonly AppealRowFragment[], renew: () => void) {
  const client = useClient();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  // The same step with the same appeals sent twice carries the same key.
  const sent = useRef({ body: '', key: '' });
  // What has left the list is chosen no more.
  const present = rows.filter(({ id }) => chosen?.has(id));

  return {
    active: chosen !== null,
    rows: present,
    busy,
    fault,
    refused,
    has: (id: string) => chosen?.has(id) ?? false,
    begin: () => setChosen(new Set()),
    end: () => {
      setChosen(null);
      setFault(null);
      setRefused([]);
    },
    toggle: (id: string) =>
      setChosen((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    all: () => setChosen(new Set(rows.slice(0, manyLimit).map(({ id }) => id))),
    none: () => setChosen(new Set()),
    /** Whoever refuses stays chosen, with the reason. Answers how many were done; null when nothing was tried. */
    take: async (step: HandleAppealsStep): Promise<number | null> => {
      const input = { appeals: present.map(({ id, version }) => ({ id, version })), step };
      const body = JSON.stringify(input);
      if (sent.current.body !== body) sent.current = { body, key: randomKey() };
      setBusy(true);
      setFault(null);
      setRefused([]);
      const { data, error } = await client
        .mutation(HandleAppealsDocument, { input }, { idempotencyKey: sent.current.key })
        .toPromise();
      setBusy(false);
      const answer = data?.handleAppeals;
      if (!answer || !('handled' in answer)) {
        setFault(answer?.message ?? error?.message ?? '');
        return null;
      }
      const refusals = answer.handled.flatMap(({ id, refusal }) =>
        refusal
          ? [{ id, title: present.find((row) => row.id === id)?.title ?? '', message: refusal.message }]
          : [],
      );
      setRefused(refusals);
      setChosen(refusals.length > 0 ? new Set(refusals.map(({ id }) => id)) : null);
      renew();
      return answer.handled.length - refusals.length;
    },
  };
}

export type Many = ReturnType<typeof useMany>;
