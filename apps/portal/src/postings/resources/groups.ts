import type { FundFilter } from '@linli/client/generated/graphql';
import type { Locale } from '../../locales/locale.tsx';
import { monthFrom } from '../days.ts';
import type { Group } from './FundsScreen.tsx';
import { fundSources } from './kinds.ts';

/** The funds that an address asks for. */
export function filterOf(params: URLSearchParams): FundFilter {
  const [community, posting, batch, month] = ['community', 'posting', 'batch', 'month'].map((name) =>
    params.get(name),
  );
  const source = fundSources.find((one) => one === params.get('source'));
  const isMonth = month != null && /^\d{4}-(0[1-9]|1[0-2])-01$/.test(month);
  return {
    cancelled: false,
    ...(community && { in: { in: community } }),
    ...(posting && { posting }),
    ...(batch && { batch }),
    ...(source && { source }),
    ...(isMonth && { granted: { from: month, to: lastOf(month) } }),
  };
}

function lastOf(month: string): string {
  const next = Date.parse(`${monthFrom(month, 1)}T00:00:00Z`);
  return new Date(next - 86_400_000).toISOString().slice(0, 10);
}

/** The address of a group's own funds; none for a batch that the viewer does not organize. */
export function opened(params: URLSearchParams, { source, community, posting, batch, month }: Group) {
  const added = Object.entries({
    source,
    community: community?.id,
    posting: posting?.id,
    batch: batch?.id,
    month,
  }).find(([, value]) => value != null);
  if (!added?.[1]) return null;
  const next = new URLSearchParams(params);
  next.set(added[0], added[1]);
  return `?${next}`;
}

export function groupName(
  { source, community, posting, batch, month }: Group,
  sourceName: (source: string) => string,
  locale: Locale,
): string | null {
  if (source) return sourceName(source);
  if (community) return community.name.text;
  if (posting) return `${posting.person.name} · ${posting.community.name.text}`;
  if (batch) return batch.name.text;
  if (!month) return null;
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(month));
}
