const spoken = ['application/json', 'application/graphql-response+json'] as const;
export type MediaType = (typeof spoken)[number];

/** The first type of an Accept header in which an answer can be written; null when there is none. */
export function mediaType(accept: string): MediaType | null {
  for (const entry of accept.toLowerCase().split(',')) {
    const [type = '', ...parameters] = entry.split(';').map((part) => part.trim());
    // Nothing is written in another charset.
    if (parameters.some((one) => one.includes('charset=') && one !== 'charset=utf-8')) continue;
    const [group, kind] = type.split('/');
    const found = spoken.find((one) => {
      const [ourGroup, ourKind] = one.split('/');
      return (group === '*' || group === ourGroup) && (kind === '*' || kind === ourKind);
    });
    if (found) return found;
  }
  return null;
}
