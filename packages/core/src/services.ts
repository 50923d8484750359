import type { Prisma, PrismaClient } from '@linli/database/generated/prisma/client';
import type { Statements } from '@linli/database/statements';
import type { FileStore } from './files.ts';
import type { Jobs } from './jobs.ts';
import type { Keyring } from './keyring.ts';

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

/** What every use case needs from the outside, handed in by the API, the worker, the command line and the tests alike. */
export interface Services {
  readonly database: Database;
  /** The same database, past Prisma. */
  readonly statements: Statements;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly keyring: Keyring;
  readonly files: FileStore;
  /** Where residents reach the hosted pages, without a slash at the end: links in receipts and mails start here. */
  readonly publicUrl: string;
}

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
