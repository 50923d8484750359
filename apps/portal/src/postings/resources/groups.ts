import type { FundFilter, FundTotalsQuery } from '@linli/client/generated/graphql';
import type { Locale } from '../../locales/locale.tsx';
import { monthFrom } from '../days.ts';
import { fundSources } from './kinds.ts';

export type Group = NonNullable<FundTotalsQuery['fundTotals']>['groups'][number];

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

/** The address of a group's own funds. */
export function opened(params: URLSearchParams, { source, community, posting, batch, month }: Group) {
  const added = { source, community: community?.id, posting: posting?.id, batch: batch?.id, month };
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(added)) if (value) next.set(name, value);
  return `?${next}`;
}

interface Words {
  readonly label: (enumName: string, value: string) => string;
  readonly number: (value: number) => string;
}

export function groupName(
  { source, community, posting, batch, month }: Group,
  { label, number }: Words,
  locale: Locale,
): string {
  if (source) return label('FundSource', source);
  if (community) return community.name.text;
  if (posting) return `${posting.person.name} · ${posting.community.name.text}`;
  if (batch) return `${label('PostingKind', batch.kind)} · ${number(batch.number)}`;
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(month ?? ''));
}
