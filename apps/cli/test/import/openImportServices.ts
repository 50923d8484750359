import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Services } from '@linli/core/services';
import { createTestDatabase } from '@linli/database/testing/createTestDatabase';

export interface ImportServices extends Services {
  readonly url: string;
  /** A folder that goes with the suite. */
  readonly folder: string;
  /** Writes a file there and returns its path. */
  file(name: string, text: string): string;
  close(): Promise<void>;
}

/** Services over an empty database of the suite's own. Imports leave no jobs and no files behind. */
export async function openImportServices(): Promise<ImportServices> {
  const { prisma, statements, url, close } = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'linli-import-'));
  const none = () => Promise.reject(new Error('an import does not do this'));
  return {
    url,
    folder,
    file(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    async close() {
      rmSync(folder, { recursive: true });
      await close();
    },
    database: prisma,
    statements,
    clock: { now: () => new Date('2026-07-01T04:00:00Z') },
    jobs: {
      insertion: () => {
        throw new Error('an import does not do this');
      },
    },
    keyring: {
      contactKeyId: 'test',
      contactKeys: new Map([['test', randomBytes(32)]]),
      blindIndexKey: randomBytes(32),
      receiptKey: randomBytes(32),
      photoKey: randomBytes(32),
    },
    files: { write: none, read: none, remove: none },
    publicUrl: 'http://localhost:4000',
  };
}
