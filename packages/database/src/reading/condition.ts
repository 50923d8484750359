import { type Column, columnOf, type Model, modelOf, NotOurs, type Relation } from './model.ts';
import { columnSql, joined, type Statement } from './statement.ts';

type Where = Readonly<Record<string, unknown>>;

/** A table in a statement. */
export interface Source {
  readonly alias: string;
  readonly model: Model;
}

/**
 * A `where` of Prisma as SQL with the same meaning, also for what is NULL; null when it asks for nothing.
 * `negated` says that an odd number of NOTs stand around it: there what is unknown must not be taken for untrue.
 */
export function conditionSql(
  statement: Statement,
  source: Source,
  where: unknown,
  negated = false,
): string | null {
  if (where === undefined) return null;
  const parts = Object.entries(asObject(where)).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return partSql(statement, source, key, value, negated) ?? [];
  });
  return all(parts);
}

function partSql(
  statement: Statement,
  source: Source,
  key: string,
  value: unknown,
  negated: boolean,
): string | null {
  switch (key) {
    case 'AND':
      return all(asList(value).flatMap((one) => conditionSql(statement, source, one, negated) ?? []));
    case 'OR':
      return anyOf(statement, source, value, negated);
    case 'NOT':
      return all(
        asList(value).flatMap((one) => {
          const inner = conditionSql(statement, source, one, !negated);
          return inner === null ? [] : `NOT (${inner})`;
        }),
      );
    default: {
      const relation = source.model.relations[key];
      if (relation) return relationSql(statement, source, relation, value, negated);
      const column = columnOf(source.model, key);
      return comparisonSql(statement, columnSql(source.alias, source.model, key), column, value);
    }
  }
}

/** A way that asks for nothing is no way, as Prisma has it; what it makes of none at all hangs on what stands around it. */
function anyOf(statement: Statement, source: Source, value: unknown, negated: boolean): string {
  const ways = asList(value).flatMap((one) => conditionSql(statement, source, one, negated) ?? []);
  if (ways.length === 0) throw new NotOurs('OR without any way');
  return ways.length === 1 ? `(${ways[0]})` : `(${ways.map((way) => `(${way})`).join(' OR ')})`;
}

function relationSql(
  statement: Statement,
  source: Source,
  relation: Relation,
  value: unknown,
  negated: boolean,
): string | null {
  if (relation.list) {
    return all(
      Object.entries(asObject(value)).flatMap(([quantifier, inner]) => {
        if (inner === undefined) return [];
        if (quantifier === 'some') return exists(statement, source, relation, inner, negated);
        if (quantifier === 'none') return `NOT ${exists(statement, source, relation, inner, !negated)}`;
        if (quantifier !== 'every') throw new NotOurs(quantifier);
        return `NOT ${exists(statement, source, relation, { NOT: inner }, !negated)}`;
      }),
    );
  }
  if (value === null) return isNone(statement, source, relation);
  const { is, isNot, ...plain } = asObject(value);
  const parts: string[] = [];
  if (is === null) parts.push(isNone(statement, source, relation));
  else if (is !== undefined) parts.push(one(statement, source, relation, is, negated));
  if (isNot === null) parts.push(`NOT (${isNone(statement, source, relation)})`);
  else if (isNot !== undefined) parts.push(`NOT (${one(statement, source, relation, isNot, !negated)})`);
  if (Object.keys(plain).length > 0) parts.push(one(statement, source, relation, plain, negated));
  return all(parts);
}

/** There is such a row. */
function exists(statement: Statement, source: Source, relation: Relation, inner: unknown, negated: boolean) {
  const theirs = { alias: statement.alias(), model: modelOf(relation.model) };
  const where = all([joined(relation, source, theirs), conditionSql(statement, theirs, inner, negated)]);
  return `EXISTS (SELECT FROM ${theirs.model.table} ${theirs.alias} WHERE ${where})`;
}

/** The one row that it belongs to fulfils the condition; not, when there is none. */
function one(statement: Statement, source: Source, relation: Relation, inner: unknown, negated: boolean) {
  const nearer = shortcut(relation, inner);
  if (nearer) return relationSql(statement, source, nearer.relation, nearer.inner, negated) ?? 'true';
  if (!negated) return exists(statement, source, relation, inner, negated);
  const theirs = { alias: statement.alias(), model: modelOf(relation.model) };
  const join = joined(relation, source, theirs);
  const condition = conditionSql(statement, theirs, inner, negated);
  const there = exists(statement, source, relation, {}, negated);
  if (condition === null) return there;
  // A row whose answer is unknown must stay unknown: EXISTS would make it untrue, and its opposite true.
  return `(${there} AND (SELECT ${condition} FROM ${theirs.model.table} ${theirs.alias} WHERE ${join}))`;
}

/**
 * Where only rows are asked for that hang on the same key, the row between need not be read: a foreign key says that it is
 * there. So the place of an appeal is not looked up to find what lies above it.
 */
function shortcut({ model, from, to, holds }: Relation, inner: unknown) {
  const entries = Object.entries(asObject(inner)).filter(([, value]) => value !== undefined);
  const [name, value] = entries[0] ?? [];
  const next = name === undefined ? undefined : modelOf(model).relations[name];
  if (!holds || entries.length !== 1 || !next?.list || from.length !== 1 || next.from.length !== 1)
    return null;
  if (to[0] !== next.from[0] || Object.keys(asObject(value)).some((key) => key !== 'some')) return null;
  return { relation: { ...next, from }, inner: value };
}

function isNone(statement: Statement, source: Source, relation: Relation): string {
  const key = relation.holds && relation.from.find((field) => columnOf(source.model, field).nullable);
  if (key) return `${columnSql(source.alias, source.model, key)} IS NULL`;
  return `NOT ${exists(statement, source, relation, {}, true)}`;
}

/** A plain value, or an object of comparisons. */
function comparisonSql(statement: Statement, sql: string, column: Column, value: unknown): string | null {
  if (value === null) return `${sql} IS NULL`;
  if (column.type === 'jsonb') throw new NotOurs('inside of JSON');
  if (!isPlainObject(value)) {
    if (column.list) throw new NotOurs('a whole list');
    return `${sql} = ${statement.value(value, column)}`;
  }
  const { mode, ...comparisons } = value;
  const parts = Object.entries(comparisons).flatMap(([operator, operand]) => {
    if (operand === undefined) return [];
    return comparison(statement, sql, column, operator, operand, mode === 'insensitive') ?? [];
  });
  return all(parts);
}

function comparison(
  statement: Statement,
  sql: string,
  column: Column,
  operator: string,
  operand: unknown,
  insensitive: boolean,
): string | null {
  if (column.list) return listComparison(statement, sql, column, operator, operand);
  switch (operator) {
    case 'equals':
      if (operand === null) return `${sql} IS NULL`;
      return insensitive
        ? `${sql} ILIKE ${statement.value(operand, column)}`
        : `${sql} = ${statement.value(operand, column)}`;
    case 'not': {
      if (operand === null) return `${sql} IS NOT NULL`;
      if (insensitive) throw new NotOurs('not, in any case');
      if (!isPlainObject(operand)) return `NOT ${sql} = ${statement.value(operand, column)}`;
      const inner = comparisonSql(statement, sql, column, operand);
      return inner && `NOT (${inner})`;
    }
    case 'in':
    case 'notIn': {
      if (!Array.isArray(operand) || operand.includes(null) || insensitive) throw new NotOurs(operator);
      const among = operand.length === 0 ? 'false' : `${sql} ${statement.among(operand, column)}`;
      return operator === 'in' ? among : `NOT (${among})`;
    }
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return `${sql} ${signs[operator]} ${statement.value(operand, column)}`;
    case 'contains':
    case 'startsWith':
    case 'endsWith': {
      const pattern = statement.value(operand, column);
      const around = [
        operator === 'startsWith' ? '' : "'%' || ",
        operator === 'endsWith' ? '' : " || '%'",
      ] as const;
      return `${sql} ${insensitive ? 'ILIKE' : 'LIKE'} (${around[0]}${pattern}${around[1]})`;
    }
    default:
      throw new NotOurs(operator);
  }
}

const signs = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

function listComparison(
  statement: Statement,
  sql: string,
  column: Column,
  operator: string,
  operand: unknown,
) {
  switch (operator) {
    case 'has':
      return `${sql} @> ${statement.list([operand], column)}`;
    case 'hasSome':
      return `${sql} && ${statement.list(asList(operand), column)}`;
    case 'hasEvery':
      return `${sql} @> ${statement.list(asList(operand), column)}`;
    default:
      throw new NotOurs(operator);
  }
}

/** All of them; null for none. */
export function all(parts: readonly (string | null)[]): string | null {
  const given = parts.filter((part) => part !== null);
  if (given.length <= 1) return given[0] ?? null;
  return given.join(' AND ');
}

function asList(value: unknown): readonly unknown[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.includes(undefined)) throw new NotOurs('undefined in a list');
  return list;
}

function asObject(value: unknown): Where {
  if (!isPlainObject(value)) throw new NotOurs('no object');
  return value;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
