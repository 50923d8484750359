import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const longest = ['access/matrix', 'access/portals', 'hostile', 'leaks', 'fuzz/fuzz'];

/** Else the longest begin last: a small file can ask for many cells. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  // Vite would take graphql's other build for our own files: two copies do not know each other's errors.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
  test: {
    include: ['{src,test}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['@linli/database/testing/globalSetup'],
    // Each suite has a server and a database: two at a time is what a small machine bears.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // What lives in modules hangs on the objects it is about: a worker reads server and schema once, not for each suite.
    isolate: false,
  },
});
