import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Keyring } from '../keyring.ts';
import { keyringFrom } from './keyringFrom.ts';

const shape = z.object({
  contactKeys: z.string(),
  blindIndexKey: z.string(),
  receiptKey: z.string(),
  photoKey: z.string(),
});

/**
 * The secrets of a fresh clone: made once, readable by their owner only. Losing the file means losing the contacts
 * that were sealed with it. Two processes that start at once end up with the same keys.
 */
export async function loadOrCreateKeyring(path: string): Promise<Keyring> {
  const text = (await readIfThere(path)) ?? (await create(path));
  return keyringFrom(shape.parse(JSON.parse(text)));
}

async function create(path: string): Promise<string> {
  const key = () => randomBytes(32).toString('base64');
  const texts: z.infer<typeof shape> = {
    contactKeys: `k1:${key()}`,
    blindIndexKey: key(),
    receiptKey: key(),
    photoKey: key(),
  };
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomUUID()}.unfinished`;
  await writeFile(unfinished, `${JSON.stringify(texts, null, 2)}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  try {
    // Unlike a rename, a link never replaces the keys that another process made meanwhile.
    await link(unfinished, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
  return readFile(path, 'utf8');
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
