import { AuditTrailDocument, type AuditTrailQuery } from '@linli/client/generated/graphql';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useClient, useQuery } from 'urql';

export type AuditRow = NonNullable<AuditTrailQuery['auditEvents']>['nodes'][number];

const keys = ['action', 'actor', 'target', 'from', 'to'] as const;
export type FilterKey = (typeof keys)[number];

/** The trail under the filters that stand in the address: ids and days, so that it can be sent to a colleague. */
export function useTrail() {
  const [params, setParams] = useSearchParams();
  const client = useClient();
  const search = params.toString();
  const filter = useMemo(() => filterOf(new URLSearchParams(search)), [search]);
  const [{ data, error }, read] = useQuery({
    query: AuditTrailDocument,
    variables: { filter },
    requestPolicy: 'cache-and-network',
  });
  const [further, setFurther] = useState<{
    of: unknown;
    rows: readonly AuditRow[];
    end: string | null;
  } | null>(null);
  const [loading, setLoading] = useState(false);
  const page = data?.auditEvents;
  const own = further?.of === page ? further : null;
  const end = own ? own.end : page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  return {
    rows: page ? [...page.nodes, ...(own?.rows ?? [])] : null,
    total: page?.totalCount ?? 0,
    error,
    retry: () => read({ requestPolicy: 'network-only' }),
    loading,
    more:
      end === null
        ? null
        : async () => {
            setLoading(true);
            const answer = await client.query(AuditTrailDocument, { filter, after: end }).toPromise();
            setLoading(false);
            const next = answer.data?.auditEvents;
            if (!next) return;
            const rows = [...(own?.rows ?? []), ...next.nodes];
            const following = next.pageInfo.hasNextPage ? (next.pageInfo.endCursor ?? null) : null;
            setFurther({ of: page, rows, end: following });
          },
    chosen: (key: FilterKey) => params.get(key),
    choose: (key: FilterKey, value: string | null) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (value) after.set(key, value);
          else after.delete(key);
          return after;
        },
        { replace: true },
      ),
    isFiltered: keys.some((key) => params.has(key)),
    clear: () => setParams({}, { replace: true }),
  };
}

function filterOf(params: URLSearchParams) {
  const [action, actor, target, from, to] = keys.map((key) => params.get(key) || null);
  return {
    action: action ? { eq: action } : null,
    actor: actor ? { eq: actor } : null,
    target: target ?? null,
    at: from || to ? { gte: startOf(from ?? null, 0), lt: startOf(to ?? null, 1) } : null,
  };
}

/** Midnight of the day, by the reader's clock; the day after for the end, which is not included. */
function startOf(day: string | null, daysLater: number): string | null {
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}
