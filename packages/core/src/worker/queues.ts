import { createHash } from 'node:crypto';
import type { PgBoss, UpdateQueueOptions } from 'pg-boss';
import type { JobName } from '../jobs.ts';

/** pg-boss keeps its tables apart from ours, in a schema of its own. */
export const jobsSchema = 'jobs';

/** On it pg-boss tells workers that there is something to do at once. */
export const wakingChannel = `pgboss_${createHash('sha224').update(jobsSchema).digest('hex').slice(0, 24)}`;

/** Where jobs end that failed every time; the worker writes each into the log, and the row stays for a month. */
export const deadLetters = 'dead-letter';

/** What happens once a night, whichever worker finds it first. */
export const nightly = 'nightly';

/** Every minute: what has been committed since is sealed into the audit chains. */
export const auditSeal = 'seal-audit';

/** Every minute: reminders, overdue and quiet cases, broken promises. */
export const alarms = 'alarms';

export interface QueueTimes {
  /** A job whose worker died is given to another one after so many seconds. */
  readonly expireInSeconds: number;
  /** First pause before a retry; it doubles up to an hour. */
  readonly retryDelay: number;
  readonly retryLimit: number;
}

export const defaultTimes: QueueTimes = { expireInSeconds: 120, retryDelay: 5, retryLimit: 12 };

const day = 86_400;

export const jobNames = Object.keys({
  'route-appeal': true,
  'notify-event': true,
  'publish-appeal': true,
  'end-pause': true,
  'send-notification': true,
  'import-hotline': true,
  'warn-of-week': true,
  'send-invitation': true,
} satisfies Record<JobName, true>) as JobName[];

/** Makes the queues, or brings existing ones to these settings. */
export async function makeQueues(boss: PgBoss, times: QueueTimes = defaultTimes): Promise<void> {
  await make(boss, deadLetters, { retryLimit: 0, deleteAfterSeconds: 30 * day, notify: true });
  const common = { ...times, retryBackoff: true, retryDelayMax: 3600, deadLetter: deadLetters };
  for (const name of jobNames) {
    await make(boss, name, { ...common, retentionSeconds: 60 * day, deleteAfterSeconds: day, notify: true });
  }
  await make(boss, nightly, { ...common, expireInSeconds: 3600, deleteAfterSeconds: 30 * day });
  // The next minute tries again anyway.
  await make(boss, alarms, { retryLimit: 0, expireInSeconds: 300, deleteAfterSeconds: 3600 });
  await make(boss, auditSeal, { retryLimit: 0, expireInSeconds: 300, deleteAfterSeconds: 3600 });
}

async function make(boss: PgBoss, name: string, options: UpdateQueueOptions): Promise<void> {
  await boss.createQueue(name, options);
  await boss.updateQueue(name, options);
}
