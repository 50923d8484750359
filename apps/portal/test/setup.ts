import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../../scripts/chromium.ts';
import { serve } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    portal: string;
    chromium: string;
  }
}

/** The portal as it is shipped, only that a neighbourhood in memory answers in the place of the API. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = new URL('..', import.meta.url).pathname;
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  // A process of its own: the test runner's NODE_ENV "test" makes antd give every element the same id.
  execFileSync(process.execPath, [vite, 'build', '--mode', 'mock', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  const { url, stop } = await serve(`${root}test-results/mock`);
  project.provide('portal', url);
  project.provide('chromium', ensureChromium());
  return stop;
}
