import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Runs one task at a time across processes.
 *
 * The lock is SQLite's: the operating system gives it back when its holder dies, however it dies.
 * A lock file with a pid in it would have to guess.
 */
export async function withLock<T>(path: string, task: () => Promise<T>, timeoutMs = 60_000): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    await take(lock, path, Date.now() + timeoutMs);
    return await task();
  } finally {
    lock.close();
  }
}

async function take(lock: DatabaseSync, path: string, deadline: number): Promise<void> {
  for (;;) {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (Date.now() > deadline) throw new Error(`Another process has held ${path} for too long.`);
    }
    await delay(25);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is locked/.test(error.message);
}
