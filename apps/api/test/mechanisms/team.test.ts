import { grantRole } from '@linli/core/access/grant';
import { system } from '@linli/core/actor';
import { newId } from '@linli/core/ids';
import { readStore } from '@linli/graph/documents/store';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import type { Grid } from '@linli/testkit/world/ladder';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { type Staff, staff } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import type { Outcome } from './cast.ts';

const origin = 'http://property.test';
/** How soon another connection's write is heard is the machine's matter. */
const patiently = { timeout: 20_000 };
const documentId = readStore().find(({ name }) => name === 'LinliTeam')?.id ?? '';

let server: TestServer;
let here: Neighbourhood;
let officer: Caller;
let secondGrid: Grid;
let tianHuilin: Staff;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  officer = await server.anybody.signIn(here.streetOfficer);
  secondGrid = await here.community.grid('第二网格');
  await here.community.grid('第三网格');
  for (const name of ['10号楼', '2号楼', '1号楼']) await here.estate.building(here.grid, name);
  await here.estate.building(secondGrid, '11号楼');
  tianHuilin = await here.community.staff('GOVERNANCE_SECRETARY', here.streetOffice);
});
afterAll(() => server.close());

const place = (id: string) => encodeGlobalId('Place', id);
const person = ({ personId }: Staff) => encodeGlobalId('Person', personId);
const daysFromToday = (days: number) =>
  Temporal.Instant.fromEpochMilliseconds(server.house.clock.now().getTime())
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
    .add({ days })
    .toString();

const posts = 'posts { place { id } published { name phone } }';
async function act(caller: Caller, name: string, input: object): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const document = `mutation Act($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Payload { ${posts} } ... on InvalidInputError { fields { path code message } } } }`;
  return (await caller.run<Record<string, Outcome>>(document, { input }))[name] as Outcome;
}
const publish = (caller: Caller, who: Staff, role: string, placeIds: readonly string[], more: object = {}) =>
  act(caller, 'publishTeamMember', {
    person: person(who),
    role,
    places: placeIds.map(place),
    name: '田惠霖',
    phone: '010-5550 0120',
    hours: { zh: '周二、周四 9:00–17:00', en: 'Tuesdays and Thursdays 9:00–17:00' },
    consentedOn: daysFromToday(0),
    ...more,
  });
const unpublish = (who: Staff, role: string, placeIds: readonly string[]) =>
  act(officer, 'unpublishTeamMember', { person: person(who), role, places: placeIds.map(place) });

interface Team {
  readonly community: { name: { text: string } } | null;
  readonly office: { name: { text: string }; phone: string | null } | null;
  readonly members: { name: string; role: string; phone: string | null; hours: unknown; gridIds: string[] }[];
  readonly grids: { id: string; name: { text: string }; buildings: { text: string }[] }[];
  readonly communities: { id: string; name: { text: string } }[];
}

/** As the widget asks: by GET, from a page of the site's origin, so that caches may answer. */
async function team(at?: object, key = here.site.key): Promise<Team | null> {
  const variables = JSON.stringify({ key, ...at, locale: 'zh-CN' });
  const address = `${server.url}/graphql?${new URLSearchParams({ documentId, variables })}`;
  const response = await fetch(address, { headers: { origin } });
  expect([response.status, response.headers.get('cache-control')]).toEqual([
    200,
    expect.stringContaining('public'),
  ]);
  const { data } = (await response.json()) as { data: { placeTeam: Team | null } };
  return data.placeTeam;
}
const shown = async () => (await team())?.members.map(({ name, role }) => `${name} ${role}`);

describe('who answers for Jingtie Jiayuan (m1, m37)', () => {
  it('nobody is public until the office shows them; then secretary first, grid members with their buildings', async () => {
    const before = await team();
    expect(before?.members).toEqual([]);
    expect(before).toMatchObject({
      community: { name: { text: '京铁家园社区' } },
      office: { name: { text: '京铁家园社区居委会' } },
      communities: [],
    });
    // Grids of the estate that the site speaks for, not all of the community; buildings in their order.
    expect(
      before?.grids.map(({ name, buildings }) => [name.text, buildings.map(({ text }) => text)]),
    ).toEqual([
      ['第一网格', ['1号楼', '2号楼', '10号楼']],
      ['第二网格', ['11号楼']],
    ]);

    const { services } = server.house;
    await grantRole(services, system, {
      personId: here.gridMember.personId,
      role: 'GRID_MEMBER',
      placeId: secondGrid.placeId,
    });
    server.house.clock.pass({ minutes: 1 });
    const grids = [here.grid.placeId, secondGrid.placeId];
    const own = { name: '周小满', hours: null };
    expect(await publish(officer, here.gridMember, 'GRID_MEMBER', grids, own)).toMatchObject({
      posts: grids.map((id) => ({
        place: { id: place(id) },
        published: { name: '周小满', phone: '010-5550 0120' },
      })),
    });
    await publish(officer, tianHuilin, 'GOVERNANCE_SECRETARY', [here.community.placeId]);
    await expect.poll(shown, patiently).toEqual(['田惠霖 GOVERNANCE_SECRETARY', '周小满 GRID_MEMBER']);
    expect((await team())?.members).toMatchObject([
      { phone: '010-5550 0120', hours: { text: '周二、周四 9:00–17:00' }, gridIds: [] },
      { phone: '010-5550 0120', hours: null, gridIds: grids.map(place) },
    ]);
    // The names that staff are known by inside are not told: only what was published.
    const told = await team();
    expect(JSON.stringify(told)).not.toContain(tianHuilin.name);
    const text = readStore().find(({ id }) => id === documentId)?.text ?? '';
    const variables = { key: here.site.key, locale: 'zh-CN' };
    expect((await officer.with({ origin }).run(text, variables)).placeTeam).toEqual(told);
  });

  it('is listed for the office with what is shown of each, everybody who holds a role there', async () => {
    const document = `query Of($place: ID!) { place(id: $place) { viewerCanManageTeam }
      teamAt(place: $place) { person { id } role place { name { text } } published { name consentedOn } } }`;
    const { teamAt } = await officer.run<{
      teamAt: { person: { id: string }; role: string; published: unknown }[];
    }>(document, { place: place(here.community.placeId) });
    expect(teamAt.map(({ person: { id }, role }) => [id, role])).toEqual([
      [person(here.secretary), 'COMMUNITY_SECRETARY'],
      [person(tianHuilin), 'GOVERNANCE_SECRETARY'],
      [person(here.gridLeader), 'GRID_LEADER'],
      [person(here.gridMember), 'GRID_MEMBER'],
      [person(here.gridMember), 'GRID_MEMBER'],
    ]);
    expect(teamAt.map(({ published }) => published !== null)).toEqual([false, true, false, true, true]);
    expect(teamAt[1]).toMatchObject({ published: { name: '田惠霖', consentedOn: daysFromToday(0) } });
  });

  it('saying it again changes what is shown, and taking it back twice leaves nothing of it', async () => {
    const at = [here.grid.placeId];
    const say = (name: string) => publish(officer, here.gridLeader, 'GRID_LEADER', at, { name, phone: null });
    const sideBySide = await Promise.all([say('马立群'), say('马立群'), say('马立群')]);
    expect(sideBySide.map(({ __typename }) => __typename)).toEqual(
      Array.from({ length: 3 }, () => 'PublishTeamMemberPayload'),
    );
    await say('马师傅');
    await expect.poll(shown, patiently).toContain('马师傅 GRID_LEADER');
    expect((await shown())?.filter((one) => one.endsWith('GRID_LEADER'))).toHaveLength(1);
    for (const _ of [1, 2]) {
      expect(await unpublish(here.gridLeader, 'GRID_LEADER', at)).toMatchObject({
        posts: [{ published: null }],
      });
    }
    await expect.poll(shown, patiently).not.toContain('马师傅 GRID_LEADER');
    const { database } = server.house.services;
    expect(await database.teamMember.count({ where: { personId: here.gridLeader.personId } })).toBe(0);
  });
});

describe('a role that ends', () => {
  const second = 1_000;

  it('takes its holder off the page by itself; a new one later does not bring back what nobody agreed to', async () => {
    const { services, clock } = server.house;
    const apprentice = await here.community.staff('APPRENTICE', here.committee);
    const { personId } = apprentice;
    const at = [here.community.placeId];
    await publish(officer, apprentice, 'APPRENTICE', at, { name: '柳一帆' });
    const listed = async () => (await shown())?.includes('柳一帆 APPRENTICE');
    await expect.poll(listed, patiently).toBe(true);

    // A term that goes on without a day between goes on being shown.
    const until = new Date(clock.now().getTime() + 60 * second);
    await services.database.roleGrant.updateMany({ where: { personId }, data: { endsAt: until } });
    const again = { personId, role: 'APPRENTICE', placeId: here.community.placeId, startsAt: until } as const;
    const next = await grantRole(services, system, again);
    clock.pass({ minutes: 2 });
    await expect.poll(listed, patiently).toBe(true);

    await services.database.roleGrant.update({ where: { id: next.id }, data: { endsAt: clock.now() } });
    await expect.poll(listed, patiently).toBe(false);
    clock.pass({ minutes: 2 });
    await grantRole(services, system, { ...again, startsAt: clock.now() });
    clock.pass({ minutes: 2 });
    const document = 'query Of($place: ID!) { teamAt(place: $place) { role published { name } } }';
    const { teamAt } = await officer.run<{ teamAt: { role: string; published: unknown }[] }>(document, {
      place: place(here.community.placeId),
    });
    expect(teamAt).toContainEqual({ role: 'APPRENTICE', published: null });
    expect(await listed()).toBe(false);
    await publish(officer, apprentice, 'APPRENTICE', at, { name: '柳一帆' });
    await expect.poll(listed, patiently).toBe(true);
  });
});

describe('a site', () => {
  it('tells of its own place and its community; of everything else nothing', async () => {
    const other = await here.street.community('莲香园社区');
    const ask = async (at: object) => (await team(at))?.grids.map(({ name }) => name.text);
    expect(await ask({ place: place(here.community.placeId) })).toEqual(['第一网格', '第二网格', '第三网格']);
    expect(await ask({ place: place(secondGrid.placeId) })).toEqual(['第二网格']);
    for (const foreign of [other.placeId, here.street.placeId, newId()]) {
      expect(await ask({ place: place(foreign) })).toBeUndefined();
    }
    expect(await ask({ placeCode: '000000000' })).toBeUndefined();
  });

  it('of a street offers its communities, and answers of the one that is chosen, by id or official code', async () => {
    const { services } = server.house;
    const { tenantId } = here.district;
    const { id, currentVersionId } = await services.database.place.findUniqueOrThrow({
      where: { id: here.community.placeId },
    });
    await services.database.placeVersion.update({
      where: { id: currentVersionId ?? '' },
      data: { code: '110106009' },
    });
    const street = await services.database.site.create({
      data: {
        id: newId(),
        tenantId,
        key: 'pk_test_street',
        organizationId: here.streetOffice,
        placeId: here.street.placeId,
        title: { zh: '六里桥街道' },
        origins: [origin],
        locales: ['zh-CN', 'en'],
      },
    });
    const all = await team(undefined, street.key);
    expect(all).toMatchObject({ community: null, office: null, members: [], grids: [] });
    expect(all?.communities.map(({ name }) => name.text)).toEqual(['京铁家园社区', '莲香园社区']);
    const chosen = await team({ place: place(id) }, street.key);
    expect(chosen?.community?.name.text).toBe('京铁家园社区');
    expect(await team({ placeCode: '110106009' }, street.key)).toEqual(chosen);
  });
});

describe('nobody is shown', () => {
  const at = () => [here.community.placeId];
  const codes = (outcome: Outcome) =>
    (outcome.fields as { path: string[]; code: string }[] | undefined)?.map(
      ({ path, code }) => `${path.join('.')} ${code}`,
    );

  it('in a role that one does not hold there, or that is none of a team; nor with a number of one’s own', async () => {
    const elsewhere = await here.street.community('六里桥北里社区');
    const notThere = await publish(officer, tianHuilin, 'GOVERNANCE_SECRETARY', [...at(), elsewhere.placeId]);
    expect(notThere).toMatchObject({
      fields: [
        {
          path: ['places', '1'],
          code: 'NOBODY_THERE',
          message: '这位同志现在不在这里担任这一职务，不能对外公示。',
        },
      ],
    });
    const wrong = {
      name: ' ',
      phone: '138 0013 8000',
      hours: { zh: '', en: 'x' },
      consentedOn: daysFromToday(1),
    };
    expect(codes(await publish(officer, here.streetOfficer, 'STREET_OFFICER', at(), wrong))).toEqual([
      'name REQUIRED',
      'phone INVALID',
      'hours.zh REQUIRED',
      'consentedOn IN_THE_FUTURE',
      'role INVALID',
    ]);
    const stranger = await staff(here.district.ground, here.streetOffice);
    expect(codes(await publish(officer, stranger, 'GRID_MEMBER', at()))).toEqual(['places.0 NOBODY_THERE']);
  });

  it('beyond the limits: 40 characters and 50 places, at n and n + 1', async () => {
    const named = async (length: number) =>
      codes(await publish(officer, tianHuilin, 'GOVERNANCE_SECRETARY', at(), { name: '田'.repeat(length) }));
    expect([await named(40), await named(41)]).toEqual([undefined, ['name TOO_LONG']]);
    await publish(officer, tianHuilin, 'GOVERNANCE_SECRETARY', at());
    // Whether one may is asked of each place before anything is said of it: beyond the limit nothing is asked.
    const many = (count: number) =>
      publish(officer, tianHuilin, 'GOVERNANCE_SECRETARY', [
        ...at(),
        ...Array.from({ length: count - 1 }, newId),
      ]);
    expect((await many(50)).__typename).toBe('ForbiddenError');
    expect(codes(await many(51))).toEqual(['places TOO_MANY']);
    expect(codes(await publish(officer, tianHuilin, 'GOVERNANCE_SECRETARY', []))).toEqual([
      'places REQUIRED',
    ]);
  });

  it('by somebody who only works there; and the database keeps roles and names itself', async () => {
    const secretary = await server.anybody.signIn(here.secretary);
    const refused = await publish(secretary, here.secretary, 'COMMUNITY_SECRETARY', at());
    expect(refused.__typename).toBe('ForbiddenError');
    const { database } = server.house.services;
    const row = {
      tenantId: here.district.tenantId,
      placeId: here.community.placeId,
      personId: here.secretary.personId,
      role: 'COMMUNITY_SECRETARY',
      name: '韩淑敏',
      consentedOn: new Date('2026-01-01'),
      publishedAt: server.house.clock.now(),
      publishedById: here.streetOfficer.personId,
    } as const;
    const keep = (more: object) => database.teamMember.create({ data: { ...row, ...more } });
    await expect(keep({ name: ' ' })).rejects.toThrow(/team_member_named/);
    await expect(keep({ role: 'ADMINISTRATOR' })).rejects.toThrow(/team_member_role/);
    await expect(keep({ consentedOn: new Date('2999-01-01') })).rejects.toThrow(/team_member_consented/);
  });
});
