import { type Job, type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss';
import { sealRecent } from '../audit/seal.ts';
import { soundAlarms } from '../clocks/alarms/sound.ts';
import type { JobData, JobName } from '../jobs.ts';
import type { Services } from '../services.ts';
import { consoleLog, messageOf, type WorkerLog } from './log.ts';
import { runNightly } from './nightly.ts';
import {
  alarms,
  auditSeal,
  deadLetters,
  jobNames,
  jobsSchema,
  makeQueues,
  nightly,
  type QueueTimes,
} from './queues.ts';

/** What is done for each job. A job can arrive twice: every handler must leave one effect. */
export type JobHandlers = {
  readonly [N in JobName]: (services: Services, data: JobData[N]) => Promise<void>;
};

export interface WorkerOptions {
  /** The database that the services use. */
  readonly url: string;
  readonly services: Services;
  readonly handlers: JobHandlers;
  readonly log?: WorkerLog;
  readonly times?: QueueTimes;
  /** How often abandoned jobs are looked for. */
  readonly superviseSeconds?: number;
  /** How often the queues are looked at without being woken: for retries, and for notices that got lost. */
  readonly pollSeconds?: number;
}

export interface Worker {
  /** Lets running jobs finish, for as long as the timeout allows; what is cut off is done again later. */
  stop(timeoutMs?: number): Promise<void>;
}

/** Starts to work off the queues, woken by the database as soon as a job is committed. Any number of workers can run. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const {
    url,
    services,
    handlers,
    log = consoleLog,
    times,
    superviseSeconds = 30,
    pollSeconds = 5,
  } = options;
  const boss = new PgBoss({
    connectionString: url,
    schema: jobsSchema,
    application_name: 'linli-worker',
    max: 4,
    useListenNotify: true,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
  });
  // Raised at every poll while the database is away; the polls go on and succeed once it is back.
  boss.on('error', (error) => log.error('job queue', { reason: messageOf(error) }));
  await boss.start();
  await makeQueues(boss, times);
  for (const name of jobNames) await register(boss, name, { services, handlers, log, pollSeconds });
  // Nothing wakes the worker for a dead letter.
  const reporting = { includeMetadata: true, ...polling(pollSeconds) } as const;
  await boss.work<object, void, typeof reporting>(deadLetters, reporting, (jobs) => report(jobs, log));
  await boss.work(nightly, () => runNightly(services, log));
  await boss.schedule(nightly, '17 3 * * *', null, { tz: 'Asia/Shanghai' });
  await boss.work(auditSeal, () => sealing(services, log));
  await boss.schedule(auditSeal, '* * * * *');
  await boss.work(alarms, () => sounding(services, log));
  await boss.schedule(alarms, '* * * * *');
  return { stop: (timeoutMs = 10_000) => boss.stop({ graceful: true, timeout: timeoutMs }) };
}

async function sealing(services: Services, log: WorkerLog): Promise<void> {
  try {
    await sealRecent(services);
  } catch (error) {
    log.error('the audit trail was not sealed', { reason: messageOf(error) });
    throw error;
  }
}

async function sounding(services: Services, log: WorkerLog): Promise<void> {
  try {
    await soundAlarms(services);
  } catch (error) {
    log.error('alarms were not sounded', { reason: messageOf(error) });
    throw error;
  }
}

interface Context {
  readonly services: Services;
  readonly handlers: JobHandlers;
  readonly log: WorkerLog;
  readonly pollSeconds: number;
}

async function register<N extends JobName>(boss: PgBoss, name: N, context: Context): Promise<void> {
  const { services, handlers, log, pollSeconds } = context;
  const handle = handlers[name];
  const attempt = async ({ id, data }: Job<JobData[N]>): Promise<JobResult> => {
    try {
      await handle(services, data);
      return { id, status: 'completed' };
    } catch (error) {
      const reason = messageOf(error);
      log.error('a job failed and will be tried again', { job: name, id, ...data, reason });
      return { id, status: 'failed', output: { reason } };
    }
  };
  const fetching = {
    batchSize: 5,
    burstWhenBatchFull: true,
    perJobResults: true,
    ...polling(pollSeconds),
  } as const;
  await boss.work<JobData[N], unknown, typeof fetching>(name, fetching, (jobs) =>
    Promise.all(jobs.map(attempt)),
  );
}

/** Every two seconds while nobody can wake the worker, else at leisure. */
function polling(pollSeconds: number) {
  return { pollingIntervalSeconds: Math.min(pollSeconds, 2), notifyPollingIntervalSeconds: pollSeconds };
}

async function report(jobs: JobWithMetadata<object>[], log: WorkerLog): Promise<void> {
  for (const { data, sourceName, sourceId, sourceRetryCount } of jobs) {
    log.error('a job was given up', { job: sourceName, id: sourceId, retries: sourceRetryCount, ...data });
  }
}
