import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { canReach } from '../src/embedded/account.ts';
import { workspaceRoot } from '../src/workspace.ts';
import { buildHouse, type House } from './support/house.ts';
import { startUser } from './support/startUser.ts';

const isRoot = process.getuid?.() === 0;
const nobody = { uid: Number(spawnSync('id', ['-u', 'nobody']).stdout), gid: 65_534 };

let house: House | undefined;
afterEach(() => house?.remove());

test.runIf(isRoot)('a folder that only root can enter: the server lives outside of it', async () => {
  house = buildHouse(0o700);
  const user = await startUser(house);
  expect(house.data.startsWith(house.directory)).toBe(false);
  expect(dirname(house.data)).toMatch(/^\/var\/lib\/linli\//);
  await user.interrupt();
});

test.runIf(isRoot && canReach(nobody, workspaceRoot))(
  'an ordinary user runs the server himself',
  async () => {
    house = buildHouse();
    chownSync(house.directory, nobody.uid, nobody.gid);
    const user = await startUser(house, nobody);
    expect(house.serverPid()).toBeDefined();
    expect(await user.interrupt()).toBe(0);
    expect(house.serverPid()).toBeUndefined();
  },
);
