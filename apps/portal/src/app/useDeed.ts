import { useState } from 'react';
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from 'urql';

interface Refusal {
  __typename: string;
  message: string;
  fields?: readonly { message: string }[];
}

/** One change that a person asked for: whether it runs, and why it was not done. */
export function useDeed() {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [fault, setFault] = useState<CombinedError | null>(null);
  const forget = () => {
    setProblem(null);
    setFault(null);
  };
  return {
    busy,
    problem,
    fault,
    forget,
    /** What it gave; null when it was not done, and why is said. */
    run: async <Data, Variables extends AnyVariables, Answer extends object>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
      pick: (data: Data) => Answer,
    ): Promise<Exclude<Answer, { message: string }> | null> => {
      forget();
      setBusy(true);
      const { data, error } = await client.mutation(document, variables).toPromise();
      setBusy(false);
      if (!data) {
        setFault(error ?? null);
        return null;
      }
      const answer = pick(data);
      if (!isRefusal(answer)) return answer as Exclude<Answer, { message: string }>;
      setProblem(answer.fields?.map((field) => field.message).join(' ') || answer.message);
      return null;
    },
  };
}

function isRefusal(answer: object): answer is Refusal {
  return 'message' in answer;
}
