/** A street as the tenant knows it on the day from which a source is valid. */
export interface KnownStreet {
  readonly placeId: string;
  readonly code: string | null;
  readonly name: string;
}

/**
 * Which of the known streets a row is about. The name decides: 卢沟桥街道 stays itself when its code goes to another. Where no name
 * is the same, a street of the same code is the same only if its name says the same place: 花乡 and 花乡街道.
 */
export function matchStreet<K extends KnownStreet>(
  row: { code: string; name: string },
  known: readonly K[],
): K | undefined {
  return (
    known.find(({ name }) => name === row.name) ??
    known.find(({ code, name }) => code === row.code && stemOf(name) === stemOf(row.name))
  );
}

/** Who took over from a street that is listed no more: the listed one of the same stem. */
export function successorOf<K extends KnownStreet>(ended: KnownStreet, listed: readonly K[]): K | undefined {
  return listed.find(({ placeId, name }) => placeId !== ended.placeId && stemOf(name) === stemOf(ended.name));
}

/** A name without what says only what kind of place it is. */
export function stemOf(name: string): string {
  const stem = name.replace(/(街道办事处|街道|地区|镇|乡)$/u, '');
  return stem === name || stem === '' ? name : stemOf(stem);
}
