import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the schema check says that all is well, and ends when its work is done', () => {
  const script = fileURLToPath(new URL('../src/commands/checkSchema.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: 'The migrations make the tables of prisma/schema.\n',
    stderr: '',
  });
});
