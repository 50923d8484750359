import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withClient } from '../src/databaseServer.ts';
import { buildHouse, type House } from './support/house.ts';
import { startUser } from './support/startUser.ts';
import { until } from './support/until.ts';

let house: House;
beforeEach(() => {
  house = buildHouse();
});
afterEach(() => house.remove());

const write = (url: string) =>
  withClient(url, (client) =>
    client.query("CREATE TABLE diary (words text); INSERT INTO diary VALUES ('车位不足')"),
  );
const read = (url: string) =>
  withClient(url, async (client) => (await client.query<{ words: string }>('SELECT words FROM diary')).rows);

describe('one user', () => {
  test('starts the server, and Ctrl-C ends both', async () => {
    const user = await startUser(house);
    expect(house.serverPid()).toBeDefined();
    expect(await user.interrupt()).toBe(0);
    expect(house.serverPid()).toBeUndefined();
  });

  test('finds what was written, at the same address, after the next start', async () => {
    const first = await startUser(house);
    await write(first.url);
    await first.interrupt();
    const second = await startUser(house);
    expect(second.url).toBe(first.url);
    expect(await read(second.url)).toEqual([{ words: '车位不足' }]);
    await second.interrupt();
  });

  test('gets a server that takes Chinese characters for letters, so that words are found', async () => {
    const user = await startUser(house);
    const { rows } = await withClient(user.url, async (client) => {
      await client.query('CREATE EXTENSION pg_trgm');
      return client.query("SELECT cardinality(show_trgm('停车位')) AS trigrams");
    });
    expect(rows).toEqual([{ trigrams: 4 }]);
    await user.interrupt();
  });

  test('is not reachable from other machines', async () => {
    const user = await startUser(house);
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) expect(await answers(address, house.port())).toBe(false);
    expect(await answers('127.0.0.1', house.port())).toBe(true);
    await user.interrupt();
  });
});

describe('several users', () => {
  test('that start at once share one server, which the last one stops', async () => {
    const [first, second] = await Promise.all([startUser(house), startUser(house)]);
    const pid = house.serverPid();
    expect(second.url).toBe(first.url);
    await write(first.url);
    await first.interrupt();
    expect(house.serverPid()).toBe(pid);
    expect(await read(second.url)).toEqual([{ words: '车位不足' }]);
    await second.interrupt();
    expect(house.serverPid()).toBeUndefined();
  });
});

describe('after kill -9', () => {
  test('of its user the server is found alive, used on and stopped', async () => {
    const killed = await startUser(house);
    await write(killed.url);
    const pid = house.serverPid();
    await killed.kill();
    expect(house.serverPid()).toBe(pid);
    const next = await startUser(house);
    expect(house.serverPid()).toBe(pid);
    expect(await read(next.url)).toEqual([{ words: '车位不足' }]);
    await next.interrupt();
    expect(house.serverPid()).toBeUndefined();
  });

  test('of the server itself the next start recovers what was committed', async () => {
    const user = await startUser(house);
    await write(user.url);
    process.kill(house.serverPid() ?? 0, 'SIGKILL');
    await until('the server is dead', () => house.serverPid() === undefined);
    await user.interrupt();
    const next = await startUser(house);
    expect(await read(next.url)).toEqual([{ words: '车位不足' }]);
    await next.interrupt();
  });

  test('a pid file that names a stranger does not stand in the way', async () => {
    const user = await startUser(house);
    await user.interrupt();
    writeFileSync(join(house.data, 'postmaster.pid'), `${process.pid}\n${house.data}\n1\n`);
    const next = await startUser(house);
    expect(await next.interrupt()).toBe(0);
  });
});

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
