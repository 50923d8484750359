import { readStore } from '@linli/graph/documents/store';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fileAppeals } from './support/fileAppeals.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

const origin = 'http://property.test';
/** How soon another process' write is heard is the machine's matter. */
const patiently = { timeout: 20_000 };
const documentId = readStore().find(({ name }) => name === 'LinliSite')?.id ?? '';

let server: TestServer;
let here: Neighbourhood;
/** Another process: its writes pass by everything that this server could know of. */
let elsewhere: Client;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  elsewhere = new Client({ connectionString: server.house.database.url });
  await elsewhere.connect();
});
afterAll(async () => {
  await elsewhere.end();
  await server.close();
});

function boot(from = origin): Promise<Response> {
  const variables = JSON.stringify({ key: here.site.key, locale: 'zh-CN' });
  const address = `${server.url}/graphql?${new URLSearchParams({ documentId, variables })}`;
  return fetch(address, { headers: { origin: from } });
}

async function title(): Promise<string | null> {
  const { data } = (await (await boot()).json()) as { data: { site: { title: { text: string } } | null } };
  return data.site?.title.text ?? null;
}

const rename = (zh: string) =>
  elsewhere.query('UPDATE site SET title = $1 WHERE id = $2', [JSON.stringify({ zh }), here.site.id]);

/** Whatever the database had to read is taken from the caller's allowance. */
async function comesFromMemory(): Promise<boolean> {
  const spent = async () => (await server.house.services.database.rateCounter.findFirst())?.dueAt.getTime();
  await boot();
  const before = await spent();
  await boot();
  return before !== undefined && (await spent()) === before;
}

describe('a public answer', () => {
  it('is read once and then kept, until another process writes what it tells', async () => {
    await expect.poll(comesFromMemory, patiently).toBe(true);
    await rename('另一个进程改的');
    await expect.poll(title, patiently).toBe('另一个进程改的');
    await expect.poll(comesFromMemory, patiently).toBe(true);
  });

  it('is kept for the page that asked, and for no other', async () => {
    await boot();
    const foreign = await boot('http://elsewhere.test');
    expect(foreign.status).toBe(403);
    expect(await foreign.text()).toContain('ORIGIN_DENIED');
  });

  it('outlives by a minute at most what time alone ends', async () => {
    const { clock } = server.house;
    const closing = new Date(clock.now().getTime() + 10_000);
    // While the old answer is kept, the new one is read only after the write was heard: nothing else is to be heard of it.
    await expect.poll(comesFromMemory, patiently).toBe(true);
    await elsewhere.query('UPDATE site SET title = $1, disabled_at = $2 WHERE id = $3', [
      { zh: '十秒后关闭' },
      closing,
      here.site.id,
    ]);
    await expect.poll(title, patiently).toBe('十秒后关闭');
    clock.pass({ minutes: 0.5 });
    expect(await title()).toBe('十秒后关闭');
    clock.pass({ minutes: 0.5 });
    expect((await boot()).status).toBe(403);
    await elsewhere.query('UPDATE site SET disabled_at = NULL WHERE id = $1', [here.site.id]);
    await expect.poll(async () => (await boot()).status, patiently).toBe(200);
  });

  it('is not kept by a server that does not hear the others', async () => {
    await expect.poll(comesFromMemory, patiently).toBe(true);
    await elsewhere.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'linli-listen' AND datname = current_database()`);
    await rename('没有听见');
    await expect.poll(title, patiently).toBe('没有听见');
    await expect.poll(comesFromMemory, patiently).toBe(true);
  });

  it('is made of tables that all say when they are written', async () => {
    const [appeal] = await fileAppeals(server, here, 1);
    expect(appeal).toBeDefined();
    await rename('再读一次');
    const asked = vi.spyOn(Client.prototype, 'query');
    const list =
      'query Published($place: ID!) { publicAppeals(place: $place) { totalCount nodes { title holder { name { text } } category { name { text } } place { name { text } } supporterCount } } }';
    await server.anybody.ask(list, { place: encodeGlobalId('Place', here.district.placeId) });
    await expect.poll(title, patiently).toBe('再读一次');
    const texts = asked.mock.calls.map(([one]) =>
      typeof one === 'string' ? one : (one as { text: string }).text,
    );
    asked.mockRestore();
    const read = new Set(
      texts.flatMap((text) =>
        [...text.matchAll(/(?:FROM|JOIN) (?:"public"\.)?"?([a-z_]+)"?/g)].map(([, name]) => name),
      ),
    );
    expect([...read]).toEqual(expect.arrayContaining(['site', 'category_version', 'publication']));
    const { rows } = await elsewhere.query<{ name: string }>(
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'public_written'`,
    );
    const told = new Set(rows.map(({ name }) => name));
    expect([...read].filter((name) => !told.has(name ?? ''))).toEqual([]);
  });
});

describe('what is published around a point', () => {
  const around = 'query Around($at: WhereaboutsInput!) { nearbyAppeals(at: $at) { appeal { title } } }';
  const titles = async () => {
    const at = { point: here.grid.middle };
    const { nearbyAppeals } = await server.anybody.run<{
      nearbyAppeals: { appeal: { title: string } | null }[];
    }>(around, { at });
    return nearbyAppeals.map(({ appeal }) => appeal?.title);
  };
  const publish = async (title: string, appeal: string) => {
    const id = Buffer.from(appeal, 'base64url').toString().split(':')[1];
    await elsewhere.query(
      `INSERT INTO publication (appeal_id, tenant_id, title, summary, published_at)
       SELECT id, tenant_id, $1, '', now() FROM appeal WHERE id = $2`,
      [title, id],
    );
    return id;
  };
  const statementsOf = async (ask: () => Promise<unknown>) => {
    const asked = vi.spyOn(Client.prototype, 'query');
    await ask();
    const texts = asked.mock.calls.map(([one]) =>
      typeof one === 'string' ? one : (one as { text: string }).text,
    );
    asked.mockRestore();
    return texts.filter((text) => /publication/.test(text)).length;
  };

  it('is kept for nobody in particular until another process publishes or takes back, though it is asked by POST', async () => {
    const [first = '', second = ''] = await fileAppeals(server, here, 2);
    await expect.poll(titles, patiently).toEqual([]);
    const id = await publish('垃圾堆在路口', first);
    await expect.poll(titles, patiently).toEqual(['垃圾堆在路口']);
    await expect.poll(() => statementsOf(titles), patiently).toBe(0);
    await publish('路灯不亮', second);
    await expect.poll(async () => (await titles()).sort(), patiently).toEqual(['垃圾堆在路口', '路灯不亮']);
    await expect.poll(() => statementsOf(titles), patiently).toBe(0);
    await elsewhere.query('UPDATE publication SET retracted_at = now() WHERE appeal_id = $1', [id]);
    await expect.poll(titles, patiently).toEqual(['路灯不亮']);
  });

  it('is read anew for each who could be somebody, and for each who writes something', async () => {
    await expect.poll(() => statementsOf(titles), patiently).toBe(0);
    const at = { point: here.grid.middle };
    const staff = server.anybody.with({ cookie: 'other=1' });
    expect(await statementsOf(() => staff.run(around, { at }))).toBeGreaterThan(0);
    const writing =
      'query Around($at: WhereaboutsInput!) { nearbyAppeals(at: $at, text: "路灯不亮") { appeal { title } } }';
    for (const _ of [1, 2])
      expect(await statementsOf(() => server.anybody.run(writing, { at }))).toBeGreaterThan(0);
  });
});
