import { Prisma } from '@linli/database/generated/prisma/client';
import type { Statements } from '@linli/database/statements';

/** The jobs that a change can leave behind, with what they need to know: ids only, the worker reads the rows again. */
export interface JobData {
  /** Find the grid's people for a new or re-placed appeal (never whom it is about) and tell them. */
  'route-appeal': { appealId: string };
  /** Tell whoever must know of one event. */
  'notify-event': { eventId: string };
  /** Publish an appeal whose category publishes by itself, once its delay is over. */
  'publish-appeal': { appealId: string };
  /** Let a handling clock go on whose pause is over, if nobody has before. */
  'end-pause': { pauseId: string };
  /** Send one message; its row says whether that has happened. */
  'send-notification': { notificationId: string };
  /** File the rows of a hotline's file from where its import stands. */
  'import-hotline': { importId: string; from: number };
  /** Tell somebody of a week with too few days in a community. */
  'warn-of-week': { warningId: string };
  /** Send somebody the link that opens the account; null for whoever has one already. */
  'send-invitation': { personId: string; invitationId: string | null };
}

export type JobName = keyof JobData;

export interface Job<Name extends JobName = JobName> {
  readonly name: Name;
  readonly data: JobData[Name];
  /** Left out: at once. */
  readonly startAfter?: Date;
}

export interface Jobs {
  /** Common table expressions that enqueue jobs, for the statement that makes the change: they exist if and only if it does. */
  insertion(jobs: readonly Job[]): Prisma.Sql;
}

/** For a house where nobody works. */
export const noJobs = Prisma.sql`no_jobs AS (SELECT)`;

/** Enqueues within a transaction, apart from any change. */
export async function enqueue(jobs: Jobs, tx: Statements, left: readonly Job[]): Promise<void> {
  await tx.$queryRaw`WITH ${jobs.insertion(left)} SELECT 1 AS done`;
}
