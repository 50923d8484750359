import { system } from '@linli/core/actor';
import { configure } from '@linli/core/configuration/configure';
import { defaultConfiguration } from '@linli/core/configuration/shape';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { staffOfUnit } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { fileByWidget, type Outcome, take } from './cast.ts';

const origin = 'http://property.test';

let server: TestServer;
let here: Neighbourhood;
let widget: Caller;
let administrator: Caller;
let secretary: Caller;
let officer: Caller;
let manager: Caller;
let ownerUnit: string;
let owner: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
  administrator = await server.anybody.signIn(await here.street.staff('ADMINISTRATOR'));
  secretary = await server.anybody.signIn(here.secretary);
  officer = await server.anybody.signIn(here.streetOfficer);
  manager = await server.anybody.signIn(here.propertyStaff);
  ownerUnit = await here.estate.unit('PROPERTY_RIGHT_UNIT', '铁路局房建段');
  owner = await server.anybody.signIn(await staffOfUnit(here.estate.ground, 'DEPARTMENT_OFFICER', ownerUnit));
});
afterAll(() => server.close());

const unit = (id: string) => encodeGlobalId('Organization', id);
const place = (id: string) => encodeGlobalId('Place', id);

/** A mutation beside the steps: what it gives, or what is wrong. */
async function act(caller: Caller, name: string, wanted: string, input: object): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const document = `mutation Act($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Payload { ${wanted} } ... on InvalidInputError { fields { path code } } } }`;
  const result = await caller.run<Record<string, Outcome>>(document, { input });
  return result[name] as Outcome;
}

const said = 'name { text } owner { name { text } } maintainer { name { text } } handover handoverOn';
const whole = `asset { id kind viewerCanRevise register { ${said} dutyBearer { name { text } } }
  versions { handover validTo } }`;

/** The basement as it was never handed over, entered for the estate. */
async function basement(): Promise<string> {
  const outcome = await act(administrator, 'createAsset', whole, {
    place: place(here.estate.placeId),
    kind: 'BASEMENT',
    content: {
      name: { zh: '16号楼地下室', en: 'Basement of building 16' },
      owner: unit(ownerUnit),
      maintainer: unit(here.propertyCompany),
      handover: 'NOT_STARTED',
    },
  });
  return (outcome.asset as { id: string }).id;
}

const text = (name: string) => ({ name: { text: name } });
const ofAppeal = `query Seen($id: ID!) { node(id: $id) { ... on Appeal { state
  asset { id register { ${said} dutyBearer { name { text } } } }
  disputes { status register { ${said} dutyBearer { name { text } } } }
  siteVisits { verifies result } events(last: 3) { nodes { type } } } } }`;

describe('the basement that was never handed over (m6)', () => {
  it('says in the duty dispute who owns it, who maintains it, and that the handover is not complete', async () => {
    const asset = await basement();
    const { id } = await fileByWidget(server, here, widget, '16号楼地下室积水二十多厘米，无人清理。');
    await take(secretary, 'acceptAppeal', { id });
    await take(secretary, 'assignAppeal', { id, unit: unit(here.propertyCompany) });
    expect(await take(secretary, 'setAppealAsset', { id, asset })).toMatchObject({
      __typename: 'SetAppealAssetPayload',
    });
    await take(manager, 'openDutyDispute', { id, text: '地下室没有移交，是产权单位的事。' });
    const evidence = {
      ...text('16号楼地下室'),
      owner: text('铁路局房建段'),
      maintainer: text('京铁物业'),
      handover: 'NOT_STARTED',
      handoverOn: null,
      dutyBearer: text('铁路局房建段'),
    };
    const open = { node: { asset: { id: asset, register: evidence }, disputes: [{ register: evidence }] } };
    expect(await officer.run(ofAppeal, { id })).toMatchObject(open);
    await take(officer, 'decideDutyDispute', {
      id,
      unit: unit(ownerUnit),
      reason: '设施未移交，由产权单位负责，物业配合。',
      rule: '移交办法第三条',
    });

    // Handed over at last: the register says so from now on, and what was decided stays decided on what it was.
    server.house.clock.pass({ days: 3 });
    const today = server.house.clock.now().toISOString().slice(0, 10);
    const revised = {
      asset,
      content: {
        name: { zh: '16号楼地下室' },
        owner: unit(ownerUnit),
        maintainer: unit(here.propertyCompany),
        handover: 'COMPLETE',
        handoverOn: today,
      },
    };
    expect(await act(administrator, 'reviseAsset', whole, revised)).toMatchObject({
      asset: {
        register: { handover: 'COMPLETE', dutyBearer: text('京铁物业') },
        versions: [
          { handover: 'COMPLETE', validTo: null },
          { handover: 'NOT_STARTED', validTo: expect.any(String) },
        ],
      },
    });
    expect(await officer.run(ofAppeal, { id })).toMatchObject({
      node: {
        asset: { register: { handover: 'COMPLETE', dutyBearer: text('京铁物业') } },
        disputes: [{ status: 'DECIDED', register: evidence }],
      },
    });
    const about = 'query About($asset: ID!) { appeals(filter: { asset: { eq: $asset } }) { nodes { id } } }';
    expect(await officer.run(about, { asset })).toEqual({ appeals: { nodes: [{ id }] } });
  });

  it('is found by place, kind and handover, and is gone from the register once it is retired', async () => {
    const asset = await basement();
    const list = `query Register($filter: AssetFilter) { assets(filter: $filter) { totalCount nodes { id } } }`;
    const found = async (filter: object) =>
      (await manager.run<{ assets: { nodes: { id: string }[] } }>(list, { filter })).assets.nodes.some(
        ({ id }) => id === asset,
      );
    const estate = { in: place(here.estate.placeId) };
    expect(await found({ in: estate, kind: { eq: 'BASEMENT' }, handover: { eq: 'NOT_STARTED' } })).toBe(true);
    expect(await found({ in: { in: place(here.community.placeId) } })).toBe(true);
    expect(await found({ in: { in: place(here.community.placeId), under: false } })).toBe(false);
    expect(await found({ kind: { eq: 'LIFT' } })).toBe(false);
    expect(await found({ handover: { in: ['COMPLETE', 'DISPUTED'] } })).toBe(false);
    expect(await act(secretary, 'retireAsset', whole, { asset })).toMatchObject({
      __typename: 'ForbiddenError',
    });
    expect(await act(administrator, 'retireAsset', whole, { asset })).toMatchObject({
      asset: { viewerCanRevise: false },
    });
    expect(await found({ in: estate })).toBe(false);
    expect(await found({ in: estate, retired: true })).toBe(true);
    const again = { asset, content: { name: { zh: '地下室' }, handover: 'NOT_STARTED' } };
    expect(await act(administrator, 'reviseAsset', whole, again)).toMatchObject({
      fields: [{ path: ['asset'], code: 'EXPIRED' }],
    });
    const { id } = await fileByWidget(server, here, widget, '地下室又进水了。');
    for (const other of [asset, encodeGlobalId('Asset', crypto.randomUUID())]) {
      expect(await take(secretary, 'setAppealAsset', { id, asset: other })).toMatchObject({
        fields: [{ path: ['asset'], code: 'UNKNOWN' }],
      });
    }
  });

  it('names every fault at once, and never says what was', async () => {
    const asset = await basement();
    const stranger = unit(crypto.randomUUID());
    const wrong = {
      name: { zh: ' ' },
      owner: stranger,
      maintainer: stranger,
      handover: 'COMPLETE',
    };
    const past = new Date(server.house.clock.now().getTime() - 86_400_000).toISOString();
    expect(
      await act(administrator, 'reviseAsset', whole, { asset, from: past, content: wrong }),
    ).toMatchObject({
      fields: [
        { path: ['from'], code: 'OUT_OF_RANGE' },
        { path: ['name', 'zh'], code: 'REQUIRED' },
        { path: ['owner'], code: 'UNKNOWN' },
        { path: ['maintainer'], code: 'UNKNOWN' },
        { path: ['handoverOn'], code: 'REQUIRED' },
      ],
    });
    const fault = async (handover: string, handoverOn: string | null) =>
      (
        await act(administrator, 'reviseAsset', whole, {
          asset,
          content: { name: { zh: '地下室' }, handover, handoverOn },
        })
      ).fields;
    expect(await fault('NOT_STARTED', '2022-01-01')).toEqual([{ path: ['handoverOn'], code: 'INVALID' }]);
    expect(await fault('DISPUTED', '2999-01-01')).toEqual([{ path: ['handoverOn'], code: 'IN_THE_FUTURE' }]);
  });
});

const visit = (id: string, result: string) => ({
  id,
  hypothesis: '疏通之后积水是否退去',
  test: '下到第一间房查看',
  result,
  finding: '几乎干了',
});

describe('verified a few days later: down to the first room, almost dry (m11)', () => {
  /** Reported as done by the owner unit. */
  async function done(): Promise<string> {
    const { id } = await fileByWidget(server, here, widget, '地下室积水三个多月。');
    await take(secretary, 'acceptAppeal', { id });
    await take(secretary, 'assignAppeal', { id, unit: unit(ownerUnit) });
    await take(owner, 'startAppeal', { id });
    await take(secretary, 'recordSiteVisit', visit(id, 'FOUND'));
    server.house.clock.pass({ days: 1 });
    await take(owner, 'resolveAppeal', { id, text: '污水井已疏通。' });
    return id;
  }
  const visitsOf = async (id: string) => {
    const document = 'query Visits($id: ID!) { node(id: $id) { ... on Appeal { siteVisits { id } } } }';
    const { node } = await officer.run<{ node: { siteVisits: { id: string }[] } }>(document, { id });
    return node.siteVisits.map((one) => one.id);
  };

  it('done is not verified: somebody else goes there again, and the verification rests on that visit', async () => {
    const id = await done();
    const [before] = await visitsOf(id);
    const verify = (siteVisit: string | undefined) =>
      take(secretary, 'verifyAppeal', { id, siteVisit, text: '已到现场。' });
    // What was seen before it was done proves nothing.
    expect(await verify(before)).toMatchObject({ fields: [{ path: ['siteVisit'], code: 'TOO_EARLY' }] });
    expect(await verify(encodeGlobalId('SiteVisit', crypto.randomUUID()))).toMatchObject({
      fields: [{ path: ['siteVisit'], code: 'UNKNOWN' }],
    });
    server.house.clock.pass({ days: 4 });
    await take(secretary, 'recordSiteVisit', visit(id, 'INCONCLUSIVE'));
    const [, unclear] = await visitsOf(id);
    expect(await verify(unclear)).toMatchObject({ fields: [{ path: ['siteVisit'], code: 'TOO_EARLY' }] });
    server.house.clock.pass({ hours: 2 });
    await take(secretary, 'recordSiteVisit', visit(id, 'FOUND'));
    const [, , dry] = await visitsOf(id);
    expect(await verify(dry)).toMatchObject({ appeal: { state: 'VERIFIED' } });
    const seen = {
      state: 'VERIFIED',
      siteVisits: [{ verifies: false }, { verifies: false }, { verifies: true }],
    };
    expect(await officer.run(ofAppeal, { id })).toMatchObject({ node: seen });

    // Taken back within the minute, the visit is free again.
    const undo =
      'mutation Undo($input: UndoAppealStepInput!) { undoAppealStep(input: $input) { __typename } }';
    await secretary.run(undo, { input: { id } });
    expect(await officer.run(ofAppeal, { id })).toMatchObject({
      node: { state: 'RESOLVED', siteVisits: [{}, {}, { verifies: false }] },
    });
    expect(await verify(dry)).toMatchObject({ appeal: { state: 'VERIFIED' } });
  });

  it('is asked for where the settings say so', async () => {
    const { services } = server.house;
    const values = { ...defaultConfiguration, verifyByVisit: ['ORDINARY'] };
    await configure(services, system, { placeId: here.street.placeId, values });
    server.house.clock.pass({ minutes: 1 });
    const id = await done();
    expect(await take(secretary, 'verifyAppeal', { id })).toMatchObject({
      fields: [{ path: ['siteVisit'], code: 'REQUIRED' }],
    });
    server.house.clock.pass({ days: 2 });
    await take(secretary, 'recordSiteVisit', visit(id, 'FOUND'));
    const siteVisit = (await visitsOf(id)).at(-1);
    expect(await take(secretary, 'verifyAppeal', { id, siteVisit })).toMatchObject({
      appeal: { state: 'VERIFIED' },
    });
  });
});

describe('who is who in the community (m25)', () => {
  const directory = `query Who($place: ID!) { unitsAt(place: $place) {
    unit { kind name { text } phone hours { text } } places { name { text } } viewerCanSetContact } }`;

  it('names the parties of the article with their office and where they work', async () => {
    const parties = [
      ['OWNERS_COMMITTEE', '京铁家园业主委员会', here.estate.placeId],
      ['GREENING_FIRM', '绿荫园林公司', here.community.placeId],
    ] as const;
    for (const [kind, zh, serves] of parties) {
      const input = { kind, name: { zh }, serves: [place(serves)] };
      expect(await act(secretary, 'createOrganization', 'organization { id }', input)).toMatchObject({
        __typename: 'ForbiddenError',
      });
      expect(await act(administrator, 'createOrganization', 'organization { id }', input)).toMatchObject({
        __typename: 'CreateOrganizationPayload',
      });
    }
    const contact = {
      organization: unit(ownerUnit),
      phone: '010-5550 0188',
      hours: { zh: '工作日 9:00–17:00', en: 'Weekdays 9:00–17:00' },
    };
    const reached = 'organization { phone hours { text } }';
    expect(await act(administrator, 'setOrganizationContact', reached, contact)).toMatchObject({
      organization: { phone: '010-5550 0188', hours: { text: '工作日 9:00–17:00' } },
    });
    const { unitsAt } = await secretary.run<{ unitsAt: { unit: { kind: string } }[] }>(directory, {
      place: place(here.community.placeId),
    });
    expect(unitsAt.map((one) => one.unit.kind)).toEqual(
      expect.arrayContaining([
        'STREET_OFFICE',
        'COMMUNITY_COMMITTEE',
        'GREENING_FIRM',
        'PROPERTY_COMPANY',
        'PROPERTY_RIGHT_UNIT',
        'OWNERS_COMMITTEE',
      ]),
    );
    expect(unitsAt).toContainEqual({
      unit: {
        kind: 'PROPERTY_RIGHT_UNIT',
        name: { text: '铁路局房建段' },
        phone: '010-5550 0188',
        hours: { text: '工作日 9:00–17:00' },
      },
      places: [{ name: { text: here.estate.ground.name } }],
      viewerCanSetContact: false,
    });
  });

  it("a contact is the office's, never a person's own, and only of units that the administrator answers for", async () => {
    const set = (input: object) => act(administrator, 'setOrganizationContact', 'organization { id }', input);
    const hours = { zh: '', en: 'Weekdays' };
    expect(await set({ organization: unit(ownerUnit), phone: '138 0013 8000', hours })).toMatchObject({
      fields: [
        { path: ['phone'], code: 'INVALID' },
        { path: ['hours', 'zh'], code: 'REQUIRED' },
      ],
    });
    const above = await here.district.unit('DEPARTMENT', '房管局');
    expect(await set({ organization: unit(above), phone: '12345' })).toMatchObject({
      __typename: 'ForbiddenError',
    });
    const { errors } = await widget.ask(directory, { place: place(here.community.placeId) });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
