import { nextTick } from '../nextTick.ts';
import { findEachSql, findFirstSql, uniqueWhere } from './find.ts';
import { modelOf, ours } from './model.ts';
import type { Read } from './reader.ts';

type Arguments = Readonly<Record<string, unknown>>;
/** Rows by their keys; null for what is left to Prisma. */
type Rows = ReadonlyMap<unknown, unknown> | null;

interface Waiting {
  readonly keys: Set<string>;
  readonly rows: Promise<Rows>;
}

/**
 * `findUnique`: what is asked by the same key for the same parts in the same tick is one statement, as Prisma does it.
 * The row or null; undefined for what is left to Prisma.
 */
export function uniqueReader(model: string, read: Read) {
  const waiting = new Map<string, Waiting>();
  return async ({ where, ...wanted }: Arguments): Promise<unknown> => {
    const question = ours(() => {
      const conditions = uniqueWhere(model, where as object);
      const [[field, value] = [], ...others] = Object.entries(conditions);
      const type = field !== undefined && others.length === 0 && modelOf(model).columns[field]?.type;
      if (type && typeof value === 'string')
        return { field, key: type === 'uuid' ? value.toLowerCase() : value };
      return { reading: findFirstSql(model, { ...wanted, where: conditions }) };
    });
    if (question === null) return undefined;
    if (question.reading) return (await read(question.reading))[0] ?? null;
    const { field, key } = question;
    const shape = `${field} ${JSON.stringify(wanted)}`;
    let group = waiting.get(shape);
    if (!group) {
      const keys = new Set<string>();
      const rows = nextTick().then(() => {
        waiting.delete(shape);
        return load(field, [...keys], wanted);
      });
      group = { keys, rows };
      waiting.set(shape, group);
    }
    group.keys.add(key);
    const rows = await group.rows;
    return rows === null ? undefined : (rows.get(key) ?? null);
  };

  async function load(field: string, keys: readonly string[], wanted: Arguments): Promise<Rows> {
    const reading = ours(() => findEachSql(model, field, keys, wanted));
    return reading && new Map((await read(reading)) as [unknown, unknown][]);
  }
}
