import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { adoptedStyles } from './scripts/adoptedStyles.ts';
import { documentTexts } from './scripts/documentTexts.ts';
import { playedApi } from './scripts/playedApi.ts';

// The API's address while the portal is developed against a running server (`pnpm dev`).
const api = 'http://localhost:4000';

export default defineConfig(({ mode }) => ({
  base: '/portal/',
  plugins: [react(), adoptedStyles(), documentTexts(), ...(mode === 'mock' ? [playedApi()] : [])],
  server: {
    port: 4200,
    ...(mode === 'mock' ? {} : { proxy: { '/graphql': api, '/auth': api, '/uploads': api, '/photos': api } }),
  },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    // Tells `pnpm size` what a page fetches.
    manifest: true,
    // Which rule of a style sheet wins must not depend on which page was opened first.
    cssCodeSplit: false,
    // Data addresses in styles and scripts would need a wider policy than the portal's.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs comes in two files instead of forty; a release changes only the second.
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 2 },
            { name: 'frame', tags: ['$initial'], priority: 1 },
          ],
        },
      },
    },
  },
}));
