import type { PostingOverviewQuery } from '@linli/client/generated/graphql';
import type { useLabel } from '../../locales/labels.ts';
import { outcomes } from '../effect/outcomeNames.ts';
import type { OverviewTexts } from './texts.ts';

export type Overview = NonNullable<PostingOverviewQuery['postingOverview']>;
export type Row = Overview['rows'][number];
type Value = string | number | null;

/** A column of the table and of the sheet that leaves the house: both are made of it, so that they say the same. */
export interface Column {
  readonly key: string;
  readonly name: string;
  readonly unit?: '%' | 'yuan';
  readonly isNumber: boolean;
  readonly value: (row: Row) => Value;
}

const rates = ['resolution', 'satisfaction', 'composite'] as const;

export function columnsOf(words: OverviewTexts, label: ReturnType<typeof useLabel>): Column[] {
  const text = (key: string, name: string, value: (row: Row) => Value): Column => ({
    key,
    name,
    value,
    isNumber: false,
  });
  const number = (key: string, name: string, value: (row: Row) => Value, unit?: Column['unit']): Column => ({
    key,
    name,
    value,
    isNumber: true,
    ...(unit && { unit }),
  });
  return [
    text('person', words.person, ({ posting }) => posting.person.name),
    text('community', words.community, ({ posting }) => posting.community.name.text),
    text('kind', words.kind, ({ posting }) => label('PostingKind', posting.kind)),
    number('batch', words.batch, ({ posting }) => posting.batchNumber),
    text('home', words.home, ({ posting }) => posting.homeOrganization.name.text),
    text('homeKind', words.homeKind, ({ posting }) => label('HomeKind', posting.homeKind)),
    text('from', words.from, ({ posting }) => posting.from),
    text('to', words.to, ({ posting }) => posting.to),
    number('days', words.days, ({ days }) => days ?? null),
    number(
      'receivedBefore',
      `${words.received} · ${words.before}`,
      ({ effect }) => effect?.receivedBefore ?? null,
    ),
    number('received', `${words.received} · ${words.after}`, ({ effect }) => effect?.received ?? null),
    number(
      'validBefore',
      `${words.valid} · ${words.before}`,
      ({ effect }) => effect?.figuresBefore.valid ?? null,
    ),
    number('valid', `${words.valid} · ${words.after}`, ({ effect }) => effect?.figures.valid ?? null),
    ...rates.flatMap((rate) => [
      number(
        `${rate}Before`,
        `${words[rate]} · ${words.before}`,
        ({ effect }) => effect?.figuresBefore[rate] ?? null,
        '%',
      ),
      number(rate, `${words[rate]} · ${words.after}`, ({ effect }) => effect?.figures[rate] ?? null, '%'),
      number(
        `${rate}Points`,
        `${words[rate]} · ${words.points}`,
        ({ effect }) => effect?.change[rate].points ?? null,
      ),
      number(
        `${rate}Percent`,
        `${words[rate]} · ${words.percent}`,
        ({ effect }) => effect?.change[rate].percent ?? null,
      ),
    ]),
    ...outcomes.map(([outcome, key]) =>
      number(key, label('PostingOutcome', outcome), (row) => row.outcomes[key]),
    ),
    number('missing', words.missing, ({ shortfall }) => shortfall.missing),
    number('granted', words.granted, ({ funds }) => funds.granted, 'yuan'),
    number('spent', words.spent, ({ funds }) => funds.spent, 'yuan'),
  ];
}

export interface Order {
  readonly key: string;
  readonly isUp: boolean;
}

/** Rows in the order of a column; what has no figure stands last, whichever way round. */
export function ordered(rows: readonly Row[], columns: readonly Column[], { key, isUp }: Order): Row[] {
  const column = columns.find((one) => one.key === key);
  if (!column) return [...rows];
  const sign = isUp ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [column.value(one), column.value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (column.isNumber) return sign * (Number(a) - Number(b));
    return sign * String(a).localeCompare(String(b));
  });
}

/** The table as a sheet: the same rows in the same order, every column. Money stays a decimal, written as it came. */
export function sheetOf(rows: readonly Row[], columns: readonly Column[]) {
  return [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ value }) => value(row)))];
}
