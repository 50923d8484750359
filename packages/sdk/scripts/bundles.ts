import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { type InputOptions, type OutputOptions, type Plugin, type RolldownOutput, rolldown } from 'rolldown';

export const root = new URL('../', import.meta.url);
const path = (relative: string): string => fileURLToPath(new URL(relative, root));
const target = ['chrome90', 'safari15', 'firefox90'];

/** Line breaks between a template's tags and attributes go: the browser would ignore them anyway. */
const shorter = (source: string): string =>
  source
    .replaceAll(/>\s*\n\s*</g, '><')
    .replaceAll(/([>}])\s*\n\s*(?=[<$])/g, '$1 ')
    .replaceAll(/\n\s+(?=[@.?\w-]+=["$])/g, ' ')
    .replaceAll(/\n\s+(?=\/?>)/g, '')
    .replaceAll(/(<[a-z]+[^<>`;]*?)\n\s+/g, '$1 ');

/**
 * TypeScript by esbuild, because Lit's properties need class fields that are assigned, not defined (they would hide the
 * accessors without an error). Sheets become texts.
 */
const sources: Plugin = {
  name: 'linli-sources',
  async load(id) {
    if (id.endsWith('.css')) {
      const { code } = await transform(readFileSync(id, 'utf8'), { loader: 'css', minify: true, target });
      return { code: `export default ${JSON.stringify(code.trim())}`, moduleType: 'js' };
    }
    if (!id.endsWith('.ts')) return null;
    const source = readFileSync(id, 'utf8');
    const { code } = await transform(shorter(source), {
      loader: 'ts',
      target,
      tsconfigRaw: { compilerOptions: { useDefineForClassFields: !/extends Li(t|nli)Element/.test(source) } },
    });
    return { code, moduleType: 'js' };
  },
  async renderChunk(code) {
    const result = await transform(code, {
      minify: true,
      target,
      format: 'esm',
      charset: 'utf8',
      legalComments: 'none',
    });
    return { code: result.code };
  },
};

/** Lit reads its templates as the page is read, which in XHTML is as XML: a document of its own reads them as HTML. */
const readsHtml: Plugin = {
  name: 'linli-reads-html',
  transform: {
    filter: { id: /\/lit-html\.js$/ },
    handler(code) {
      const page = /\b(\w+)(?=\.createElement\("template"\))/;
      if (!page.test(code)) throw new Error('Lit makes its templates in another way now.');
      return code.replace(page, '$1.implementation.createHTMLDocument("")');
    },
  },
};

async function bundle(
  input: Record<string, string>,
  output: OutputOptions,
  define: Record<string, string> = {},
  plugins: Plugin[] = [],
): Promise<RolldownOutput['output']> {
  const options: InputOptions = {
    cwd: fileURLToPath(root),
    input,
    platform: 'browser',
    plugins: [...plugins, sources, readsHtml],
    resolve: { alias: { '@0no-co/graphql.web': path('src/api/graphqlWeb.ts') } },
    transform: { define: { 'process.env.NODE_ENV': '"production"', ...define } },
    preserveEntrySignatures: 'allow-extension',
  };
  const built = await rolldown(options);
  const { output: files } = await built.write({ format: 'esm', minify: true, comments: false, ...output });
  await built.close();
  return files;
}

/** A launcher's import of an element would tear the element's own file apart: it asks the loader instead. */
const byLoader: Plugin = {
  name: 'linli-parts-by-loader',
  resolveId: (source) => (source === './parts.ts' ? path('src/launcher/partsByLoader.ts') : null),
};

/** Every element has a file of its own. */
export const elements = ['linli-report', 'linli-status', 'linli-nearby', 'linli-team', 'linli-launcher'];

/** What all elements stand on: one file, so that a page with several loads it once. */
const shared =
  /node_modules|\/src\/(api\/(client|document|endpoint|failure|graphqlWeb)|base\/|contact\/form|outbox\/exists|locales\/zh-CN\/common)/;

/** One immutable file for each element, for what they share, and for each lazily loaded part. */
export const chunks = (): Promise<RolldownOutput['output']> =>
  bundle(
    Object.fromEntries(elements.map((name) => [name, `src/${name}.ts`])),
    {
      dir: path('dist/v1'),
      entryFileNames: '[name]-[hash].js',
      chunkFileNames: '[name]-[hash].js',
      codeSplitting: {
        groups: [
          { name: 'core', test: (id) => shared.test(id) && !id.includes('uqr') },
          { name: 'contact', test: /\/src\/(contact\/(contact|fields)|locales\/zh-CN\/contact)\.ts/ },
          // What several later parts write with comes with the first of them, as one file.
          { name: 'typed', test: /\/src\/(status\/(typed|addPhotos)|locales\/zh-CN\/typed)\.ts/ },
        ],
      },
    },
    {},
    [byLoader],
  );

/** All of it in one file, for pages that pin a version by its hash. */
export const single = (): Promise<RolldownOutput['output']> =>
  bundle(
    { 'linli.single': 'src/define.ts' },
    { dir: path('dist/v1'), entryFileNames: '[name].js', codeSplitting: false },
  );

export const loader = (table: Record<string, string[]>): Promise<RolldownOutput['output']> =>
  bundle(
    { linli: 'src/loader.ts' },
    { dir: path('dist/v1'), entryFileNames: '[name].js' },
    { CHUNKS: JSON.stringify(table) },
  );

/** What a host's own bundler imports. */
export const npm = (): Promise<RolldownOutput['output']> =>
  bundle(Object.fromEntries(['index', 'define', ...elements].map((name) => [name, `src/${name}.ts`])), {
    dir: path('dist/npm'),
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  });
