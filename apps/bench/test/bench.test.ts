import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

interface Printed {
  readonly results: readonly {
    readonly operation: string;
    readonly rows: number;
    readonly figures: Readonly<Record<string, { readonly requests: number }>>;
  }[];
}

// A bench that finds two answers to differ ends with an error and prints nothing.
test('every server says the same of a thousand appeals, and ours takes what is written', async () => {
  const bounds = ['--size', '1000', '--rounds', '1', '--requests', '30', '--seconds', '0.3'];
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...bounds, '--json'], {
    timeout: 170_000,
  });
  const { results } = JSON.parse(stdout) as Printed;

  const everybody = ['Linli', 'PostGraphile', 'Mercurius', 'floor'];
  const withoutPostGraphile = ['Linli', 'Mercurius', 'floor'];
  expect(results.map(({ operation, figures }) => [operation, Object.keys(figures)])).toEqual([
    ['typename', everybody],
    ['appeal', everybody],
    ['appeals', everybody],
    ['queue', everybody],
    ['counts', withoutPostGraphile],
    ['rates', withoutPostGraphile],
    ['appealByCode', everybody],
    ['nearby', everybody],
    ['site', withoutPostGraphile],
    ['submitAppeal', ['Linli']],
    ['resolveAppeal', ['Linli']],
  ]);
  for (const { operation, rows, figures } of results) {
    if (!['submitAppeal', 'resolveAppeal'].includes(operation)) expect(rows, operation).toBeGreaterThan(0);
    for (const { requests } of Object.values(figures)) expect(requests, operation).toBeGreaterThan(0);
  }
}, 180_000);

test('the report form is filled in and sent on a slow phone, and every figure of it is taken', async () => {
  const bounds = ['--widgets', '--size', '1000', '--rounds', '1'];
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...bounds, '--json'], {
    timeout: 170_000,
  });
  const { widgets } = JSON.parse(stdout) as { widgets: { what: string; is: number }[] };

  expect(widgets).toHaveLength(12);
  // Nobody knows how long it takes here; but a script that took no time was not there.
  for (const { what, is } of widgets) expect(is, what).toEqual(expect.any(Number));
  const times = widgets.filter(({ what }) => /usable|script|largest paint|receipt/.test(what));
  for (const { what, is } of times) expect(is, what).toBeGreaterThan(0);
}, 180_000);
