import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';

export const IDFilter = builder.inputType('IDFilter', {
  description: 'Compares an id.',
  fields: (t) => ({
    eq: t.id({ description: 'Exactly this one.' }),
    in: t.idList({ description: 'Any of these.' }),
  }),
});

export const StringFilter = builder.inputType('StringFilter', {
  description: 'Compares a text without regard to upper and lower case.',
  fields: (t) => ({
    eq: t.string({ description: 'Exactly this.' }),
    contains: t.string({ description: 'This occurs in it.' }),
    startsWith: t.string({ description: 'It begins with this.' }),
  }),
});

export const DateTimeFilter = builder.inputType('DateTimeFilter', {
  description: 'Compares an instant.',
  fields: (t) => ({
    gt: t.field({ type: 'DateTime', description: 'Later than.' }),
    gte: t.field({ type: 'DateTime', description: 'At or later than.' }),
    lt: t.field({ type: 'DateTime', description: 'Earlier than.' }),
    lte: t.field({ type: 'DateTime', description: 'At or earlier than.' }),
  }),
});

/** The Prisma condition of an {@link IDFilter}. */
export function idCondition(typename: string, filter: typeof IDFilter.$inferInput | null | undefined) {
  if (filter?.eq == null && filter?.in == null) return undefined;
  return {
    equals: filter.eq == null ? undefined : rowId(typename, filter.eq),
    in: filter.in?.map((id) => rowId(typename, id)),
    // Else the opposite would leave out the rows that name nobody: NULL is not unequal to anything.
    not: null,
  };
}

/** The Prisma condition of a {@link StringFilter}. */
export function stringCondition(filter: typeof StringFilter.$inferInput | null | undefined) {
  if (!filter) return undefined;
  return {
    equals: literal(filter.eq),
    contains: literal(filter.contains),
    startsWith: literal(filter.startsWith),
    mode: 'insensitive' as const,
  };
}

/** Prisma compares without regard to case by ILIKE, and takes what is typed for its pattern. */
export function literal(text: string | null | undefined): string | undefined {
  return text?.replace(/[\\%_]/g, '\\$&');
}

/** A filter without its nulls: GraphQL callers may say `eq: null` for "not given". */
export function given<T extends object>(
  filter: T | null | undefined,
): { [K in keyof T]?: NonNullable<T[K]> } | undefined {
  if (!filter) return undefined;
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value != null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
