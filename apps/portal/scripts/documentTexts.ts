import { readFileSync } from 'node:fs';
import { print, stripIgnoredCharacters } from 'graphql';
import type { Plugin } from 'vite';

const one = '?document=';

/**
 * The client's documents are generated as trees, all in one file: a quarter of the portal, which every page would
 * fetch and build up. So each goes as a text and as a module of its own to where it is asked; urql reads it there.
 */
export function documentTexts(): Plugin {
  return {
    name: 'linli-document-texts',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      const [file = '', name] = id.split(one);
      if (!file.endsWith('/client/src/generated/graphql.ts')) return null;
      const trees = new Map(
        [...readFileSync(file, 'utf8').matchAll(/^export const (\w+) = (\{.*\}) as unknown as /gm)].map(
          ([, found = '', tree = '']) => [found, tree] as const,
        ),
      );
      if (name === undefined) {
        const exports = [...trees.keys()].map((each) => `export { ${each} } from '${file}${one}${each}';`);
        return { code: exports.join('\n'), moduleType: 'js', moduleSideEffects: false };
      }
      const text = stripIgnoredCharacters(print(JSON.parse(trees.get(name) ?? '')));
      return {
        code: `export const ${name} = ${JSON.stringify(text)};`,
        moduleType: 'js',
        moduleSideEffects: false,
      };
    },
  };
}
