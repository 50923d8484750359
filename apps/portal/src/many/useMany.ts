import {
  type AppealRowFragment,
  HandleAppealsDocument,
  type HandleAppealsInput,
  type HandleAppealsStep,
} from '@linli/client/generated/graphql';
import { randomKey } from '@linli/client/transport/keys';
import { useRef, useState } from 'react';
import { type CombinedError, useClient } from 'urql';

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
  const [problem, setProblem] = useState<string | null>(null);
  const [fault, setFault] = useState<CombinedError | null>(null);
  const [tried, setTried] = useState(0);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  // Nobody knows what became of a request that was not answered: the same step with the same appeals is sent as it was.
  const sent = useRef<{ asked: string; input: HandleAppealsInput; key: string } | null>(null);
  // What has left the list is chosen no more.
  const present = rows.filter(({ id }) => chosen?.has(id));

  return {
    active: chosen !== null,
    listed: rows.length,
    rows: present,
    busy,
    problem,
    fault,
    refused,
    /** How many were tried when some were refused. */
    tried,
    has: (id: string) => chosen?.has(id) ?? false,
    begin: () => setChosen(new Set()),
    end: () => {
      setChosen(null);
      setProblem(null);
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
      const asked = JSON.stringify({ ids: present.map(({ id }) => id), step });
      if (sent.current?.asked !== asked) {
        const appeals = present.map(({ id, version }) => ({ id, version }));
        sent.current = { asked, input: { appeals, step }, key: randomKey() };
      }
      const { input, key } = sent.current;
      setBusy(true);
      setProblem(null);
      setFault(null);
      setRefused([]);
      const { data, error } = await client
        .mutation(HandleAppealsDocument, { input }, { idempotencyKey: key })
        .toPromise();
      setBusy(false);
      const answer = data?.handleAppeals;
      if (!answer) {
        setFault(error ?? null);
        return null;
      }
      sent.current = null;
      if (!('handled' in answer)) {
        setProblem(answer.message);
        return null;
      }
      setTried(answer.handled.length);
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
