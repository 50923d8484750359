import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withClient } from '../src/databaseServer.ts';
import { createTestDatabase } from '../src/testing/createTestDatabase.ts';
import { withServer } from './support/scratch.ts';

const nameOf = (url: string) => new URL(url).pathname.slice(1);
const exists = (name: string) =>
  withServer((url) =>
    withClient(url, async (client) => {
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
      return rowCount === 1;
    }),
  );

test('each suite gets a migrated, empty database of its own, dropped when it closes', async () => {
  const [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await first.prisma.tenant.findMany();
  expect(nameOf(first.url)).not.toBe(nameOf(second.url));
  await first.pool.query('CREATE TABLE only_here (id int)');
  await expect(second.pool.query('SELECT FROM only_here')).rejects.toThrow('does not exist');
  await Promise.all([first.close(), second.close()]);
  expect(await exists(nameOf(first.url))).toBe(false);
  expect(await exists(nameOf(second.url))).toBe(false);
});

test('what a killed run left is dropped by the next, what a living one uses is not', async () => {
  const living = await createTestDatabase();
  const left = await leaveOneBehind();
  expect(await exists(left)).toBe(true);
  const next = await createTestDatabase();
  expect(await exists(left)).toBe(false);
  expect(await exists(nameOf(living.url))).toBe(true);
  await Promise.all([living.close(), next.close()]);
});

async function leaveOneBehind(): Promise<string> {
  const script = fileURLToPath(new URL('./support/suite.ts', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  child.kill('SIGKILL');
  await once(child, 'exit');
  return nameOf(url);
}
