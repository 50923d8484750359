import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { OutputChunk } from 'rolldown';
import { chunks, loader, elements as names, npm, root, single } from './bundles.ts';
import { editors } from './editors.ts';

const out = new URL('dist/v1/', root);
rmSync(new URL('dist/', root), { recursive: true, force: true });

const built = (await chunks()).filter((file): file is OutputChunk => file.type === 'chunk');

/** An element's file and all that it imports at once, so that the loader asks for them side by side. */
function filesOf(name: string): string[] {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    built.find(({ fileName }) => fileName === file)?.imports.forEach(add);
  };
  const entry = built.find((chunk) => chunk.isEntry && chunk.name === name);
  if (entry) add(entry.fileName);
  return [...found].map((file) => `./${file}`).reverse();
}

const elements = Object.fromEntries(names.map((name) => [name, filesOf(name)]));
await loader(elements);
await single();
await npm();
editors();

// A page that pins a version needs an address that never changes its content.
const whole = readFileSync(new URL('linli.single.js', out));
const pinned = `linli.single-${createHash('sha256').update(whole).digest('hex').slice(0, 8)}.js`;
writeFileSync(new URL(pinned, out), whole);

const integrity = (bytes: Buffer): string => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
const files = Object.fromEntries(
  readdirSync(out)
    .sort()
    .map((name) => {
      const bytes = readFileSync(new URL(name, out));
      return [
        name,
        { bytes: bytes.length, integrity: integrity(bytes), immutable: !/^linli\.(single\.)?js$/.test(name) },
      ];
    }),
);
const manifest = { loader: 'linli.js', single: 'linli.single.js', pinned, elements, files };
writeFileSync(new URL('manifest.json', out), `${JSON.stringify(manifest, null, 2)}\n`);
