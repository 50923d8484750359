import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDatabaseAway } from '../src/databaseAway.ts';
import { type Database, openDatabase } from '../src/openDatabase.ts';
import { buildHouse, type House } from './support/house.ts';
import { startUser, type User } from './support/startUser.ts';

let house: House;
let user: User;
let database: Database;
const lost: Error[] = [];

beforeAll(async () => {
  house = buildHouse();
  user = await startUser(house);
  database = openDatabase(user.url, { onConnectionLost: (error) => lost.push(error) });
});
afterAll(async () => {
  await database.close();
  await user.interrupt();
  await house.remove();
});

const ask = () => database.prisma.$queryRaw`SELECT 1 AS one`;
const failure = async (task: () => Promise<unknown>) =>
  task().then(
    () => undefined,
    (error: unknown) => error,
  );

test('while the database is away every way of asking says so, and all of it works again when it is back', async () => {
  expect(await ask()).toEqual([{ one: 1 }]);
  const held = await database.pool.connect();
  await user.interrupt();
  expect(isDatabaseAway(await failure(() => held.query('SELECT 1')))).toBe(true);
  held.release(true);
  expect(isDatabaseAway(await failure(ask))).toBe(true);
  expect(isDatabaseAway(await failure(() => database.pool.query('SELECT 1')))).toBe(true);
  expect(
    isDatabaseAway(await failure(() => database.prisma.$transaction((tx) => tx.$queryRaw`SELECT 1`))),
  ).toBe(true);
  expect(lost.length).toBeGreaterThan(0);
  user = await startUser(house);
  expect(await ask()).toEqual([{ one: 1 }]);
});

test('a transaction that the server breaks off half-way is known as such', async () => {
  const broken = await failure(() =>
    database.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1`;
      await tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
    }),
  );
  expect(isDatabaseAway(broken)).toBe(true);
  expect(await ask()).toEqual([{ one: 1 }]);
});

test("a fault of the program's own is not taken for an absence", async () => {
  const fault = await failure(() => database.pool.query('SELECT * FROM nowhere'));
  expect(fault).toBeInstanceOf(Error);
  expect(isDatabaseAway(fault)).toBe(false);
  expect(isDatabaseAway(await failure(() => database.prisma.$queryRaw`SELECT 1 / 0`))).toBe(false);
});
