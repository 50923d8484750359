import { rateLimits } from '@linli/core/abuse/limits';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from './support/caller.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

let server: TestServer;
let here: Neighbourhood;
let officer: Caller;
let secretary: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house);
  officer = await server.anybody.signIn(here.streetOfficer);
  secretary = await server.anybody.signIn(here.secretary);
});
afterAll(() => server.close());

interface Asked {
  readonly viewer: { readonly email: string; readonly grants: readonly { readonly role: string }[] } | null;
}
const who = async (caller: Caller) =>
  (await caller.run<Asked>('{ viewer { email grants { role } } }')).viewer?.email ?? null;
const cookieOf = ({ headers }: Caller) => headers.cookie ?? '';
const withCookie = (cookie: string) => server.anybody.with({ cookie });

describe('the cookie of a session', () => {
  it('says who asks, alone or among others, as it was set or unescaped', async () => {
    const cookie = cookieOf(officer);
    for (const shown of [cookie, `a=b; ${cookie}; c=d`, `a=b;${cookie};c=d`, decodeURIComponent(cookie)]) {
      expect([shown, await who(withCookie(shown))]).toEqual([shown, here.streetOfficer.email]);
    }
  });

  it('says nothing with another signature, without one, or under another name', async () => {
    const [name, value = ''] = cookieOf(officer).split('=');
    const [token = '', signature = ''] = value.split('.');
    const theirs = cookieOf(secretary).split('.')[2] ?? '';
    const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
    expect(await who(officer)).toBe(here.streetOfficer.email);
    for (const shown of [
      `${name}=${token}.${theirs}`,
      `${name}=${token}.${flipped}`,
      `${name}=${token}.${signature.slice(4)}`,
      `${name}=${token}`,
      `${name}=.${signature}`,
      `x${name}=${value}`,
      `__Secure-${name}=${value}`,
    ]) {
      expect([shown, await who(withCookie(shown))]).toEqual([shown, null]);
    }
  });
});

describe('what has ended is ended at the next request:', () => {
  it('a session that has run out', async () => {
    const { session } = server.house.services.database;
    const leaving = await server.anybody.signIn(here.gridLeader);
    expect(await who(leaving)).toBe(here.gridLeader.email);
    const expiresAt = new Date(Date.now() - 1000);
    await session.updateMany({ where: { userId: here.gridLeader.userId }, data: { expiresAt } });
    expect(await who(leaving)).toBeNull();
  });

  it('a role', async () => {
    const { roleGrant } = server.house.services.database;
    const queue = '{ appeals(first: 1) { nodes { id } } }';
    const member = await server.anybody.signIn(here.gridMember);
    expect((await member.ask(queue)).errors).toEqual([]);
    const endsAt = server.house.clock.now();
    await roleGrant.updateMany({ where: { personId: here.gridMember.personId }, data: { endsAt } });
    expect((await member.ask(queue)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('a person', async () => {
    const { person } = server.house.services.database;
    const gone = await server.anybody.signIn(here.propertyStaff);
    expect(await who(gone)).toBe(here.propertyStaff.email);
    const endedAt = server.house.clock.now();
    await person.update({ where: { id: here.propertyStaff.personId }, data: { endedAt } });
    expect(await who(gone)).toBeNull();
  });
});

it('a session that is a day old is lengthened by asking', async () => {
  const { session } = server.house.services.database;
  const day = 86_400_000;
  const where = { userId: here.secretary.userId };
  await session.updateMany({ where, data: { expiresAt: new Date(Date.now() + 5.5 * day) } });
  expect(await who(secretary)).toBe(here.secretary.email);
  const { expiresAt } = await session.findFirstOrThrow({ where });
  expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 6.5 * day);
  expect(await who(secretary)).toBe(here.secretary.email);
});

describe('what staff ask for is paid by the person', () => {
  const counters = () => server.house.services.database.rateCounter;
  const dueAt = async () =>
    (
      await counters().findFirst({ where: { key: { endsWith: here.streetOfficer.personId } } })
    )?.dueAt.getTime();
  const large =
    '{ rateLimit { cost } appeals(first: 100) { nodes { events(first: 100) { nodes { id } } } } }';
  const { amount, seconds } = rateLimits.pointsByPerson;

  it('once, whatever address it is asked from', async () => {
    await counters().deleteMany();
    const before = server.house.clock.now().getTime();
    const { headers, errors, data } = await officer.ask(large);
    const after = server.house.clock.now().getTime();
    expect(errors).toEqual([]);
    const points = (data as { rateLimit: { cost: number } }).rateLimit.cost;
    expect(points).toBeGreaterThan(20_000);
    const cost = (points * seconds * 1000) / amount;
    expect(await dueAt()).toBeGreaterThanOrEqual(Math.floor(before + cost));
    expect(await dueAt()).toBeLessThanOrEqual(Math.ceil(after + cost));
    expect(headers.get('ratelimit-limit')).toBe(String(amount));
    expect(await counters().count()).toBe(1);
  });

  it('not at all where it is refused', async () => {
    await counters().deleteMany();
    const tooLarge = large.replace('id }', 'id type at photos { id } person { name } }');
    expect((await officer.ask(tooLarge)).errors[0]?.extensions.code).toBe('QUERY_TOO_LARGE');
    expect(await counters().count()).toBe(0);
    await officer.ask('{ viewer { email } }');
    const full = new Date(server.house.clock.now().getTime() + (seconds + 5) * 1000);
    await counters().updateMany({ data: { dueAt: full } });
    const { status, errors, headers } = await officer.ask('{ viewer { email } }');
    expect([status, errors[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('ratelimit-remaining')).toBe('0');
    expect(await dueAt()).toBe(full.getTime());
    await counters().deleteMany();
  });
});
