import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalFileStore } from './local.ts';

let folder: string;
let store: LocalFileStore;
const bytes = (text: string) => new TextEncoder().encode(text);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-files-'));
  store = new LocalFileStore(join(folder, 'uploads'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the local file store', () => {
  it('keeps, replaces and removes bytes, for its owner only', async () => {
    expect(await store.read('photos/a/full.jpg')).toBeNull();
    await store.write('photos/a/full.jpg', bytes('one'));
    await store.write('photos/a/full.jpg', bytes('two'));
    expect(Buffer.from((await store.read('photos/a/full.jpg')) ?? []).toString()).toBe('two');
    expect((await stat(join(folder, 'uploads/photos/a/full.jpg'))).mode & 0o077).toBe(0);
    await store.remove('photos/a/full.jpg');
    await store.remove('photos/a/full.jpg');
    expect(await store.read('photos/a/full.jpg')).toBeNull();
    expect(await readdir(join(folder, 'uploads/photos/a'))).toEqual([]);
  });

  it('shows a reader one whole version while twenty writers are at it', async () => {
    const versions = Array.from({ length: 20 }, (_, n) => String(n % 10).repeat(200_000));
    const writing = Promise.all(versions.map((version) => store.write('busy', bytes(version))));
    for (let n = 0; n < 20; n += 1) {
      const read = await store.read('busy');
      if (read !== null) expect(versions).toContain(Buffer.from(read).toString());
    }
    await writing;
    expect(await readdir(join(folder, 'uploads'))).toContain('busy');
    expect((await readdir(join(folder, 'uploads'))).filter((name) => name.includes('unfinished'))).toEqual(
      [],
    );
  });

  it.each(['../escaped', 'a/../../escaped', '..', '.', '', 'a/', '/', 'a\0b'])(
    'refuses the key %j',
    async (key) => {
      await expect(store.write(key, bytes('x'))).rejects.toThrow('not a key');
      await expect(store.read(key)).rejects.toThrow('not a key');
      await expect(store.remove(key)).rejects.toThrow('not a key');
    },
  );

  it('takes an absolute key for one below its folder', async () => {
    await store.write('/etc/linli', bytes('x'));
    expect(await readdir(join(folder, 'uploads/etc'))).toEqual(['linli']);
  });
});
