// Runs every package's tests, two packages at a time, the longest first: what is short fills the gaps at the end.
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { summaryOf, toldBy } from './failures.ts';

/** By how long they take on two cores; the others take seconds. */
const longest = [
  'apps/portal',
  'apps/api',
  'packages/sdk',
  'e2e',
  'packages/core',
  'apps/bench',
  'apps/cli',
  'packages/database',
];
const atOnce = 2;

const root = join(import.meta.dirname, '..');
const rank = (folder: string): number => {
  const at = longest.indexOf(folder);
  return at < 0 ? longest.length : at;
};
const waiting = globSync(['apps/*', 'packages/*', 'e2e'], { cwd: root })
  .filter((folder) => existsSync(join(root, folder, 'package.json')))
  .sort((a, b) => rank(a) - rank(b));
const report: string[] = [];
const failures: string[][] = [];

async function pass(name: string, lines: Readable): Promise<string[]> {
  const passed: string[] = [];
  for await (const line of createInterface({ input: lines })) {
    console.log(`${name}: ${line}`);
    passed.push(line);
  }
  return passed;
}

/** Its failure does not keep the others from telling what they find. */
async function run(folder: string): Promise<void> {
  const began = Date.now();
  const child = spawn('pnpm', ['run', 'test'], {
    cwd: join(root, folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, ...said] = await Promise.all([ended, pass(folder, child.stdout), pass(folder, child.stderr)]);
  if (code !== 0) {
    process.exitCode = 1;
    failures.push(...toldBy(folder, said.flat()));
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  report.push(`${code === 0 ? 'passed' : 'FAILED'} ${String(seconds).padStart(5)} s  ${folder}`);
}

async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next);
}

await Promise.all(Array.from({ length: atOnce }, work));
console.log(`\n${report.join('\n')}`);
if (failures.length > 0) console.log(`\n${summaryOf(failures).join('\n')}`);
