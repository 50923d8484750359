import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const api = createRequire(import.meta.resolve('@linli/api/start'));

export default defineConfig({
  // Vite would take graphql's other build for our own files: two copies do not know each other's errors.
  resolve: { alias: [{ find: /^graphql$/, replacement: api.resolve('graphql') }] },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // One house and one browser at a time: a small machine has two cores.
    fileParallelism: false,
  },
});
