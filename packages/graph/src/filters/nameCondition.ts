import { literal, type StringFilter } from './comparators.ts';

/** A localized name matches when its Chinese or its English text does. */
export function nameCondition(filter: typeof StringFilter.$inferInput | null | undefined) {
  const matching = nameMatch(filter);
  return matching ? { OR: matching.map((name) => ({ name })) } : {};
}

/** What a localized column is compared by, one for each language; null for a filter that compares nothing. */
export function nameMatch(filter: typeof StringFilter.$inferInput | null | undefined) {
  // A JSON comparison that compares nothing is an error to Prisma.
  if (filter?.eq == null && filter?.contains == null && filter?.startsWith == null) return null;
  return ['zh', 'en'].map((locale) => ({
    path: [locale],
    // In JSON the whole is compared as it is; only its parts are compared by patterns.
    equals: filter.eq ?? undefined,
    string_contains: literal(filter.contains),
    string_starts_with: literal(filter.startsWith),
    mode: 'insensitive' as const,
  }));
}
