import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // On a crowded machine a page takes longer than a second to hear of something.
    expect: { poll: { timeout: 20_000 } },
    // One browser at a time: two of them on a small machine only wait for each other.
    fileParallelism: false,
  },
});
