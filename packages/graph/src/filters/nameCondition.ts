import type { StringFilter } from './comparators.ts';

/** A localized name matches when its Chinese or its English text does. */
export function nameCondition(filter: typeof StringFilter.$inferInput | null | undefined) {
  if (!filter) return {};
  const matching = (locale: string) => ({
    path: [locale],
    equals: filter.eq ?? undefined,
    string_contains: filter.contains ?? undefined,
    string_starts_with: filter.startsWith ?? undefined,
    mode: 'insensitive' as const,
  });
  return { OR: ['zh', 'en'].map((locale) => ({ name: matching(locale) })) };
}
