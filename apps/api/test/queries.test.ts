import { acceptAppeal } from '@linli/core/appeals/accept';
import { addNote } from '@linli/core/appeals/note';
import { decodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from './support/caller.ts';
import { fileAppeals } from './support/fileAppeals.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

let server: TestServer;
let here: Neighbourhood;
let officer: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house);
  const { services } = server.house;
  const actor = await here.streetOfficer.actor();
  for (const id of await fileAppeals(server, here, 20)) {
    const appealId = decodeGlobalId(id).id;
    await acceptAppeal(services, actor, { appealId });
    await addNote(services, actor, { appealId, text: '已联系居民。', isPublic: true });
  }
  officer = await server.anybody.signIn(here.streetOfficer);
});
afterAll(() => server.close());

/** Every statement outside a transaction takes a connection from the pool once. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const more = () => {
    count += 1;
  };
  const { pool } = server.house.database;
  pool.on('acquire', more);
  try {
    await work();
  } finally {
    pool.off('acquire', more);
  }
  return count;
}

const fields = `id code title state
  place { name { text } ancestors { kind name { text } } }
  holder { name { text } }
  promiseClock { dueAt overdue }
  events(first: 3) { nodes { type at text person { name } unit { name { text } } } }`;
const list = `query List($first: Int!) { appeals(first: $first) { nodes { ${fields} } } }`;

describe('the number of statements', () => {
  it('does not grow with the number of appeals: place chain, holder and three entries each', async () => {
    const one = await statements(() => officer.run(list, { first: 1 }));
    const twenty = await statements(() => officer.run(list, { first: 20 }));
    expect(twenty).toBe(one);
    // Session, its second factor, person with grants, which rows, the rows, their pauses, entries and people.
    expect(twenty).toBeLessThanOrEqual(10);
  });

  it('has one more for a count, and only when it is asked for', async () => {
    const without = await statements(() => officer.run('{ appeals(first: 1) { nodes { id } } }'));
    const withCount = await statements(() =>
      officer.run('{ appeals(first: 1) { totalCount nodes { id } } }'),
    );
    expect(withCount).toBe(without + 1);
  });
});
