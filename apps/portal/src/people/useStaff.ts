import { StaffMembersDocument, type StaffRowFragment } from '@linli/client/generated/graphql';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';

/** One list of people: those who wait for their first sign-in, or those at work. */
export function useStaff(invited: boolean, name: string) {
  const client = useClient();
  const filter = { invited, name: name ? { contains: name } : null };
  const [{ data, error, stale }, read] = useQuery({
    query: StaffMembersDocument,
    variables: { filter },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.staffMembers;
  const [further, setFurther] = useState<{
    of: unknown;
    rows: readonly StaffRowFragment[];
    end: string | null;
  } | null>(null);
  const [loading, setLoading] = useState(false);
  const own = further?.of === page ? further : null;
  const end = own ? own.end : page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  return {
    rows: page ? [...page.nodes, ...(own?.rows ?? [])] : null,
    total: page?.totalCount ?? 0,
    error: stale ? undefined : error,
    again: () => read({ requestPolicy: 'network-only' }),
    loading,
    more:
      end === null
        ? null
        : async () => {
            setLoading(true);
            const answer = await client.query(StaffMembersDocument, { filter, after: end }).toPromise();
            setLoading(false);
            const next = answer.data?.staffMembers;
            if (!next) return;
            const following = next.pageInfo.hasNextPage ? (next.pageInfo.endCursor ?? null) : null;
            setFurther({ of: page, rows: [...(own?.rows ?? []), ...next.nodes], end: following });
          },
  };
}
