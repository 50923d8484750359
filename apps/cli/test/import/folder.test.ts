import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { staffActorOf } from '@linli/core/access/actor';
import { createUser } from '@linli/core/access/createUser';
import { visibleAppeal } from '@linli/core/appeals/visible';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FolderEntry, importFolder } from '../../src/import/importFolder.ts';
import { showImported } from '../../src/import/showImported.ts';
import { boston, categoryTree, labelled, replies, votes } from './appealFixtures.ts';
import { type ImportServices, openImportServices } from './openImportServices.ts';
import { compounds, outlines } from './placeFixtures.ts';

let services: ImportServices;
let folder: string;
beforeAll(async () => {
  services = await openImportServices();
  folder = join(services.folder, 'data');
  const files = {
    'a/replies.csv': replies,
    'a/labelled.csv': labelled,
    'a/votes.csv': votes,
    'b/boston.csv': boston,
    'b/requests.json': '[{"service_request_id":"1"}]',
    'b/discovery.json': '{"changeset":"2012"}',
    'c/compounds.csv': compounds,
    'c/outlines.geojson': outlines,
    'tree.csv': categoryTree,
    'notes.md': 'not for machines',
  };
  for (const sub of ['a', 'b', 'c']) mkdirSync(join(folder, sub), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => services.close());

const run = (dryRun = false) => {
  const told: FolderEntry[] = [];
  const options = { folder, dryRun, refusedFolder: services.folder };
  return importFolder(services, options, new AbortController().signal, (entry) => told.push(entry));
};
const importedOf = (entries: readonly FolderEntry[]) =>
  entries.map(({ file, result }) => `${file} ${result.counts.imported}`);

const all = [
  'c/outlines.geojson 3',
  'c/compounds.csv 2',
  'tree.csv 3',
  'a/labelled.csv 3',
  'a/votes.csv 1',
  'a/replies.csv 1',
  'b/boston.csv 4',
];

test('a dry run of the whole folder sees each file on top of those before it, and leaves nothing', async () => {
  const { entries, leftOut } = await run(true);
  expect(importedOf(entries)).toEqual(all);
  expect(leftOut).toEqual(['b/discovery.json', 'b/requests.json']);
  expect(await services.database.tenant.count()).toBe(0);
});

test('everything comes in the order in which it builds on each other, once', async () => {
  expect(importedOf((await run()).entries)).toEqual(all);
  const appeals = await services.database.appeal.count();
  expect(importedOf((await run()).entries)).toEqual(all.map((line) => line.replace(/\d+$/, '0')));
  expect(await services.database.appeal.count()).toBe(appeals);
});

test('the user who shall see it is staff of every tenant that was filled, and of no other', async () => {
  expect(await showImported(services, 'nobody@example.com')).toBeNull();
  const { id: userId, email } = await createUser(services, {
    email: 'Admin@example.com',
    password: 'a long enough one',
    name: '管理员',
  });
  expect(await showImported(services, email)).toEqual(['110198', 'A', 'boston']);
  expect(await showImported(services, email)).toEqual([]);
  for (const appeal of await services.database.appeal.findMany()) {
    const actor = await staffActorOf(services, userId, { id: appeal.tenantId });
    if (!actor) throw new Error('the user is nobody there');
    expect((await visibleAppeal(services, actor, appeal.id)).id).toBe(appeal.id);
  }
});

test('a folder that is not there is said so', async () => {
  const options = { folder: join(folder, 'none'), dryRun: false, refusedFolder: services.folder };
  const none = importFolder(services, options, new AbortController().signal, () => undefined);
  await expect(none).rejects.toMatchObject({ code: 'NO_SUCH_FOLDER' });
});
