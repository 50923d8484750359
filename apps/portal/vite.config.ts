import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { adoptedStyles } from './scripts/adoptedStyles.ts';
import { playedApi } from './scripts/playedApi.ts';

// The API's address while the portal is developed against a running server (`pnpm dev`).
const api = 'http://localhost:4000';

export default defineConfig(({ mode }) => ({
  base: '/portal/',
  plugins: [react(), adoptedStyles(), ...(mode === 'mock' ? [playedApi()] : [])],
  server: {
    port: 4200,
    ...(mode === 'mock' ? {} : { proxy: { '/graphql': api, '/auth': api, '/uploads': api, '/photos': api } }),
  },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    // Data addresses in styles and scripts would need a wider policy than the portal's.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
}));
