import { Prisma } from '../generated/prisma/client.ts';
import { all, conditionSql, type Source } from './condition.ts';
import { columnOf, modelOf, NotOurs, type Relation } from './model.ts';
import { fromCursorSql, type Page, pageSql } from './order.ts';
import { columnSql, joined, type Statement } from './statement.ts';

/** What is wanted of each row, in Prisma's words. */
export interface Wanted {
  readonly select?: unknown;
  readonly include?: unknown;
}

/** One row as JSON, and the way back from it to what Prisma would give. */
export interface RowSql {
  readonly sql: string;
  readonly decode: (json: unknown) => unknown;
}

interface Part extends RowSql {
  readonly name: string;
}

/** PostgreSQL's limit of arguments to one function. */
const mostParts = 100;

/** A row as a JSON array: names stand in no answer of the database, only in what is made of it. */
export function rowSql(statement: Statement, source: Source, wanted: Wanted): RowSql {
  const parts = partsOf(statement, source, wanted);
  if (parts.length > mostParts) throw new NotOurs('too many columns');
  return {
    sql: `json_build_array(${parts.map(({ sql }) => sql).join(', ')})`,
    decode: (json) => {
      const values = json as readonly unknown[];
      const row: Record<string, unknown> = {};
      for (let index = 0; index < parts.length; index++) {
        const { name, decode } = parts[index] as Part;
        const value = values[index];
        row[name] = value === null ? null : decode(value);
      }
      return row;
    },
  };
}

function partsOf(statement: Statement, source: Source, { select, include, ...rest }: Wanted): Part[] {
  if (Object.values(rest).some((value) => value !== undefined)) throw new NotOurs(Object.keys(rest).join());
  const { columns, relations } = source.model;
  const asked = Object.entries((select ?? include ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== undefined && value !== false,
  );
  const parts = select === undefined ? Object.keys(columns).map((name) => columnPart(source, name)) : [];
  for (const [name, value] of asked) {
    const relation = relations[name];
    if (name === '_count') parts.push(countPart(statement, source, value));
    else if (!relation) parts.push(columnPart(source, name));
    else parts.push(relationPart(statement, source, name, relation, value === true ? {} : (value as object)));
  }
  return parts;
}

const plain = (value: unknown) => value;

function columnPart({ alias, model }: Source, name: string): Part {
  const { type, list } = columnOf(model, name);
  const sql = columnSql(alias, model, name);
  const { decode, as } = decoders[type] ?? {};
  if (!list) return { name, sql: as ? as(sql) : sql, decode: decode ?? plain };
  if (as) throw new NotOurs(`a list of ${type}`);
  // No list is an empty one.
  return {
    name,
    sql: `coalesce(${sql}, '{}')`,
    decode: decode ? (value) => (value as unknown[]).map(decode) : plain,
  };
}

/** What JSON has no type for; the rest comes as it is. */
const decoders: Readonly<
  Record<string, { readonly decode: (value: unknown) => unknown; readonly as?: (sql: string) => string }>
> = {
  timestamptz: { decode: (value) => new Date(value as string) },
  date: { decode: (value) => new Date(value as string) },
  numeric: { decode: (value) => new Prisma.Decimal(value as string), as: (sql) => `${sql}::text` },
  int8: { decode: (value) => BigInt(value as string), as: (sql) => `${sql}::text` },
  bytea: {
    decode: (value) => new Uint8Array(Buffer.from(value as string, 'base64')),
    as: (sql) => `encode(${sql}, 'base64')`,
  },
};

function relationPart(
  statement: Statement,
  source: Source,
  name: string,
  relation: Relation,
  { where, orderBy, take, skip, cursor, ...wanted }: { readonly where?: unknown } & Page & Wanted,
): Part {
  const theirs = { alias: statement.alias(), model: modelOf(relation.model) };
  const row = rowSql(statement, theirs, wanted);
  const from = `FROM ${theirs.model.table} ${theirs.alias} WHERE ${all([
    joined(relation, source, theirs),
    conditionSql(statement, theirs, where),
    fromCursorSql(statement, theirs, { orderBy, cursor }),
  ])}`;
  if (!relation.list) return { name, sql: `(SELECT ${row.sql} ${from})`, decode: row.decode };
  const page = pageSql(theirs, { orderBy, take, skip });
  const rows = `SELECT ${row.sql} AS row ${from}${page}`;
  return {
    name,
    sql: `(SELECT coalesce(json_agg(row), '[]') FROM (${rows}) ${statement.alias()})`,
    decode: (json) => (json as unknown[]).map(row.decode),
  };
}

/** How many rows of other tables belong to it. */
function countPart(statement: Statement, source: Source, value: unknown): Part {
  const { select } = value as { readonly select?: Readonly<Record<string, unknown>> };
  if (!select) throw new NotOurs('counts of everything');
  const counts = Object.entries(select).filter(([, one]) => one !== undefined && one !== false);
  const sql = counts.map(([name, one]) => {
    const relation = source.model.relations[name];
    if (!relation) throw new NotOurs(name);
    const theirs = { alias: statement.alias(), model: modelOf(relation.model) };
    const { where } = one === true ? {} : (one as { readonly where?: unknown });
    return `'${name}', (SELECT count(*) FROM ${theirs.model.table} ${theirs.alias} WHERE ${all([
      joined(relation, source, theirs),
      conditionSql(statement, theirs, where),
    ])})`;
  });
  return { name: '_count', sql: `json_build_object(${sql.join(', ')})`, decode: plain };
}
