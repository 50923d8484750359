import type { AppealFilter, AppealOrder } from '@linli/client/generated/graphql';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

export const views = ['open', 'mine', 'overdue', 'submitted', 'toVerify', 'closed', 'all'] as const;
export const orders = ['URGENCY', 'RECORDED_AT'] as const;
export type View = (typeof views)[number];

const viewFilters: Readonly<Record<View, AppealFilter>> = {
  open: { open: true },
  mine: { open: true, assignedToMe: true },
  overdue: { open: true, overdue: true },
  submitted: { state: { eq: 'SUBMITTED' } },
  toVerify: { state: { eq: 'RESOLVED' } },
  closed: { state: { eq: 'CLOSED' } },
  all: {},
};

export interface Filters {
  view: View;
  /** Null for everything that the viewer may see. */
  place: string | null;
  /** Null for appeals about anything; else about this part of the register alone. */
  asset: string | null;
  words: string;
  order: AppealOrder['field'];
  search: string;
  filter: AppealFilter;
  orderBy: AppealOrder;
  change: (next: Partial<Record<'view' | 'place' | 'asset' | 'words' | 'order', string | null>>) => void;
}

/** The queue's filters live in the address, so that a view can be sent to a colleague. */
export function useFilters(): Filters {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const asked = params.get('view');
    const view = views.find((one) => one === asked) ?? 'open';
    const place = params.get('place');
    const asset = params.get('asset');
    const words = params.get('words') ?? '';
    // Nothing burns any more in what is closed.
    const usual = view === 'closed' || view === 'all' ? 'RECORDED_AT' : 'URGENCY';
    const order = orders.find((one) => one === params.get('order')) ?? usual;
    const code = words.replace(/\D/g, '');
    const looksLikeCode = code.length === 10 && /^[\d\s-]+$/.test(words);
    const filter: AppealFilter = {
      ...viewFilters[view],
      ...(place ? { place: { in: place } } : {}),
      ...(asset ? { asset: { eq: asset } } : {}),
      ...(looksLikeCode ? { code: { eq: code } } : words ? { text: { contains: words } } : {}),
    };
    return {
      view,
      place,
      asset,
      words,
      order,
      filter,
      orderBy: { field: order, direction: order === 'URGENCY' ? 'ASC' : 'DESC' },
      search: params.size > 0 ? `?${params}` : '',
      change: (next) =>
        setParams(
          (before) => {
            for (const [key, value] of Object.entries(next)) {
              if (value) before.set(key, value);
              else before.delete(key);
            }
            return before;
          },
          { replace: true },
        ),
    };
  }, [params, setParams]);
}
