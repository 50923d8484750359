import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from './support/caller.ts';
import { solved } from './support/challenge.ts';
import { step, submit } from './support/documents.ts';
import { fileAppeals } from './support/fileAppeals.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

let server: TestServer;
let here: Neighbourhood;
let secretary: Caller;
let appealId: string;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house);
  secretary = await server.anybody.signIn(here.secretary);
  [appealId = ''] = await fileAppeals(server, here, 1);
});
afterAll(() => server.close());

const addNote = `mutation Note($input: AddNoteInput!) {
  addNote(input: $input) { __typename ... on AddNotePayload { appeal { version } } ... on Error { code } } }`;
const note = (text: string) => ({ query: addNote, variables: { input: { id: appealId, text } } });
const notes = () => server.house.services.database.appealEvent.count({ where: { type: 'NOTE' } });

async function send(caller: Caller, key: string, body: unknown) {
  const response = await caller.post(body, { 'idempotency-key': key });
  const answer = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  const replayed = response.headers.get('idempotent-replayed');
  return { status: response.status, replayed, body: answer, code: answer.errors?.[0]?.extensions.code };
}

describe('an Idempotency-Key', () => {
  it('gives a retry the first answer, with one effect', async () => {
    const before = await notes();
    const first = await send(secretary, 'note-one', note('第一次'));
    const again = await send(secretary, 'note-one', note('第一次'));
    expect(again.body).toEqual(first.body);
    expect([first.replayed, again.replayed]).toEqual([null, 'true']);
    expect(await notes()).toBe(before + 1);
  });

  it('refuses another body under the same key', async () => {
    await send(secretary, 'note-two', note('原来的'));
    expect(await send(secretary, 'note-two', note('改过的'))).toMatchObject({
      status: 422,
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });

  it('belongs to its caller: another one with the same key is answered for itself', async () => {
    const officer = await server.anybody.signIn(here.streetOfficer);
    await send(secretary, 'note-three', note('书记写的'));
    const { status, replayed } = await send(officer, 'note-three', note('街道写的'));
    expect([status, replayed]).toEqual([200, null]);
  });

  it('of many at once lets one work and tells the others that it is running or was done', async () => {
    const before = await notes();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => send(secretary, 'note-four', note('一起来'))),
    );
    expect(await notes()).toBe(before + 1);
    for (const { status, code } of answers) {
      expect([200, 409]).toContain(status);
      if (status === 409) expect(code).toBe('IDEMPOTENCY_RUNNING');
    }
    expect(answers.filter(({ status, replayed }) => status === 200 && replayed === null)).toHaveLength(1);
  });

  it('keeps a receipt so that only the retry can read it', async () => {
    const widget = server.anybody.with({ origin: 'http://property.test' });
    const input = {
      clientId: crypto.randomUUID(),
      siteKey: here.site.key,
      challenge: await solved(widget, here.site.key),
      kind: 'HELP',
      text: '电梯停在三楼。',
    };
    const body = { query: submit, variables: { input } };
    const first = await send(widget, 'submit-one', body);
    const { receipt } = (first.body.data as { submitAppeal: { receipt: { secret: string; pin: string } } })
      .submitAppeal;
    const kept = await server.house.services.database.idempotencyKey.findMany();
    expect(kept.length).toBeGreaterThan(0);
    for (const secret of [receipt.secret, 'submit-one']) expect(JSON.stringify(kept)).not.toContain(secret);
    expect((await send(widget, 'submit-one', body)).body).toEqual(first.body);
  });

  it('is forgotten after a day', async () => {
    await send(secretary, 'note-five', note('今天的'));
    server.house.clock.pass({ hours: 25 });
    const later = await server.anybody.signIn(here.secretary);
    expect((await send(later, 'note-five', note('明天的'))).status).toBe(200);
  });
});

describe('a step that names a version', () => {
  it('is refused when somebody else acted first', async () => {
    const first = await secretary.run<{ acceptAppeal: { appeal: { version: number } } }>(
      step('acceptAppeal'),
      {
        input: { id: appealId },
      },
    );
    const stale = { id: appealId, version: first.acceptAppeal.appeal.version - 1 };
    const unit = encodeGlobalId('Organization', here.committee);
    const { assignAppeal } = await secretary.run<{ assignAppeal: unknown }>(step('assignAppeal'), {
      input: { ...stale, unit },
    });
    expect(assignAppeal).toMatchObject({ __typename: 'ConflictError', currentVersion: stale.version + 1 });
  });
});
