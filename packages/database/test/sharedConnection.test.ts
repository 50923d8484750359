import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDatabaseAway } from '../src/databaseAway.ts';
import type { Database } from '../src/openDatabase.ts';
import { onItsOwnConnection } from '../src/sharedConnection.ts';
import { createTestDatabase } from '../src/testing/createTestDatabase.ts';

interface Answer {
  readonly pid: number;
  readonly value: number;
}

/** Side by side on the pool, two statements have two connections; on the shared one they have the same. */
describe('the connection that short statements share', () => {
  let database: Database;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  let texts = 0;
  /** A statement of its own text: what is known of others does not count for it. */
  function statement(mark = '') {
    const text = `SELECT pg_backend_pid() AS pid, $1::int AS value /* ${texts++} */ ${mark}`;
    return async (value: number) => {
      const [row] = await database.statements.$queryRawUnsafe<Answer[]>(text, value);
      return row as Answer;
    };
  }
  const together = (ask: (value: number) => Promise<Answer>, count: number) =>
    Promise.all(Array.from({ length: count }, (_, value) => ask(value)));

  /** A statement that is known to be short, and the backend that answers it. One that was held up on a busy machine is given up. */
  async function short() {
    for (;;) {
      const ask = statement();
      for (let run = 0; run < 20; run++) {
        const pids = new Set((await together(ask, 2)).map(({ pid }) => pid));
        const [pid] = pids;
        if (pid !== undefined && pids.size === 1) return { ask, pid };
      }
    }
  }

  test('answers each what it asked', async () => {
    const { ask, pid } = await short();
    const answers = await together(ask, 12);
    expect(answers.map(({ value }) => value)).toEqual(Array.from({ length: 12 }, (_, value) => value));
    expect(answers.map((answer) => answer.pid)).toContain(pid);
  });

  test('leaves an error with the one that made it', async () => {
    const divide = (by: number) =>
      database.statements.$queryRaw<{ share: number }[]>`SELECT 12 / ${by}::int AS share`;
    for (let run = 0; run < 20; run++) await divide(3);
    const answers = await Promise.allSettled([divide(2), divide(0), divide(4)]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(answers[2]).toMatchObject({ value: [{ share: 3 }] });
  });

  test('is left by a statement that once took long', async () => {
    const { ask, pid } = await short();
    const wait = async (seconds: number) => {
      const [row] = await database.statements.$queryRaw<Answer[]>`
        SELECT pg_backend_pid() AS pid, 0 AS value FROM pg_sleep(${seconds}::float8)`;
      return row?.pid;
    };
    while ((await wait(0)) !== pid) await ask(0);
    await wait(0.2);
    expect(await wait(0.2)).not.toBe(pid);
  });

  test('is not used by a statement that says so', async () => {
    const { pid } = await short();
    const ask = statement(onItsOwnConnection);
    for (let run = 0; run < 10; run++) expect((await ask(run)).pid).not.toBe(pid);
  });

  test('is opened anew when it is lost', async () => {
    const { pid } = await short();
    await database.pool.query('SELECT pg_terminate_backend($1)', [pid]);
    const next = async (): Promise<number> => {
      try {
        return (await short()).pid;
      } catch (error) {
        // What was on the way is lost with it.
        expect(isDatabaseAway(error)).toBe(true);
        return next();
      }
    };
    expect(await next()).not.toBe(pid);
  });
});
