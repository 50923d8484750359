import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canReach, serverAccount } from '../src/embedded/account.ts';
import { findBinaries, placeBinaries } from '../src/embedded/binaries.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linli-binaries-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.runIf(process.getuid?.() === 0)(
  'binaries in a checkout that only root can enter are copied out of it, once',
  async () => {
    const account = serverAccount();
    const closed = mkdtempSync(join(tmpdir(), 'linli-closed-'));
    try {
      cpSync(await findBinaries(), join(closed, 'native'), { recursive: true, verbatimSymlinks: true });
      const placed = placeBinaries(join(closed, 'native'), account, folder);
      expect(placed.startsWith(folder)).toBe(true);
      expect(canReach(account, join(placed, 'bin'), './postgres --version')).toBe(true);
      expect(placeBinaries(join(closed, 'native'), account, folder)).toBe(placed);
    } finally {
      rmSync(closed, { recursive: true, force: true });
    }
  },
);

test('binaries that can be reached stay where they are', async () => {
  const binaries = await findBinaries();
  expect(placeBinaries(binaries, {}, folder)).toBe(binaries);
});
