import type { RatePeriodInput } from '@linli/client/generated/graphql';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

export const periodKinds = ['settlement', 'month', 'quarter', 'year', 'between'] as const;
export type PeriodKey = (typeof periodKinds)[number];

const step: Readonly<Record<PeriodKey, number>> = {
  settlement: 1,
  month: 1,
  quarter: 3,
  year: 12,
  between: 0,
};

/** The place and the period that the address names: it can be sent to a colleague. */
export function usePeriod(today: string) {
  const [params, setParams] = useSearchParams();
  const kind = periodKinds.find((one) => one === params.get('period')) ?? 'settlement';
  const named = dayOf(params.get('day'));
  const day = named ?? today;
  const from = dayOf(params.get('from')) ?? today;
  const to = dayOf(params.get('to')) ?? today;
  const period = useMemo(() => periodOf(kind, day, from, to), [kind, day, from, to]);
  const before = moved(day, -step[kind]);
  const periodBefore = useMemo(() => periodOf(kind, before, from, to), [kind, before, from, to]);
  const set = (values: Record<string, string>) =>
    setParams(
      (old) => {
        const after = new URLSearchParams(old);
        for (const [key, value] of Object.entries(values)) after.set(key, value);
        return after;
      },
      { replace: true },
    );
  return {
    kind,
    period,
    periodBefore,
    /** Whether nobody has asked for these days: then the last ones with figures do as well. */
    isOpen: named === null && kind !== 'between',
    from,
    to,
    place: params.get('place'),
    set,
    /** From the period that a day lies in to another. */
    move: (by: number, base = day) => set({ day: moved(base, by * step[kind]) }),
    day,
    before,
  };
}

function periodOf(kind: PeriodKey, day: string, from: string, to: string): RatePeriodInput {
  switch (kind) {
    case 'settlement':
      return { settlement: day };
    case 'month':
      return { month: day };
    case 'quarter':
      return { quarter: day };
    case 'year':
      return { year: day };
    case 'between':
      return { between: { from, to: [from, to].toSorted().at(-1) ?? from } };
  }
}

function dayOf(text: string | null): string | null {
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

/** So many months on; the 31st becomes the last day there is. */
function moved(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
