import { newId } from '@linli/core/ids';
import { consent } from '@linli/core/sites/consent';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileByWidget, type Outcome, take } from './mechanisms/cast.ts';
import type { Caller } from './support/caller.ts';
import { solved } from './support/challenge.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

const origin = 'https://anju.test';

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

const face = `id key accent contact contactRequired locales showsPublished texts title { zh: text(locale: "zh") }
  categories { code offered } configuration { origins categoryCodes lead { text(locale: "zh") } suspendedAt version }`;

interface SiteFace {
  id: string;
  key: string;
  accent: string | null;
  contact: string;
  contactRequired: boolean;
  locales: string[];
  showsPublished: boolean;
  title: { zh: string };
  categories: { code: string; offered: boolean }[];
  configuration: { origins: string[]; categoryCodes: string[]; suspendedAt: string | null; version: number };
}

async function act(caller: Caller, name: string, input: object): Promise<Outcome & { site: SiteFace }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const document = `mutation Act($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Payload { site { ${face} } } ... on Error { ... on InvalidInputError { fields { path code message } } } } }`;
  return (await caller.run<Record<string, Outcome & { site: SiteFace }>>(document, { input }))[name] as never;
}

/** What a page of the site sends, and what comes of it. */
async function send(caller: Caller, name: 'submitAppeal' | 'supportAppeal', input: object): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation Send($input: ${type}!) { ${name}(input: $input) { __typename
    ... on InvalidInputError { fields { path code } } } }`;
  return (await caller.run<Record<string, Outcome>>(document, { input }))[name] as Outcome;
}

const set = (more: object = {}) => ({
  title: { zh: '安居物业' },
  origins: [origin],
  contact: 'OPTIONAL',
  locales: ['zh-CN'],
  showsPublished: true,
  categoryCodes: [],
  ...more,
});
const made = (more: object = {}) => ({
  clientId: newId(),
  place: encodeGlobalId('Place', here.estate.placeId),
  organization: encodeGlobalId('Organization', here.propertyCompany),
  ...set(more),
});
interface Published {
  publicAppeals: { totalCount: number; nodes: { id: string }[] };
  nearbyAppeals: { appeal: { id: string } }[];
}

const faultsOf = (outcome: Outcome) =>
  (outcome.fields as { path: string[]; code: string }[]).map(({ path, code }) => `${path.join('.')} ${code}`);

/** What a widget on a page of this origin is told. */
async function boot(
  key: string,
  from = origin,
): Promise<{ site: SiteFace | null; code: string | undefined }> {
  const query = `query Boot($key: String!) { site(key: $key) { id key accent contact contactRequired locales showsPublished texts
    title { zh: text(locale: "zh") } categories { code offered } } }`;
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: from },
    body: JSON.stringify({ query, variables: { key } }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { site: SiteFace | null };
    errors?: { extensions?: { code?: string } }[];
  };
  return { site: data?.site ?? null, code: errors?.[0]?.extensions?.code };
}

describe('a website that embeds widgets', () => {
  it('is set up once, however often it is sent, and answers pages of its origins', async () => {
    const input = made({ origins: ['https://ANJU.test/', origin] });
    const [one, other] = await Promise.all([
      act(officer, 'createSite', input),
      act(officer, 'createSite', input),
    ]);
    expect(one).toMatchObject({
      __typename: 'CreateSitePayload',
      site: {
        key: expect.stringMatching(/^pk_live_[\w-]{24}$/),
        configuration: { origins: [origin], version: 1, suspendedAt: null },
      },
    });
    expect(other).toEqual(one);
    expect((await boot(one.site.key)).site?.title.zh).toBe('安居物业');
    expect((await boot(one.site.key, 'https://evil.test')).code).toBe('ORIGIN_DENIED');
    const { sites } = await officer.run<{ sites: { nodes: { id: string }[] } }>('{ sites { nodes { id } } }');
    expect(sites.nodes.filter(({ id }) => id === one.site.id)).toHaveLength(1);
    const audited = await server.house.services.database.auditEvent.count({
      where: { action: 'sites.create' },
    });
    expect(audited).toBe(2);
  });

  it('shows what it was set to: every setting reaches the page, and what an operator has worded stays', async () => {
    const { database } = server.house.services;
    const { site } = await act(officer, 'createSite', made());
    await database.site.update({
      where: { key: site.key },
      data: { texts: { 'zh-CN': { send: '发送' } } },
    });
    const category = site.categories.find(({ offered }) => offered)?.code ?? '';
    const revised = await act(officer, 'reviseSite', {
      site: site.id,
      version: 1,
      ...set({
        title: { zh: '安居', en: 'Anju' },
        accent: '#7A3B1D',
        contact: 'REQUIRED',
        locales: ['en', 'zh-CN', 'en'],
        showsPublished: false,
        categoryCodes: [category, category],
        lead: {
          zh: '办结后会公开处理结果，不公开您的信息。',
          en: 'Results are made public, nothing of you.',
        },
      }),
    });
    expect(revised.site.configuration).toMatchObject({ categoryCodes: [category], version: 2 });
    const { site: told } = await boot(site.key);
    expect(told).toMatchObject({
      title: { zh: '安居' },
      accent: '#7a3b1d',
      contact: 'REQUIRED',
      contactRequired: true,
      locales: ['en', 'zh-CN'],
      showsPublished: false,
      texts: {
        'zh-CN': { send: '发送', lead: '办结后会公开处理结果，不公开您的信息。' },
        en: { lead: 'Results are made public, nothing of you.' },
      },
    });
    expect(told?.categories.filter(({ offered }) => offered).map(({ code }) => code)).toEqual([category]);
    // Taken back: the widget's own words, all categories.
    await act(officer, 'reviseSite', { site: site.id, version: 2, ...set() });
    const { site: after } = await boot(site.key);
    expect(after).toMatchObject({ accent: null, texts: { 'zh-CN': { send: '发送' } } });
    expect(after?.categories).toEqual(site.categories);
  });

  it('is changed by who saw it as it stands; a retry finds it done', async () => {
    const { site } = await act(officer, 'createSite', made());
    const change = { site: site.id, version: 1, ...set({ contact: 'NOT_ASKED' }) };
    // What old pages ask is answered truly.
    expect((await act(officer, 'reviseSite', change)).site).toMatchObject({
      contactRequired: false,
      configuration: { version: 2 },
    });
    expect((await act(officer, 'reviseSite', change)).site.configuration.version).toBe(2);
    const stale = await act(officer, 'reviseSite', { ...change, origins: [] });
    expect(stale.__typename).toBe('ConflictError');
  });

  it('takes no contact where none is asked: neither with a report nor with a "me too"', async () => {
    const { site } = await act(officer, 'createSite', made({ contact: 'NOT_ASKED' }));
    const widget = server.anybody.with({ origin });
    const written = async (more: object) => ({
      clientId: newId(),
      siteKey: site.key,
      challenge: await solved(widget, site.key),
      ...more,
    });
    const contact = { phone: '13800138000', consentVersion: consent.version };
    const file = { kind: 'COMPLAINT', text: '电梯停了。', point: here.grid.middle, pointSource: 'GPS' };
    const refused = { __typename: 'InvalidInputError', fields: [{ path: ['contact'], code: 'NOT_ASKED' }] };
    expect(await send(widget, 'submitAppeal', await written({ ...file, contact }))).toMatchObject(refused);
    const filed = await send(
      widget,
      'submitAppeal',
      await written({ ...file, contact: { phone: ' ', consentVersion: '' } }),
    );
    expect(filed.__typename).toBe('SubmitAppealPayload');
    const open = await fileByWidget(
      server,
      here,
      server.anybody.with({ origin: here.site.origins[0] ?? '' }),
      '路灯不亮。',
    );
    await take(secretary, 'publishAppeal', { id: open.id, title: '路灯不亮', summary: '正在修。' });
    const join = await written({ id: open.id, contact });
    expect(await send(widget, 'supportAppeal', join)).toMatchObject(refused);
  });

  it('shows what is published, or nothing of it and nobody joins there', async () => {
    const widget = server.anybody.with({ origin });
    const open = await fileByWidget(
      server,
      here,
      server.anybody.with({ origin: here.site.origins[0] ?? '' }),
      '水管漏水。',
    );
    await take(secretary, 'publishAppeal', { id: open.id, title: '水管漏水', summary: '正在修。' });
    const read = async (siteKey: string | null) => {
      const { publicAppeals, nearbyAppeals } = await widget.run<Published>(
        `query Around($place: ID!, $siteKey: String) {
          publicAppeals(place: $place, siteKey: $siteKey) { totalCount nodes { id } }
          nearbyAppeals(at: { place: $place }, siteKey: $siteKey) { appeal { id } } }`,
        { place: encodeGlobalId('Place', here.community.ground.placeId), siteKey },
      );
      const all = publicAppeals.nodes.map(({ id }) => id);
      expect(publicAppeals.totalCount).toBe(all.length);
      return [
        all.includes(open.id),
        nearbyAppeals.some(({ appeal }) => appeal.id === open.id),
        all.length > 0,
      ];
    };
    const join = async (siteKey: string) =>
      (
        await send(widget, 'supportAppeal', {
          clientId: newId(),
          siteKey,
          challenge: await solved(widget, siteKey),
          id: open.id,
        })
      ).__typename;
    const { site } = await act(officer, 'createSite', made({ showsPublished: false }));
    expect(await read(site.key)).toEqual([false, false, false]);
    expect(await join(site.key)).toBe('NotFoundError');
    // Published is published: whoever asks for no site reads it.
    expect(await read(null)).toEqual([true, true, true]);
    await act(officer, 'reviseSite', { site: site.id, version: 1, ...set() });
    expect(await read(site.key)).toEqual([true, true, true]);
    expect(await join(site.key)).toBe('SupportAppealPayload');
  });

  it('without origins denies every page', async () => {
    const { site } = await act(officer, 'createSite', made({ origins: [] }));
    expect(await boot(site.key)).toEqual({ site: null, code: 'ORIGIN_DENIED' });
  });

  it('is switched off and on again', async () => {
    const { site } = await act(officer, 'createSite', made());
    const off = await act(officer, 'suspendSite', { site: site.id, version: 1 });
    expect(off.site.configuration.suspendedAt).not.toBeNull();
    expect(await act(officer, 'suspendSite', { site: site.id, version: 1 })).toEqual(off);
    expect((await boot(site.key)).code).toBe('UNKNOWN_SITE');
    const on = await act(officer, 'resumeSite', { site: site.id, version: 2 });
    expect(on.site.configuration).toMatchObject({ suspendedAt: null, version: 3 });
    expect((await boot(site.key)).site?.key).toBe(site.key);
  });

  it('is refused with the line that is wrong, all at once, and at the limits', async () => {
    const outcome = await act(
      officer,
      'createSite',
      made({
        title: { zh: ' ', en: 'x'.repeat(61) },
        locales: ['en', 'fr'],
        origins: [
          origin,
          'http://anju.test',
          'https://anju.test/page',
          'https://*.test',
          'http://localhost:4100',
        ],
        accent: 'green',
        categoryCodes: ['made-up'],
        lead: { zh: '', en: 'Only in English' },
      }),
    );
    expect(faultsOf(outcome)).toEqual([
      'title.zh REQUIRED',
      'title.en TOO_LONG',
      'origins.1 INVALID',
      'origins.2 INVALID',
      'origins.3 INVALID',
      'lead.zh REQUIRED',
      'locales.1 UNKNOWN',
      'accent INVALID',
      'categoryCodes.0 UNKNOWN',
    ]);
    const origins = (count: number) => Array.from({ length: count }, (_, at) => `https://s${at}.test`);
    const title = (length: number) => ({ title: { zh: '安'.repeat(length) } });
    const lead = (length: number) => ({ lead: { zh: '安'.repeat(length) } });
    const most = await act(officer, 'createSite', made({ origins: origins(20), ...title(60), ...lead(300) }));
    expect(most.__typename).toBe('CreateSitePayload');
    const more = await act(officer, 'createSite', made({ origins: origins(21), ...title(61), ...lead(301) }));
    expect(faultsOf(more)).toEqual(['title.zh TOO_LONG', 'origins TOO_MANY', 'lead.zh TOO_LONG']);
    const silent = await act(officer, 'createSite', made({ locales: [] }));
    expect(faultsOf(silent)).toEqual(['locales REQUIRED']);
    const halfSaid = made({ locales: ['zh-CN', 'en'], lead: { zh: '不用注册。' } });
    expect(faultsOf(await act(officer, 'createSite', halfSaid))).toEqual([
      'title.en REQUIRED',
      'lead.en REQUIRED',
    ]);
  });

  it('is nothing of who does not answer for the place', async () => {
    expect((await act(secretary, 'createSite', made())).__typename).toBe('ForbiddenError');
    const { site } = await act(officer, 'createSite', made());
    expect((await act(secretary, 'suspendSite', { site: site.id })).__typename).toBe('ForbiddenError');
    const { node } = await secretary.run<{ node: { configuration: object | null } }>(
      'query One($id: ID!) { node(id: $id) { ... on Site { configuration { origins } } } }',
      { id: site.id },
    );
    expect(node.configuration).toBeNull();
  });
});
