import { all, conditionSql } from './condition.ts';
import { modelOf, NotOurs } from './model.ts';
import { fromCursorSql, type Page, pageSql } from './order.ts';
import { rowSql, type Wanted } from './rows.ts';
import { columnSql, Statement } from './statement.ts';

/** A statement that reads, and how its rows become what Prisma would give for the same arguments. */
export interface Reading {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly decode: (json: unknown) => unknown;
}

type FindArguments = { readonly where?: unknown } & Page & Wanted;

/**
 * The arguments of `findMany` as one statement: the page first, then what is wanted of its rows, so that nothing is
 * gathered for rows that are not on it.
 *
 * @throws NotOurs for what is left to Prisma
 */
export function findSql(modelName: string, args: FindArguments): Reading {
  const { where, orderBy, take, skip, cursor, ...wanted } = args;
  const statement = new Statement();
  const source = { alias: statement.alias(), model: modelOf(modelName) };
  const { alias, model } = source;
  const condition = all([
    conditionSql(statement, source, where),
    fromCursorSql(statement, source, { orderBy, cursor }),
  ]);
  const rows = `FROM ${model.table} ${alias}${condition === null ? '' : ` WHERE ${condition}`}`;
  const page = pageSql(source, { orderBy, take, skip });
  const row = rowSql(statement, source, wanted);
  const text =
    page === ''
      ? `SELECT ${row.sql} AS row ${rows}`
      : `SELECT ${row.sql} AS row FROM (SELECT ${alias}.* ${rows}${page}) ${alias}`;
  return { text, values: statement.values, decode: row.decode };
}

/** The same for `findFirst`: any one where no order is asked for. */
export function findFirstSql(modelName: string, { take, ...args }: FindArguments): Reading {
  if (take !== undefined) throw new NotOurs('the first of the last');
  if (args.orderBy !== undefined) return findSql(modelName, { ...args, take: 1 });
  const reading = findSql(modelName, args);
  return { ...reading, text: `${reading.text} LIMIT 1` };
}

/** `count` of all that fulfils a condition. */
export function countSql(modelName: string, args: { readonly where?: unknown }): Reading {
  const { where, ...rest } = args;
  if (Object.values(rest).some((value) => value !== undefined)) throw new NotOurs('a count of some');
  const statement = new Statement();
  const source = { alias: statement.alias(), model: modelOf(modelName) };
  const condition = conditionSql(statement, source, where);
  const from = `FROM ${source.model.table} ${source.alias}${condition === null ? '' : ` WHERE ${condition}`}`;
  return { text: `SELECT count(*)::int AS row ${from}`, values: statement.values, decode: (count) => count };
}

/** The rows of several `findUnique` that differ in one value only; the answer has the value beside each row. */
export function findEachSql(
  modelName: string,
  field: string,
  values: readonly unknown[],
  wanted: Wanted,
): Reading {
  const statement = new Statement();
  const source = { alias: statement.alias(), model: modelOf(modelName) };
  const { alias, model } = source;
  const condition = conditionSql(statement, source, { [field]: { in: values } });
  const row = rowSql(statement, source, wanted);
  return {
    text: `SELECT json_build_array(${columnSql(alias, model, field)}, ${row.sql}) AS row FROM ${model.table} ${alias} WHERE ${condition}`,
    values: statement.values,
    decode: (json) => {
      const [value, of] = json as [unknown, unknown];
      return [value, row.decode(of)];
    },
  };
}

/** The `where` of a `findUnique`: a key of several columns is an object under a name that is no column. */
export function uniqueWhere(modelName: string, where: object): Record<string, unknown> {
  const { columns, relations } = modelOf(modelName);
  return Object.fromEntries(
    Object.entries(where).flatMap(([name, value]) => {
      const known = columns[name] ?? relations[name] ?? ['AND', 'OR', 'NOT'].includes(name);
      return known ? [[name, value]] : Object.entries(value as object);
    }),
  );
}
