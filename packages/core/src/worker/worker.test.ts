import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { databaseUrl, withClient } from '@linli/database/databaseServer';
import type { Database } from '@linli/database/openDatabase';
import { createTestDatabase } from '@linli/database/testing/createTestDatabase';
import { PgBoss } from 'pg-boss';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../test/until.ts';
import { newId } from '../ids.ts';
import { enqueue as leave } from '../jobs.ts';
import type { Services } from '../services.ts';
import { systemClock } from '../services.ts';
import type { WorkerLog } from './log.ts';
import { type OpenJobs, openJobs } from './openJobs.ts';
import { jobsSchema, wakingChannel } from './queues.ts';
import { type JobHandlers, startWorker, type Worker } from './start.ts';

/** Retries come soon; a job is given to another worker late, so that a busy machine does not do it twice. */
const patient = { expireInSeconds: 60, retryDelay: 1, retryLimit: 2 };
const hasty = { ...patient, expireInSeconds: 2 };

let database: Database;
let open: OpenJobs;
let services: Services;
let workers: Worker[];
let lines: { message: string; details: Record<string, unknown> }[];

const log: WorkerLog = {
  info: () => undefined,
  error: (message, details = {}) => void lines.push({ message, details }),
};

beforeEach(async () => {
  lines = [];
  workers = [];
  database = await createTestDatabase();
  open = await openJobs(database.url, { times: patient, log });
  const key = new Uint8Array(32);
  services = {
    database: database.prisma,
    statements: database.statements,
    clock: systemClock,
    jobs: open.jobs,
    keyring: { contactKeyId: '', contactKeys: new Map(), blindIndexKey: key, receiptKey: key, photoKey: key },
    files: { write: async () => undefined, read: async () => null, remove: async () => undefined },
    publicUrl: 'https://linli.example',
  };
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop(1000)));
  await open.close();
  await database.close();
});

async function work(route: (appealId: string) => Promise<void>, times = patient): Promise<void> {
  const idle = async () => undefined;
  const handlers: JobHandlers = {
    'route-appeal': (_, { appealId }) => route(appealId),
    'notify-event': idle,
    'publish-appeal': idle,
    'end-pause': idle,
    'send-notification': idle,
    'import-hotline': idle,
    'warn-of-week': idle,
    'send-invitation': idle,
  };
  const worker = startWorker({
    url: database.url,
    services,
    handlers,
    log,
    times,
    superviseSeconds: 1,
    pollSeconds: 1,
  });
  workers.push(await worker);
}

const enqueue = (appealId: string, startAfter?: Date) =>
  database.prisma.$transaction((tx) =>
    leave(open.jobs, tx, [{ name: 'route-appeal', data: { appealId }, ...(startAfter && { startAfter }) }]),
  );

describe('a job', () => {
  it('exists if and only if the change that left it was committed', async () => {
    const done: string[] = [];
    await work(async (appealId) => void done.push(appealId));
    const [lost, kept] = [newId(), newId()];
    const failing = database.prisma.$transaction(async (tx) => {
      await leave(open.jobs, tx, [{ name: 'route-appeal', data: { appealId: lost } }]);
      throw new Error('the rest of the change failed');
    });
    await expect(failing).rejects.toThrow('the rest of the change failed');
    await enqueue(kept);
    await until('the kept job', () => done.includes(kept));
    const { rows } = await database.pool.query(
      "SELECT data->>'appealId' AS id FROM jobs.job WHERE name = 'route-appeal'",
    );
    expect(rows.map(({ id }) => id)).toEqual([kept]);
    expect(done).toEqual([kept]);
  });

  it('is written, and wakes workers, as pg-boss does it by itself', async () => {
    const boss = new PgBoss({
      connectionString: database.url,
      schema: jobsSchema,
      supervise: false,
      schedule: false,
    });
    const listener = await database.pool.connect();
    const woken: (string | undefined)[] = [];
    listener.on('notification', ({ payload }) => woken.push(payload));
    await boss.start();
    await listener.query(`LISTEN ${wakingChannel}`);
    try {
      const [theirs, ours, later] = [newId(), newId(), new Date(Date.now() + 3_600_000)];
      await boss.send('route-appeal', { appealId: theirs }, { startAfter: later });
      await boss.send('route-appeal', { appealId: theirs });
      await until('the one to wake', () => woken.length === 1);
      await enqueue(ours, later);
      await enqueue(ours);
      await until('the other to wake', () => woken.length === 2);
      expect(woken).toEqual(['route-appeal', 'route-appeal']);
      const rowsOf = async (appealId: string) => {
        const { rows } = await database.pool.query(
          `SELECT *, keep_until - start_after AS kept, start_after > now() AS later FROM jobs.job
           WHERE data = jsonb_build_object('appealId', $1::text) ORDER BY start_after`,
          [appealId],
        );
        return rows.map(({ id, data, created_on, start_after, keep_until, ...row }) => row);
      };
      expect(await rowsOf(ours)).toHaveLength(2);
      expect(await rowsOf(ours)).toEqual(await rowsOf(theirs));
    } finally {
      listener.release(true);
      await boss.stop({ graceful: false });
    }
  });

  it('waits for its time', async () => {
    const done: string[] = [];
    await work(async (appealId) => void done.push(appealId));
    const [later, now] = [newId(), newId()];
    await enqueue(later, new Date(Date.now() + 3_600_000));
    await enqueue(now);
    await until('the job of now', () => done.includes(now));
    const { rows } = await database.pool.query(
      "SELECT state, start_after > now() + interval '59 minutes' AS later FROM jobs.job WHERE data->>'appealId' = $1",
      [later],
    );
    expect(rows).toEqual([{ state: 'created', later: true }]);
  });

  it('that fails is tried again; one that always fails ends in the log by name', async () => {
    const attempts = new Map<string, number>();
    const [shaky, hopeless] = [newId(), newId()];
    await work(async (appealId) => {
      const attempt = (attempts.get(appealId) ?? 0) + 1;
      attempts.set(appealId, attempt);
      if (appealId === hopeless || attempt === 1) throw new Error(`attempt ${attempt} failed`);
    });
    await enqueue(shaky);
    await enqueue(hopeless);
    const given = await until('the hopeless job to be given up', () =>
      lines.find(({ message }) => message === 'a job was given up'),
    );
    expect(given.details).toMatchObject({
      job: 'route-appeal',
      appealId: hopeless,
      retries: patient.retryLimit,
    });
    expect(attempts.get(hopeless)).toBe(1 + patient.retryLimit);
    expect(attempts.get(shaky)).toBe(2);
  });

  it('is done once when two workers are at it', async () => {
    const done: string[] = [];
    await work(async (appealId) => void done.push(appealId));
    await work(async (appealId) => void done.push(appealId));
    const ids = Array.from({ length: 40 }, () => newId());
    await Promise.all(ids.map((id) => enqueue(id)));
    await until('forty jobs', () => done.length >= ids.length);
    expect(done.sort()).toEqual(ids.sort());
  });

  it('of a worker that was killed is done by the next one', async () => {
    const appealId = newId();
    const script = fileURLToPath(new URL('../../test/stuckWorker.ts', import.meta.url));
    const child = spawn(process.execPath, [script, database.url], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
    });
    await open.close();
    open = await openJobs(database.url, { times: hasty, log });
    await enqueue(appealId);
    await until('the first worker to take the job', () => output.includes('started'));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const done: string[] = [];
    await work(async (id) => void done.push(id), hasty);
    await until('the second worker to finish it', () => done.includes(appealId));
    expect(done).toEqual([appealId]);
  });

  it('is done after the database was away', async () => {
    const done: string[] = [];
    await work(async (appealId) => void done.push(appealId));
    const name = new URL(database.url).pathname.slice(1);
    const server = databaseUrl(database.url, 'postgres');
    await withClient(server, async (client) => {
      await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      await until(
        'the worker to notice',
        () => lines.filter(({ message }) => message === 'job queue').length > 3,
      );
      await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    });
    const appealId = newId();
    await until('the database to take a job again', () =>
      enqueue(appealId).then(
        () => true,
        () => false,
      ),
    );
    await until('the worker to do it', () => done.includes(appealId));
  });
});
