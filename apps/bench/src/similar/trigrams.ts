/** The trigrams of PostgreSQL's pg_trgm: of every word, in small letters, with two blanks before and one behind. */
export function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const characters = [...`  ${word} `];
    for (let index = 0; index + 2 < characters.length; index += 1) {
      found.add(characters.slice(index, index + 3).join(''));
    }
  }
  return found;
}

/** pg_trgm's similarity(): what is common of all there is. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = a.intersection(b).size;
  return common / (a.size + b.size - common);
}
