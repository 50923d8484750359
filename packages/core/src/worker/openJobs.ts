import { Prisma } from '@linli/database/generated/prisma/client';
import { PgBoss } from 'pg-boss';
import type { Job, Jobs } from '../jobs.ts';
import { consoleLog, messageOf, type WorkerLog } from './log.ts';
import { jobsSchema, makeQueues, type QueueTimes, wakingChannel } from './queues.ts';

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
  return { jobs: { insertion }, close: () => boss.stop({ graceful: false }) };
}

/**
 * Rows as `send` of pg-boss writes them, of any queues at once; a queue that is not there fails the change. Workers listen on
 * a channel that is named after the schema; what is for later is found by their regular look.
 */
function insertion(jobs: readonly Job[]): Prisma.Sql {
  const schema = Prisma.raw(jobsSchema);
  return Prisma.sql`enqueued AS (
    INSERT INTO ${schema}.job (name, data, start_after, keep_until, expire_seconds, deletion_seconds, retry_limit,
      retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
    SELECT given.name, given.data, start_after, start_after + queue.retention_seconds * interval '1 second',
      queue.expire_seconds, queue.deletion_seconds, queue.retry_limit, queue.retry_delay, queue.retry_backoff,
      queue.retry_delay_max, queue.policy, queue.dead_letter, queue.heartbeat_seconds
    FROM jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) AS given (name text, data jsonb, "startAfter" timestamptz)
    LEFT JOIN ${schema}.queue ON queue.name = given.name
    CROSS JOIN LATERAL (SELECT coalesce(given."startAfter", now()) AS start_after) AS time
    RETURNING CASE WHEN start_after <= now() THEN pg_notify(${wakingChannel}, name) END)`;
}
