import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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
  return liveKeyring(path, text);
}

/**
 * Contact keys change while servers run: the file is looked at again whenever one is needed, so that every process
 * seals with a new key as soon as it is there. The other keys are for ever.
 */
function liveKeyring(path: string, text: string): Keyring {
  let keyring = keyringFrom(shape.parse(JSON.parse(text)));
  let seen = stampOf(path);
  const present = (): Keyring => {
    const stamp = stampOf(path);
    // A file that went missing takes no key from a process that knows it.
    if (stamp !== null && stamp !== seen) {
      keyring = keyringFrom(shape.parse(JSON.parse(readFileSync(path, 'utf8'))));
      seen = stamp;
    }
    return keyring;
  };
  const { blindIndexKey, receiptKey, photoKey } = keyring;
  return {
    get contactKeyId() {
      return present().contactKeyId;
    },
    get contactKeys() {
      return present().contactKeys;
    },
    blindIndexKey,
    receiptKey,
    photoKey,
  };
}

function stampOf(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.ino}:${stat.mtimeMs}:${stat.size}` : null;
}

/** Puts a new contact key in front: from now on it seals, and the older ones still open. Returns its id. */
export async function addContactKey(path: string): Promise<string> {
  const texts = shape.parse(JSON.parse(await readFile(path, 'utf8')));
  const ids = texts.contactKeys.split(',').map((entry) => entry.split(':', 1)[0]?.trim());
  const last = Math.max(0, ...ids.map((id) => Number(/^k(\d+)$/.exec(id ?? '')?.[1] ?? 0)));
  const id = `k${last + 1}`;
  await replace(path, { ...texts, contactKeys: `${id}:${freshKey()},${texts.contactKeys}` });
  return id;
}

/** Takes away contact keys that seal nothing any more; the present one always stays. */
export async function dropContactKeys(path: string, ids: readonly string[]): Promise<void> {
  const texts = shape.parse(JSON.parse(await readFile(path, 'utf8')));
  const kept = texts.contactKeys
    .split(',')
    .filter((entry, index) => index === 0 || !ids.includes(entry.split(':', 1)[0]?.trim() ?? ''));
  await replace(path, { ...texts, contactKeys: kept.join(',') });
}

/** Whoever reads meanwhile finds the old file or the new one, whole. */
async function replace(path: string, texts: z.infer<typeof shape>): Promise<void> {
  keyringFrom(texts);
  await rename(await writeBeside(path, texts), path);
}

async function create(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = await writeBeside(path, {
    contactKeys: `k1:${freshKey()}`,
    blindIndexKey: freshKey(),
    receiptKey: freshKey(),
    photoKey: freshKey(),
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

function freshKey(): string {
  return randomBytes(32).toString('base64');
}

async function writeBeside(path: string, texts: z.infer<typeof shape>): Promise<string> {
  const unfinished = `${path}.${randomUUID()}.unfinished`;
  const options = { mode: 0o600, flag: 'wx', flush: true } as const;
  await writeFile(unfinished, `${JSON.stringify(texts, null, 2)}\n`, options);
  return unfinished;
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
