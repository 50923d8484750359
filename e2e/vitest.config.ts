import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // One house and one browser at a time: a small machine has two cores.
    fileParallelism: false,
  },
});
