import { useState } from 'react';
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient, useQuery } from 'urql';

interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

export interface Pages<Row> {
  readonly rows: readonly Row[] | null;
  readonly total: number;
  readonly error: CombinedError | undefined;
  readonly again: () => void;
  readonly loading: boolean;
  readonly more: (() => Promise<void>) | null;
}

/** A list that is read page by page. */
export function usePages<Data, Variables extends AnyVariables & object, Row>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => Page<Row> | null | undefined,
  pause = false,
): Pages<Row> {
  const client = useClient();
  const [{ data, error }, read] = useQuery<Data, Variables>({
    query,
    variables,
    pause,
    requestPolicy: 'cache-and-network',
  } as never);
  const [further, setFurther] = useState<{ of: unknown; rows: readonly Row[]; end: string | null } | null>(
    null,
  );
  const [loading, setLoading] = useState(false);
  const page = data ? pick(data) : null;
  const own = further?.of === page ? further : null;
  const end = own ? own.end : page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  return {
    rows: page ? [...page.nodes, ...(own?.rows ?? [])] : null,
    total: page?.totalCount ?? 0,
    error,
    again: () => read({ requestPolicy: 'network-only' }),
    loading,
    more:
      end === null
        ? null
        : async () => {
            setLoading(true);
            const answer = await client.query(query, { ...variables, after: end } as Variables).toPromise();
            setLoading(false);
            const next = answer.data ? pick(answer.data) : null;
            if (!next) return;
            setFurther({
              of: page,
              rows: [...(own?.rows ?? []), ...next.nodes],
              end: next.pageInfo.hasNextPage ? (next.pageInfo.endCursor ?? null) : null,
            });
          },
  };
}
