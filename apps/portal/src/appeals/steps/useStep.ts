import type { AppealDetailFragment, AppealStep, EventFaceFragment } from '@linli/client/generated/graphql';
import { randomKey } from '@linli/client/transport/keys';
import { useRef, useState } from 'react';
import type { AnyVariables, CombinedError, TypedDocumentNode } from 'urql';
import { useClient } from 'urql';

export interface Problem {
  __typename: string;
  message: string;
  fields?: readonly { path: readonly string[]; message: string }[];
}

/** The appeal is null when the step has moved it out of sight. */
export type Answer = Problem | { appeal: { id: string } | null };

export interface StepFormProps {
  appeal: AppealDetailFragment;
  done: (step: AppealStep) => void;
  cancel: () => void;
}

export interface Step {
  name: AppealStep;
  busy: boolean;
  fault: CombinedError | null;
  problem: Problem | null;
  /** What others did since the form was opened or last looked at. */
  changes: readonly EventFaceFragment[];
  stillLegal: boolean;
  version: number;
  look: () => void;
  take: <Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    pick: (data: Data) => Answer,
  ) => Promise<void>;
}

/**
 * One step with an appeal. The version seen when the form was opened goes along, so that two people acting at once
 * never overwrite each other; what was typed stays, whatever the answer.
 */
export function useStep(
  appeal: AppealDetailFragment,
  name: AppealStep,
  done: (step: AppealStep) => void,
): Step {
  const client = useClient();
  const [seen, setSeen] = useState({ version: appeal.version, sequence: lastSequence(appeal) });
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<CombinedError | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sent = useRef({ body: '', key: '' });

  return {
    name,
    busy,
    fault,
    problem,
    version: seen.version,
    changes:
      !busy && appeal.version > seen.version
        ? (appeal.events?.nodes ?? []).filter((event) => event.sequence > seen.sequence)
        : [],
    stillLegal: appeal.legalSteps.includes(name),
    look: () => {
      setProblem(null);
      setSeen({ version: appeal.version, sequence: lastSequence(appeal) });
    },
    take: async (document, variables, pick) => {
      // The same content sent twice carries the same key, also when the person presses the button again.
      const body = JSON.stringify(variables);
      if (sent.current.body !== body) sent.current = { body, key: randomKey() };
      setBusy(true);
      setFault(null);
      setProblem(null);
      const result = await client
        .mutation(document, variables, { idempotencyKey: sent.current.key })
        .toPromise();
      setBusy(false);
      if (result.error || !result.data) return setFault(result.error ?? null);
      const answer = pick(result.data);
      if ('appeal' in answer) return done(name);
      sent.current = { body: '', key: '' };
      setProblem(answer);
    },
  };
}

function lastSequence(appeal: AppealDetailFragment): number {
  return Math.max(0, ...(appeal.events?.nodes ?? []).map((event) => event.sequence));
}
