import { randomBytes } from 'node:crypto';
import type { FileStore } from '@linli/core/files';
import type { Keyring } from '@linli/core/keyring';
import type { Services } from '@linli/core/services';
import { openJobs } from '@linli/core/worker/openJobs';
import { type Database, openDatabase } from '@linli/database/openDatabase';
import { createTestDatabase } from '@linli/database/testing/createTestDatabase';

/** A database of its own with everything that use cases need beside it; a story can move the clock. */
export interface TestHouse {
  readonly services: Services;
  readonly database: Database;
  readonly clock: MovableClock;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly publicUrl?: string;
  /** Lays the wire to the database: a test may want to cut it. */
  readonly connectThrough?: (url: string) => Promise<string>;
}

export async function openTestHouse({
  publicUrl = 'http://localhost:4000',
  connectThrough,
}: HouseOptions = {}): Promise<TestHouse> {
  const whole = await createTestDatabase();
  const database = connectThrough ? openDatabase(await connectThrough(whole.url)) : whole;
  const { jobs, close } = await openJobs(database.url);
  const clock = new MovableClock();
  return {
    services: {
      database: database.prisma,
      statements: database.statements,
      clock,
      jobs,
      keyring: newKeyring(),
      files: filesInMemory(),
      publicUrl,
    },
    database,
    clock,
    async close() {
      await close();
      await database.close();
      if (whole !== database) await whole.close();
    },
  };
}

/** Runs like any clock, from where the story has put it. */
export class MovableClock {
  #ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  /** Forward only: histories do not run backwards. */
  pass(time: { readonly days?: number; readonly hours?: number; readonly minutes?: number }): void {
    this.#ahead += (((time.days ?? 0) * 24 + (time.hours ?? 0)) * 60 + (time.minutes ?? 0)) * 60_000;
  }
}

function newKeyring(): Keyring {
  return {
    contactKeyId: 'test',
    contactKeys: new Map([['test', randomBytes(32)]]),
    blindIndexKey: randomBytes(32),
    receiptKey: randomBytes(32),
    photoKey: randomBytes(32),
  };
}

function filesInMemory(): FileStore {
  const files = new Map<string, Uint8Array>();
  return {
    write: async (key, bytes) => void files.set(key, bytes),
    read: async (key) => files.get(key) ?? null,
    remove: async (key) => void files.delete(key),
  };
}
