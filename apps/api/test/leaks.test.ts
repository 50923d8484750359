import { submitAppeal } from '@linli/core/appeals/submit';
import { newId } from '@linli/core/ids';
import type { Mail } from '@linli/core/notifications/mailer';
import { siteByKey } from '@linli/core/sites/byKey';
import { consent } from '@linli/core/sites/consent';
import { workerHandlers } from '@linli/core/worker/handlers';
import { startWorker, type Worker } from '@linli/core/worker/start';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { schema } from '@linli/graph/schema';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import type { GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller, Reply } from './support/caller.ts';
import { documentOf, type Known, plant, planted, recognisable } from './support/planted.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';
import { until } from './support/until.ts';

const origin = 'http://property.test';

let server: TestServer;
let here: Neighbourhood;
let worker: Worker;
let callers: Caller[];
let example: Known;
const mails: Mail[] = [];
const workerLog: unknown[] = [];
const answers: { readonly field: string; readonly reply: Reply }[] = [];

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  const keep = (message: string, details: object = {}) => void workerLog.push({ message, ...details });
  const mailer = { send: async (mail: Mail) => void mails.push(mail), close: () => undefined };
  worker = await startWorker({
    url: server.house.database.url,
    services: server.house.services,
    handlers: workerHandlers({ mailer, staffUrl: (id) => `${server.url}/portal/appeals/${id}` }),
    log: { info: keep, error: keep },
  });
  callers = [
    server.anybody.with({ origin }),
    await server.anybody.signIn(here.secretary),
    await server.anybody.signIn(here.streetOfficer),
  ];
  example = await file();
});
afterAll(async () => {
  await worker.stop();
  await server.close();
});

/** An appeal in which everything that can be said of a resident is recognisable. */
async function file(): Promise<Known> {
  const { services } = server.house;
  const { actor } = await siteByKey(services, here.site.key, origin);
  const { appeal, receipt } = await submitAppeal(services, actor, {
    clientId: newId(),
    kind: 'HELP',
    title: planted.words,
    text: planted.words,
    address: planted.words,
    point: here.grid.middle,
    pointSource: 'GPS',
    contact: {
      name: planted.name,
      phone: planted.phone,
      email: planted.email,
      consentVersion: consent.version,
    },
  });
  const where = { appealId: appeal.id };
  const participant = await services.database.participant.findFirstOrThrow({ where });
  return {
    ids: {
      id: encodeGlobalId('Appeal', appeal.id),
      appeal: encodeGlobalId('Appeal', appeal.id),
      participant: encodeGlobalId('Participant', participant.id),
      place: encodeGlobalId('Place', here.community.placeId),
      unit: encodeGlobalId('Organization', here.committee),
      person: encodeGlobalId('Person', here.gridMember.personId),
    },
    values: {
      code: receipt.code,
      secret: receipt.secret,
      siteKey: here.site.key,
      key: here.site.key,
      version: null,
      photoIds: [],
      consentVersion: consent.version,
      first: 10,
      last: null,
      after: null,
      before: null,
    },
  };
}

function rootFields(kind: 'query' | 'mutation') {
  const root = (kind === 'query' ? schema.getQueryType() : schema.getMutationType()) as GraphQLObjectType;
  return Object.values(root.getFields());
}

async function callEverything(kind: 'query' | 'mutation', astray: boolean): Promise<void> {
  for (const field of rootFields(kind)) {
    // What fits no type is refused before anybody asks who calls.
    for (const caller of astray ? callers.slice(0, 1) : callers) {
      const known = kind === 'query' || astray ? example : await file();
      const variables = Object.fromEntries(
        field.args.map(({ name, type }) => [name, plant(type, name, known, astray)]),
      );
      const reply = await caller
        .with({ 'idempotency-key': encodeURIComponent(`${planted.words}${crypto.randomUUID()}`) })
        .ask(documentOf(kind, field), variables);
      answers.push({ field: field.name, reply });
    }
  }
}

/** What an answer says about errors, and every address in it. */
function errorsAndAddresses({ reply: { errors, data } }: (typeof answers)[number]): string {
  const told: unknown[] = [errors];
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && /^https?:/.test(value)) told.push(value);
    if (typeof value !== 'object' || value === null) return;
    if ('__typename' in value && String(value.__typename).endsWith('Error')) told.push(value);
    Object.values(value).forEach(visit);
  };
  visit(data);
  return JSON.stringify(told);
}

async function rowsOf(table: string): Promise<string[]> {
  const { rows } = await server.house.database.pool.query<{ row: string }>(
    `SELECT row_to_json(t)::text AS row FROM ${table} t`,
  );
  return rows.map(({ row }) => row);
}

const leaks = (lines: readonly string[]) => lines.filter((line) => recognisable.test(line)).slice(0, 5);

describe('personal data planted into every input', () => {
  it('goes in through every query and mutation, rightly and astray, and through the other doors', async () => {
    for (const kind of ['mutation', 'query'] as const) {
      await callEverything(kind, false);
      await callEverything(kind, true);
    }
    const words = encodeURIComponent(planted.words);
    for (const path of [
      `/a/${words}`,
      `/report/${words}`,
      `/photos/${words}`,
      `/${words}`,
      `/portal/${words}`,
    ]) {
      expect((await fetch(`${server.url}${path}`)).status).toBeLessThan(500);
    }
    await fetch(`${server.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ email: planted.email, password: planted.words }),
    });
    await callers[0]?.post(`{"query": "{ ${planted.words} `);
    for (const literal of [
      'enumLabels(locale: 7) { value }',
      `locate(point: "${planted.words}") { __typename }`,
    ]) {
      const reply = await server.anybody.ask(`{ ${literal} }`);
      expect(reply.errors).not.toEqual([]);
      answers.push({ field: 'site', reply });
    }

    const called = new Set(answers.map(({ field }) => field));
    expect(called.size).toBe(rootFields('query').length + rootFields('mutation').length);
    // It really is inside: enough of it was taken, and lies where it belongs.
    const worked = answers.filter(({ reply: { data } }) => /Payload"/.test(JSON.stringify(data)));
    expect(new Set(worked.map(({ field }) => field)).size).toBeGreaterThanOrEqual(8);
    expect(leaks(await rowsOf('appeal_content'))).not.toEqual([]);
    expect(leaks(await rowsOf('event_text'))).not.toEqual([]);
    await until(async () => mails.some(({ to }) => to === planted.email), 'the resident was written to');
  }, 600_000);

  it.each([
    'audit_event',
    'appeal_event',
    'notification',
    'jobs.job',
    'idempotency_key',
    'pin_lock',
    'contact',
  ])('stands in no row of %s', async (table) => {
    const rows = await rowsOf(table);
    expect(rows.length + (table === 'pin_lock' ? 1 : 0)).toBeGreaterThan(0);
    expect(leaks(rows)).toEqual([]);
  });

  it('stands in no log of the server or the worker', () => {
    expect(leaks(server.logged.map((line) => JSON.stringify(line)))).toEqual([]);
    expect(leaks(workerLog.map((line) => JSON.stringify(line)))).toEqual([]);
  });

  it('stands in no error and in no address of any answer', () => {
    expect(leaks(answers.map(errorsAndAddresses))).toEqual([]);
  });

  it('stands in no subject and no link of any mail, and nothing of it in mails to staff', () => {
    expect(leaks(mails.map(({ subject, messageId }) => `${subject} ${messageId}`))).toEqual([]);
    expect(leaks(mails.flatMap(({ text }) => text.match(/https?:\S+/g) ?? []))).toEqual([]);
    expect(leaks(mails.filter(({ to }) => to !== planted.email).map((mail) => JSON.stringify(mail)))).toEqual(
      [],
    );
  });
});
