import { Prisma } from '../generated/prisma/client.ts';
import { type Column, columnOf, type Model, NotOurs, type Relation } from './model.ts';

/** A statement that is being written: its values, and names for the tables in it. */
export class Statement {
  readonly values: unknown[] = [];
  #tables = 0;

  alias(): string {
    return `t${this.#tables++}`;
  }

  /** A value as a parameter of its column's type. */
  value(value: unknown, { type }: Column): string {
    if (isConstant(type, value)) return `'${value}'::${type}`;
    return `$${this.values.push(plain(value))}::${type}`;
  }

  /** A list as one parameter: however many they are, the statement stays the same. */
  list(values: readonly unknown[], { type }: Column): string {
    return `$${this.values.push(values.map(plain))}::${type}[]`;
  }

  /**
   * Whether something is one of several. One alone is written as such: for a list PostgreSQL's common plan reckons with ten,
   * finds a plan of its own for the one cheaper, and makes it each time anew.
   */
  among(values: readonly unknown[], column: Column): string {
    if (values.length === 1) return `= ${this.value(values[0], column)}`;
    if (values.every((value) => isConstant(column.type, value)))
      return `IN (${values.map((value) => `'${value}'`).join(', ')})`;
    return `= ANY (${this.list(values, column)})`;
  }
}

/** Values of enums are written out: only so can the planner see which partial index will do. */
function isConstant(type: string, value: unknown): boolean {
  return type.startsWith('"') && typeof value === 'string' && /^\w+$/.test(value);
}

/** What a parameter can say; another column of the row, say, is for Prisma. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Prisma.Decimal) return value.toString();
  if (typeof value === 'object' && !(value instanceof Uint8Array)) throw new NotOurs('no plain value');
  return value;
}

export function columnSql(alias: string, model: Model, field: string): string {
  return `${alias}."${columnOf(model, field).column}"`;
}

/** The condition by which rows of `theirs` belong to a row of `ours`. */
export function joined(
  relation: Relation,
  ours: { readonly alias: string; readonly model: Model },
  theirs: { readonly alias: string; readonly model: Model },
): string {
  return relation.from
    .map(
      (from, index) =>
        `${columnSql(theirs.alias, theirs.model, relation.to[index] ?? '')} = ${columnSql(ours.alias, ours.model, from)}`,
    )
    .join(' AND ');
}
