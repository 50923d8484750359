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
    // On a crowded machine a page takes longer than a second to hear of something.
    expect: { poll: { timeout: 20_000 } },
    // One server for the whole run: two suites must not wait for each other's to stop and start.
    globalSetup: ['@linli/database/testing/globalSetup'],
    // Each suite has a house, a database, ports and a browser of its own: two at a time is what a small machine bears.
    maxWorkers: 2,
  },
});
