// Passes the tests' output through and closes it with one line that adds up every package: "N passed, N failed, N skipped".
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

const total = { passed: 0, failed: 0, skipped: 0 };
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${line}\n`);
  const summary = /(?:^|\s)Tests\s+(.*\(\d+\))\s*$/.exec(stripVTControlCharacters(line))?.[1] ?? '';
  for (const [, count, kind] of summary.matchAll(/(\d+) (passed|failed|skipped)/g)) {
    total[kind as keyof typeof total] += Number(count);
  }
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
