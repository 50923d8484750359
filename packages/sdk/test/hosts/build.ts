import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { build, type PluginOption, type Rolldown } from 'vite';
import { snippet } from '../fixture/snippet.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The components as the page for webmasters writes them. */
const documented = (api: string): PluginOption => ({
  name: 'documented',
  resolveId: (source) => (source.startsWith('documented:') ? here + source.replace(':', '.') : null),
  load(id) {
    if (id === `${here}documented.react.tsx`) return snippet('React', 'tsx', api);
    return id === `${here}documented.vue` ? snippet('Vue', 'vue', api) : null;
  },
});

/** Its `vite.config.js`, too. */
function configured(api: string): { plugins: PluginOption[] } {
  const config = snippet('Vue', 'js', api)
    .replace(/^import .*$/m, '')
    .replace('export default', 'return');
  return new Function('vue', config)(vue);
}

/** A host's own application as its own build makes it: one script. */
export async function built(entry: string, api: string): Promise<string> {
  const outcome = await build({
    configFile: false,
    root: here,
    logLevel: 'silent',
    plugins: [documented(api), ...configured(api).plugins],
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: fileURLToPath(new URL(entry, import.meta.url)) },
    },
  });
  const { output } = outcome as Rolldown.RolldownOutput;
  const chunk = output.find((file) => file.type === 'chunk' && file.isEntry);
  if (chunk?.type !== 'chunk') throw new Error(`${entry} made no script`);
  return chunk.code;
}
