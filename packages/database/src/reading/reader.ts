import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Statements } from '../statements.ts';
import { countSql, findFirstSql, findSql, type Reading } from './find.ts';
import { modelNames, ours } from './model.ts';
import { uniqueReader } from './unique.ts';

type Arguments = Readonly<Record<string, unknown>>;
type Method = (args?: Arguments) => Promise<unknown>;
export type Read = (reading: Reading) => Promise<unknown[]>;
type Delegate = Readonly<Record<string, Method>>;

/**
 * Prisma with its reads outside of transactions made by ourselves: the same arguments as one prepared statement that
 * answers JSON. Prisma's own way takes several times the processor time. What we cannot say in SQL, and every write, is left to it.
 */
export function readingDirectly(prisma: PrismaClient, statements: Statements): PrismaClient {
  const read: Read = async ({ text, values, decode }) => {
    const rows = await statements.$queryRawUnsafe<{ row: unknown }[]>(text, ...values);
    return rows.map(({ row }) => decode(row));
  };
  const delegates = new Map(
    modelNames().map((model) => {
      const key = `${model.charAt(0).toLowerCase()}${model.slice(1)}`;
      const theirs = (prisma as unknown as Record<string, Delegate>)[key] as Delegate;
      return [key, delegateOf(model, theirs, read)] as const;
    }),
  );
  return new Proxy(prisma, {
    get(target, property) {
      const delegate = typeof property === 'string' ? delegates.get(property) : undefined;
      if (delegate) return delegate;
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function delegateOf(model: string, theirs: Delegate, read: Read): Delegate {
  const prisma = (method: string, args: Arguments | undefined) =>
    (theirs[method] as Method).call(theirs, args);
  const unique = uniqueReader(model, read);
  const one =
    (method: string, find: (args: Arguments) => Promise<unknown> | null): Method =>
    async (args = {}) => {
      const row = await find(args);
      // Prisma says in its own words that there is none.
      if (row === undefined || (row === null && method.endsWith('OrThrow'))) return prisma(method, args);
      return row;
    };
  const first = async (args: Arguments) => {
    const reading = ours(() => findFirstSql(model, args));
    return reading ? ((await read(reading))[0] ?? null) : undefined;
  };
  const own: Delegate = {
    findMany: async (args = {}) => {
      const reading = ours(() => findSql(model, args));
      return reading ? read(reading) : prisma('findMany', args);
    },
    findFirst: one('findFirst', first),
    findFirstOrThrow: one('findFirstOrThrow', first),
    findUnique: one('findUnique', unique),
    findUniqueOrThrow: one('findUniqueOrThrow', unique),
    count: async (args = {}) => {
      const reading = ours(() => countSql(model, args));
      return reading ? (await read(reading))[0] : prisma('count', args);
    },
  };
  return new Proxy(theirs, {
    get: (target, property) => own[property as string] ?? Reflect.get(target, property, target),
  });
}
