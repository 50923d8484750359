import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addContactKey, dropContactKeys, loadOrCreateKeyring } from './keyFile.ts';
import { KeyringFaults, keyringFrom } from './keyringFrom.ts';

const hex = () => randomBytes(32).toString('hex');
const texts = () => ({
  contactKeys: `new:${hex()},old:${randomBytes(32).toString('base64')}`,
  blindIndexKey: hex(),
  receiptKey: randomBytes(32).toString('base64url'),
  photoKey: hex(),
});

describe('the keyring of an operator', () => {
  it('seals with the first contact key and keeps the others', () => {
    const keyring = keyringFrom(texts());
    expect(keyring.contactKeyId).toBe('new');
    expect([...keyring.contactKeys.keys()]).toEqual(['new', 'old']);
    for (const key of [
      ...keyring.contactKeys.values(),
      keyring.blindIndexKey,
      keyring.receiptKey,
      keyring.photoKey,
    ]) {
      expect(key).toHaveLength(32);
    }
  });

  it('names every fault at once, and no key', () => {
    const short = randomBytes(31).toString('hex');
    const faults = faultsOf({
      contactKeys: `a:${hex()},a:${hex()},nameless,b:${short}`,
      blindIndexKey: undefined,
      receiptKey: 'not a key!',
      photoKey: short,
    });
    expect(faults).toEqual([
      'contactKeys, entry 2: "a" is named twice',
      'contactKeys, entry 3: expected name:key',
      'contactKeys "b" has 31 bytes, expected 32',
      'blindIndexKey is missing',
      'receiptKey is neither hex nor base64',
      'photoKey has 31 bytes, expected 32',
    ]);
    expect(faultsOf({ ...texts(), contactKeys: ' ' })).toEqual(['contactKeys is missing']);
    const one = hex();
    expect(faultsOf({ ...texts(), photoKey: one, receiptKey: one })).toEqual(['the same key is used twice']);
  });
});

describe('the key file of a fresh clone', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linli-keys-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is made once, for its owner only, also when ten start at once', async () => {
    const path = join(folder, 'new', 'keys.json');
    const keys = await Promise.all(Array.from({ length: 10 }, () => loadOrCreateKeyring(path)));
    for (const one of keys) expect(one).toEqual(keys[0]);
    expect(await loadOrCreateKeyring(path)).toEqual(keys[0]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'new'))).toEqual(['keys.json']);
  });

  it('gets a new contact key that every running process seals with at once, beside the old one', async () => {
    const path = join(folder, 'rotated.json');
    const running = await loadOrCreateKeyring(path);
    const old = running.contactKeys.get('k1');
    expect(await addContactKey(path)).toBe('k2');
    expect(running.contactKeyId).toBe('k2');
    expect([...running.contactKeys.keys()]).toEqual(['k2', 'k1']);
    expect(running.contactKeys.get('k1')).toEqual(old);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await dropContactKeys(path, ['k1', 'k2']);
    expect([...running.contactKeys.keys()]).toEqual(['k2']);
    expect(await addContactKey(path)).toBe('k3');
    await rm(path);
    expect(running.contactKeyId).toBe('k2');
  });

  it('that is broken is never replaced', async () => {
    const path = join(folder, 'broken.json');
    await writeFile(path, '{}');
    await expect(loadOrCreateKeyring(path)).rejects.toThrow();
    expect((await stat(path)).size).toBe(2);
  });
});

function faultsOf(given: Parameters<typeof keyringFrom>[0]): readonly string[] {
  try {
    keyringFrom(given);
  } catch (error) {
    if (error instanceof KeyringFaults) return error.faults;
    throw error;
  }
  return [];
}
