import { AuditTrailDocument, type AuditTrailQuery } from '@linli/client/generated/graphql';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { usePages } from '../app/usePages.ts';

export type AuditRow = NonNullable<AuditTrailQuery['auditEvents']>['nodes'][number];

const keys = ['action', 'actor', 'target', 'from', 'to'] as const;
export type FilterKey = (typeof keys)[number];

/** The trail under the filters that stand in the address: ids and days, so that it can be sent to a colleague. */
export function useTrail() {
  const [params, setParams] = useSearchParams();
  const search = params.toString();
  const filter = useMemo(() => filterOf(new URLSearchParams(search)), [search]);
  const list = usePages(AuditTrailDocument, { filter }, (data) => data.auditEvents);
  return {
    ...list,
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
