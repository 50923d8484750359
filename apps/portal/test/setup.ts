import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../../scripts/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built portal. */
    portal: string;
    /** The text of the contract. */
    sdl: string;
    chromium: string;
  }
}

/** The portal as it is shipped. */
export default function setup(project: TestProject): void {
  const root = new URL('..', import.meta.url).pathname;
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const built = `${root}test-results/portal`;
  // A process of its own: the test runner's NODE_ENV "test" makes antd give every element the same id.
  execFileSync(process.execPath, [vite, 'build', '--outDir', built, '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  project.provide('portal', built);
  project.provide('sdl', readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
  project.provide('chromium', ensureChromium());
}
