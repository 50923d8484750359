import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { build, type Rolldown } from 'vite';

/** A host's own application as its own build makes it: one script. */
export async function built(entry: string): Promise<string> {
  const outcome = await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'silent',
    plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('linli-') } } })],
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
