import type { Plugin } from 'vite';

/** Starts the portal through mock/main.ts, where a neighbourhood in memory answers instead of the API. */
export function mockEntry(): Plugin {
  return {
    name: 'linli-mock-entry',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('/src/main.tsx', '/mock/main.ts'),
    },
  };
}
