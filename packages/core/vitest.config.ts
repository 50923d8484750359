import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,test}/**/*.test.ts'],
    globalSetup: ['../database/src/testing/globalSetup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What lives in modules hangs on the objects it is about: a worker reads them once, not for each suite.
    isolate: false,
  },
});
