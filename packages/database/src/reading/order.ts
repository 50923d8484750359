import type { Source } from './condition.ts';
import { columnOf, NotOurs } from './model.ts';
import { columnSql, type Statement } from './statement.ts';

interface Sorted {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
  readonly nulls?: 'FIRST' | 'LAST';
}

/** Which rows of a list, and in which order. */
export interface Page {
  readonly orderBy?: unknown;
  readonly take?: unknown;
  readonly skip?: unknown;
  readonly cursor?: unknown;
}

/** ORDER BY, LIMIT and OFFSET; empty when none of them is asked for. A page without an order has that of the key, as Prisma has it. */
export function pageSql({ alias, model }: Source, { orderBy, take, skip }: Page): string {
  const asked = sorting(orderBy);
  const paged = take !== undefined || skip !== undefined;
  const sorted =
    asked.length > 0 || !paged ? asked : model.id.map((field): Sorted => ({ field, direction: 'ASC' }));
  const order = sorted.map(
    ({ field, direction, nulls }) =>
      `${columnSql(alias, model, field)} ${direction}${nulls ? ` NULLS ${nulls}` : ''}`,
  );
  return [
    order.length > 0 ? ` ORDER BY ${order.join(', ')}` : '',
    take === undefined ? '' : ` LIMIT ${count(take)}`,
    skip === undefined || skip === 0 ? '' : ` OFFSET ${count(skip)}`,
  ].join('');
}

/** What stands at the cursor and after it; null without one. The order must end with the cursor's own, and go one way. */
export function fromCursorSql(
  statement: Statement,
  source: Source,
  { orderBy, cursor }: Page,
): string | null {
  if (cursor === undefined || cursor === null) return null;
  const { alias, model } = source;
  const [[field, value] = [], ...others] = Object.entries(cursor);
  const sorted = sorting(orderBy);
  const one = sorted[0]?.direction;
  const simple =
    field !== undefined &&
    others.length === 0 &&
    model.id.length === 1 &&
    model.id[0] === field &&
    sorted.at(-1)?.field === field &&
    sorted.every(
      ({ direction, nulls, field: name }) =>
        direction === one && nulls === undefined && !columnOf(model, name).nullable,
    );
  if (!simple) throw new NotOurs('cursor');
  const row = (table: string) => sorted.map((by) => columnSql(table, model, by.field)).join(', ');
  const there = statement.alias();
  const at = `${columnSql(there, model, field)} = ${statement.value(value, columnOf(model, field))}`;
  return `(${row(alias)}) ${one === 'ASC' ? '>=' : '<='} (SELECT ${row(there)} FROM ${model.table} ${there} WHERE ${at})`;
}

function sorting(orderBy: unknown): Sorted[] {
  if (orderBy === undefined) return [];
  const list: unknown[] = Array.isArray(orderBy) ? orderBy : [orderBy];
  return list.flatMap((one) =>
    Object.entries(one as Record<string, unknown>).flatMap(([field, how]) => {
      if (how === undefined) return [];
      if (how === 'asc' || how === 'desc') return [{ field, direction: directions[how] }];
      const { sort, nulls, ...rest } = how as Record<string, unknown>;
      if ((sort !== 'asc' && sort !== 'desc') || Object.keys(rest).length > 0) throw new NotOurs('order');
      const where = nulls === 'first' ? 'FIRST' : nulls === 'last' ? 'LAST' : undefined;
      return [{ field, direction: directions[sort], ...(where && { nulls: where }) } satisfies Sorted];
    }),
  );
}

const directions = { asc: 'ASC', desc: 'DESC' } as const;

function count(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new NotOurs('a page backwards');
  return value;
}
