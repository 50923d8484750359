import { readModels } from '../generated/readModels.ts';

/** A column: its name and its type in PostgreSQL. */
export interface Column {
  readonly column: string;
  readonly type: string;
  readonly list: boolean;
  readonly nullable: boolean;
}

/** How rows of one table belong to those of another: by fields of this model and those of the other, in pairs. */
export interface Relation {
  readonly model: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly list: boolean;
  /** This side has the foreign key: the other row is there whenever the key is. */
  readonly holds: boolean;
}

/** A table as Prisma's arguments name its parts. */
export interface Model {
  readonly table: string;
  /** The fields of its primary key. */
  readonly id: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
  readonly relations: Readonly<Record<string, Relation>>;
}

const models: Readonly<Record<string, Model>> = readModels;

/** What is asked in a way that is left to Prisma. */
export class NotOurs extends Error {}

/** What is made of a question; null for one that is left to Prisma. */
export function ours<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotOurs) return null;
    throw error;
  }
}

export function modelOf(name: string): Model {
  const model = models[name];
  if (!model) throw new NotOurs(`no model ${name}`);
  return model;
}

export function modelNames(): string[] {
  return Object.keys(models);
}

export function columnOf(model: Model, field: string): Column {
  const column = model.columns[field];
  if (!column) throw new NotOurs(`${model.table} has no column for ${field}`);
  return column;
}
