import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Ant Design writes <style> elements at run time, which a strict style-src forbids (its scroll lock even with a
 * nonce). This puts our adopted style sheets in the place of the one helper through which all of it writes.
 */
export function adoptedStyles(): Plugin {
  const own = new URL('../src/app/dynamicStyles.ts', import.meta.url);
  return {
    name: 'linli-adopted-styles',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      if (!/@rc-component\/util\/(es|lib)\/Dom\/dynamicCSS\.js$/.test(id)) return null;
      return { code: readFileSync(own, 'utf8'), moduleType: 'ts' };
    },
  };
}
