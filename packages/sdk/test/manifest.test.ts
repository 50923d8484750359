import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (url: URL): string => readFileSync(url, 'utf8');
const { modules } = JSON.parse(read(new URL('../custom-elements.json', import.meta.url)));

/** The sources of an element with all that it ever loads, but not the elements that a launcher opens. */
function sourcesOf(tag: string): string {
  const found = new Map<string, string>();
  const add = (url: URL): void => {
    if (found.has(url.href) || /\/(locales|generated)\/|\/parts\.ts/.test(url.href)) return;
    const text = read(url);
    found.set(url.href, text);
    // A type is no part of what runs.
    for (const [, path = ''] of text.matchAll(
      /(?:^import (?!type)[^;]*?from |import\(|^import )'(\.[^']+)'/gm,
    ))
      add(new URL(path, url));
  };
  add(new URL(`../src/${tag}.ts`, import.meta.url));
  return [...found.values()].join('\n');
}

const every = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].flatMap(([, names = '']) => names.split(' ')))].sort();
const names = (list: { name: string }[]): string[] => list.map(({ name }) => name).sort();

describe('custom-elements.json says of each element what its sources have:', () => {
  for (const { declarations } of modules) {
    const { tagName, cssParts, events, cssProperties, attributes } = declarations[0];
    it(tagName, () => {
      const text = sourcesOf(tagName);
      expect(names(cssParts)).toEqual(every(text.replaceAll(/ step-\$\{step\}/g, ''), /part="([^"]+)"/g));
      expect(names(events)).toEqual(every(text, /emit\('([a-z-]+)'/g).map((name) => `linli-${name}`));
      expect(names(cssProperties)).toEqual(every(text, /var\((--linli-[a-z-]+)/g));
      for (const { name, type } of attributes) expect([name, type?.text]).toEqual([name, expect.any(String)]);
    });
  }

  it('and every element of the package is in it', () => {
    const exported = Object.keys(JSON.parse(read(new URL('../package.json', import.meta.url))).exports);
    expect(
      modules
        .map(({ declarations }: { declarations: { tagName: string }[] }) => declarations[0]?.tagName)
        .sort(),
    ).toEqual(
      exported
        .filter((name) => name.startsWith('./linli-'))
        .map((name) => name.slice(2))
        .sort(),
    );
  });
});
