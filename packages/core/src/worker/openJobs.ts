import { fromPrisma, PgBoss } from 'pg-boss';
import type { Jobs } from '../jobs.ts';
import { consoleLog, messageOf, type WorkerLog } from './log.ts';
import { jobsSchema, makeQueues, type QueueTimes } from './queues.ts';

/** The sending side of the job queue, for every process that runs use cases. */
export interface OpenJobs {
  readonly jobs: Jobs;
  close(): Promise<void>;
}

/**
 * Opens the job queue in the database of `url`; makes its tables when they are not there yet.
 * A job is one more row of the caller's transaction: it exists if and only if the change does.
 */
export async function openJobs(
  url: string,
  options: { readonly times?: QueueTimes; readonly log?: WorkerLog } = {},
): Promise<OpenJobs> {
  const { log = consoleLog } = options;
  const boss = new PgBoss({
    connectionString: url,
    schema: jobsSchema,
    application_name: 'linli-jobs',
    max: 2,
    supervise: false,
    schedule: false,
  });
  boss.on('error', (error) => log.error('job queue', { reason: messageOf(error) }));
  await boss.start();
  await makeQueues(boss, options.times);
  return {
    jobs: {
      async enqueue(tx, name, data, { startAfter } = {}) {
        const id = await boss.send(name, data, { db: fromPrisma(tx), ...(startAfter && { startAfter }) });
        if (id === null) throw new Error(`the job ${name} was not taken`);
      },
    },
    close: () => boss.stop({ graceful: false }),
  };
}
