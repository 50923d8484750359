import { endGrant } from '@linli/core/access/endGrant';
import { grantRole } from '@linli/core/access/grant';
import { system } from '@linli/core/actor';
import { configure } from '@linli/core/configuration/configure';
import { defaultConfiguration } from '@linli/core/configuration/shape';
import { createPerson } from '@linli/core/people/create';
import { disablePortalClient } from '@linli/core/portalClients/disable';
import { prunePortalSessions } from '@linli/core/portalClients/sessions';
import { updatePortalClient } from '@linli/core/portalClients/update';
import type { PortalClient } from '@linli/database/generated/prisma/client';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from './support/caller.ts';
import { subscribe } from './support/eventStream.ts';
import { PortalVisitor, portalOrigin, redirectUri, registerAt, tokensOf } from './support/portalVisitor.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

let server: TestServer;
let here: Neighbourhood;
let there: Neighbourhood;
let client: PortalClient;
let secretary: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house);
  there = await neighbourhood(server.house, { name: '石景山区' });
  client = await registerAt(server, here.street.placeId);
  secretary = await server.anybody.signIn(here.secretary);
});
afterAll(() => server.close());

const visitor = (to: Pick<PortalClient, 'key'> = client) => new PortalVisitor(server, to);
const who = '{ viewer { email person { id } people { id } } }';
const errorOf = async (answer: Response) => {
  const { error } = (await answer.json()) as { error?: string };
  return `${answer.status} ${error}`;
};
const sentTo = (answer: Response) => {
  const url = new URL(answer.headers.get('location') ?? 'about:blank');
  return { address: url.origin + url.pathname, ...Object.fromEntries(url.searchParams) };
};
const refusal = async (caller: Caller) => {
  const { status, headers, errors } = await caller.ask(who);
  return [status, errors[0]?.extensions.code, headers.get('www-authenticate')];
};
const dead = [401, 'UNAUTHENTICATED', 'Bearer error="invalid_token"'];

describe("signing in through a street's own portal", () => {
  it('asks the person, gives a code to the registered address, and tokens for it to that page', async () => {
    const visit = visitor();
    const page = await visit.open(secretary, { ui_locales: 'en' });
    expect(page.status).toBe(200);
    const text = await page.text();
    for (const shown of ['Street portal', portalOrigin, here.secretary.email]) expect(text).toContain(shown);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain(`form-action 'self' ${portalOrigin};`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');

    const answer = await visit.decide(secretary, 'allow');
    expect(answer.status).toBe(303);
    const { code = '', ...rest } = sentTo(answer) as Record<string, string>;
    expect(rest).toEqual({ address: redirectUri, state: 'a state', iss: server.url });
    const got = await visit.redeem(code);
    expect(got.headers.get('cache-control')).toBe('no-store');
    expect(got.headers.get('access-control-allow-origin')).toBe(portalOrigin);
    expect(got.headers.get('access-control-allow-credentials')).toBeNull();
    const tokens = await tokensOf(got);
    expect(tokens).toMatchObject({ token_type: 'Bearer', scope: 'staff', expires_in: 600 });
    const viewer = { email: here.secretary.email, people: [{}] };
    expect(await visit.with(tokens).run(who)).toMatchObject({ viewer });

    const { database } = server.house.services;
    const kept = JSON.stringify([
      await database.portalSession.findMany(),
      await database.portalToken.findMany(),
    ]);
    for (const secret of [code, tokens.access_token, tokens.refresh_token])
      expect(kept).not.toContain(secret);
    const audit = { where: { action: 'portalClients.consent' } };
    expect(await database.auditEvent.findMany(audit)).toMatchObject([{ actorId: here.secretary.personId }]);
  });

  it('goes by our own sign-in page where nobody is signed in, and comes back', async () => {
    const visit = visitor();
    const { address, to } = sentToOwn(await visit.open(null));
    expect(address).toBe('/portal/continue');
    expect(to).toBe(`/oauth/authorize?${visit.request()}`);
  });

  it('asks a password alone for more where the tenant does, and ends what was begun with less', async () => {
    const { services } = server.house;
    const tokens = await visitor().signIn(secretary);
    const ask = (secondFactor: 'REQUIRED' | 'OPTIONAL') =>
      configure(services, system, {
        placeId: here.street.placeId,
        values: { ...defaultConfiguration, secondFactor },
      });
    await ask('REQUIRED');
    const visit = visitor();
    expect(sentToOwn(await visit.open(secretary))).toEqual({
      address: '/portal/continue',
      to: `/oauth/authorize?${visit.request()}`,
      office: here.street.ground.tenantCode,
    });
    expect(await refusal(visit.with(tokens))).toEqual(dead);
    await ask('OPTIONAL');
    expect((await visitor().open(secretary)).status).toBe(200);
  });

  it('tells the page that the person said no', async () => {
    const answer = await visitor().decide(secretary, 'deny');
    expect(sentTo(answer)).toEqual({
      address: redirectUri,
      error: 'access_denied',
      state: 'a state',
      iss: server.url,
    });
  });

  it('is not for staff of another tenant, nor for whoever has no role (any more)', async () => {
    const stranger = await server.anybody.signIn(there.secretary);
    const page = await visitor().open(stranger);
    expect(page.status).toBe(400);
    expect(await page.text()).not.toContain('name="decision"');
    const forged = await visitor().decide(stranger, 'allow');
    expect([forged.status, forged.headers.get('location')]).toEqual([400, null]);
  });

  it('takes consent from our own page only', async () => {
    for (const from of [portalOrigin, 'null', server.url.replace('localhost', '127.0.0.1')]) {
      const answer = await visitor().decide(secretary, 'allow', from);
      expect([answer.status, answer.headers.get('location')], from).toEqual([400, null]);
    }
  });
});

describe('an authorization request', () => {
  it('with an unknown client or another address sends nobody anywhere', async () => {
    const astray: Record<string, string | null>[] = [
      { client_id: 'portal_unknown' },
      { client_id: null },
      { redirect_uri: null },
      { redirect_uri: 'https://evil.test/signed-in' },
      { redirect_uri: `${redirectUri}/` },
      { redirect_uri: `${redirectUri}?next=https://evil.test` },
      { redirect_uri: `${redirectUri}/../elsewhere` },
      { redirect_uri: `${redirectUri}#x` },
      { redirect_uri: 'https://STREET.test/signed-in' },
      { redirect_uri: 'https://street.test@evil.test/signed-in' },
      { redirect_uri: 'javascript:alert(1)' },
      { redirect_uri: '//evil.test' },
    ];
    for (const changed of astray) {
      for (const person of [secretary, null]) {
        const answer = await visitor().open(person, changed);
        expect([answer.status, answer.headers.get('location')], JSON.stringify(changed)).toEqual([400, null]);
      }
    }
    const twice = `${visitor().request()}&redirect_uri=https://evil.test`;
    const answer = await fetch(`${server.url}/oauth/authorize?${twice}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });

  it.each([
    ['no PKCE', { code_challenge: null, code_challenge_method: null }, 'invalid_request'],
    ['PKCE plain', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['no method, which means plain', { code_challenge_method: null }, 'invalid_request'],
    ['a challenge that is none', { code_challenge: 'short' }, 'invalid_request'],
    ['the implicit grant', { response_type: 'token' }, 'unsupported_response_type'],
    ['an answer in the fragment', { response_mode: 'fragment' }, 'invalid_request'],
    ['more than there is', { scope: 'staff admin' }, 'invalid_scope'],
    ['a request object', { request_uri: 'https://evil.test/r' }, 'invalid_request'],
    ['no person', { prompt: 'none' }, 'interaction_required'],
  ])('with %s is refused to the registered address', async (_what, changed, error) => {
    const answer = await visitor().open(secretary, changed);
    expect(sentTo(answer)).toMatchObject({ address: redirectUri, error, state: 'a state' });
    expect(answer.headers.get('location')).not.toContain('code=');
  });
});

describe('a code', () => {
  it.each([
    ['another verifier', { code_verifier: 'x'.repeat(43) }],
    ['another address', { redirect_uri: `${portalOrigin}/elsewhere` }],
  ])('is of no use with %s, and is spent', async (_what, changed) => {
    const visit = visitor();
    const code = await visit.code(secretary);
    expect(await errorOf(await visit.redeem(code, changed))).toBe('400 invalid_grant');
    expect(await errorOf(await visit.redeem(code))).toBe('400 invalid_grant');
  });

  it('needs every parameter, once', async () => {
    const visit = visitor();
    const code = await visit.code(secretary);
    for (const missing of ['code', 'code_verifier', 'redirect_uri', 'client_id']) {
      expect(await errorOf(await visit.redeem(code, { [missing]: '' }))).toBe('400 invalid_request');
    }
    expect(await errorOf(await visit.redeem(code, { grant_type: 'password' }))).toBe(
      '400 unsupported_grant_type',
    );
    const asJson = await fetch(`${server.url}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await errorOf(asJson)).toBe('400 invalid_request');
    expect((await visit.redeem(code)).status).toBe(200);
  });

  it('is for the client that asked', async () => {
    const other = await registerAt(server, here.street.placeId);
    const visit = visitor();
    const code = await visit.code(secretary);
    expect(await errorOf(await visit.redeem(code, { client_id: other.key }))).toBe('400 invalid_grant');
    expect(await errorOf(await visit.redeem(code))).toBe('400 invalid_grant');
  });

  it('shown twice ends everything that came of it', async () => {
    const visit = visitor();
    const code = await visit.code(secretary);
    const tokens = await tokensOf(await visit.redeem(code));
    const page = visit.with(tokens);
    await page.run(who);
    expect(await errorOf(await visit.redeem(code))).toBe('400 invalid_grant');
    expect(await refusal(page)).toEqual(dead);
    expect(await errorOf(await visit.refresh(tokens.refresh_token))).toBe('400 invalid_grant');
    const audit = { where: { action: 'portalClients.endSession' }, orderBy: { id: 'desc' as const } };
    expect(await server.house.services.database.auditEvent.findFirst(audit)).toMatchObject({
      after: { reason: 'CODE_REUSED', personId: here.secretary.personId },
    });
  });

  it('shown five times at once leaves no token that works', async () => {
    const visit = visitor();
    const code = await visit.code(secretary);
    const answers = await Promise.all(Array.from({ length: 5 }, () => visit.redeem(code)));
    const given = answers.filter(({ status }) => status === 200);
    expect(given.length).toBeLessThanOrEqual(1);
    for (const answer of given) expect(await refusal(visit.with(await tokensOf(answer)))).toEqual(dead);
  });

  it('is refused to a page that the client does not list, before it is looked at', async () => {
    const visit = visitor();
    const code = await visit.code(secretary);
    const answer = await visit.redeem(code, {}, 'https://evil.test');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(await errorOf(answer)).toBe('401 invalid_client');
    expect((await visit.redeem(code)).status).toBe(200);
  });

  it('is of no use a minute later', async () => {
    const visit = visitor();
    const code = await visit.code(secretary);
    server.house.clock.pass({ minutes: 2 });
    expect(await errorOf(await visit.redeem(code))).toBe('400 invalid_grant');
  });
});

describe('tokens', () => {
  it('rotate; an old refresh token ends the whole family', async () => {
    const visit = visitor();
    const first = await visit.signIn(secretary);
    server.house.clock.pass({ minutes: 11 });
    expect(await refusal(visit.with(first))).toEqual(dead);
    const second = await tokensOf(await visit.refresh(first.refresh_token));
    const page = visit.with(second);
    await page.run(who);
    expect(await errorOf(await visit.refresh(first.refresh_token))).toBe('400 invalid_grant');
    expect(await refusal(page)).toEqual(dead);
    expect(await errorOf(await visit.refresh(second.refresh_token))).toBe('400 invalid_grant');
  });

  it('end after a working day, whatever is refreshed', async () => {
    const visit = visitor();
    const tokens = await visit.signIn(secretary);
    server.house.clock.pass({ hours: 12 });
    expect(await errorOf(await visit.refresh(tokens.refresh_token))).toBe('400 invalid_grant');
    secretary = await server.anybody.signIn(here.secretary);
  });

  it('are taken one for the other by nobody', async () => {
    const visit = visitor();
    const { access_token, refresh_token } = await visit.signIn(secretary);
    expect(await refusal(visit.with({ access_token: refresh_token }))).toEqual(dead);
    expect(await errorOf(await visit.refresh(access_token))).toBe('400 invalid_grant');
    for (const token of ['', 'nonsense', 'lpa_nonsense', 'a b']) {
      expect(await refusal(visit.with({ access_token: token })), token).toEqual(dead);
    }
    const basic = visit.with({ access_token }).with({ authorization: 'Basic c3RhZmY6c3RhZmY=' });
    expect(await refusal(basic)).toEqual(dead);
  });

  it('are revoked by the page that has them, and by no other client', async () => {
    const other = await registerAt(server, here.street.placeId);
    const visit = visitor();
    const tokens = await visit.signIn(secretary);
    expect((await visitor(other).revoke(tokens.refresh_token)).status).toBe(200);
    await visit.with(tokens).run(who);
    expect((await visit.revoke('unknown')).status).toBe(200);
    expect((await visit.revoke(tokens.refresh_token)).status).toBe(200);
    expect(await refusal(visit.with(tokens))).toEqual(dead);
  });

  it("work on the client's own pages only, and need no cookie", async () => {
    const visit = visitor();
    const tokens = await visit.signIn(secretary);
    expect(await refusal(visit.with(tokens, server.url))).toEqual(dead);
    const foreign = await visit.with(tokens, 'https://evil.test').ask(who);
    expect([foreign.status, foreign.errors[0]?.extensions.code]).toEqual([403, 'ORIGIN_DENIED']);
    const withCookie = visit.with(tokens).with({ cookie: secretary.headers.cookie ?? '' });
    await visit.revoke(tokens.access_token);
    // Beside a dead token the cookie counts for nothing.
    expect(await refusal(withCookie)).toEqual(dead);
    const cookieAlone = await server.anybody
      .with({ origin: portalOrigin, cookie: secretary.headers.cookie ?? '' })
      .ask(who);
    expect([cookieAlone.status, cookieAlone.data]).toEqual([403, null]);
  });

  it('die with the client, the origin, the sign-in and the role', async () => {
    const { services } = server.house;
    const own = await registerAt(server, here.street.placeId);
    const visit = visitor(own);
    const page = visit.with(await visit.signIn(secretary));
    await updatePortalClient(services, system, {
      clientId: own.id,
      origins: ['https://new.test'],
      redirectUris: ['https://new.test/signed-in'],
    });
    expect((await page.ask(who)).errors[0]?.extensions.code).toMatch(/UNAUTHENTICATED|ORIGIN_DENIED/);
    await updatePortalClient(services, system, {
      clientId: own.id,
      origins: [portalOrigin],
      redirectUris: [redirectUri],
    });
    await page.run(who);
    await disablePortalClient(services, system, { clientId: own.id });
    expect(await refusal(page)).toEqual(dead);
    expect((await visit.open(secretary)).status).toBe(400);

    const again = visitor();
    const desk = await server.anybody.signIn(here.secretary);
    const tied = again.with(await again.signIn(desk));
    await fetch(`${server.url}/auth/sign-out`, { method: 'POST', headers: { ...desk.headers } });
    expect(await refusal(tied)).toEqual(dead);

    const leaver = await here.street.staff('STREET_OFFICER');
    const leaving = again.with(await visitor().signIn(await server.anybody.signIn(leaver)));
    const queue = '{ appeals(first: 1) { totalCount } }';
    await leaving.run(queue);
    const grant = await services.database.roleGrant.findFirstOrThrow({
      where: { personId: leaver.personId },
    });
    await endGrant(services, system, { grantId: grant.id });
    expect((await leaving.ask(queue)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it("speak for the person in the client's tenant, whatever else the person is", async () => {
    const { services } = server.house;
    const both = await here.street.staff('STREET_OFFICER');
    const elsewhere = await createPerson(services, system, {
      tenantId: there.district.tenantId,
      name: both.name,
      userId: both.userId,
      placeId: there.street.placeId,
    });
    await grantRole(services, system, {
      personId: elsewhere.id,
      role: 'STREET_OFFICER',
      placeId: there.street.placeId,
    });
    const theirs = await registerAt(server, there.street.placeId);
    const person = await server.anybody.signIn(both);
    const inTenant = async (to: PortalClient) => {
      const page = visitor(to).with(await visitorTokens(to, person));
      const { viewer } = await page
        .with({
          'linli-tenant': to === theirs ? here.district.ground.tenantCode : there.district.ground.tenantCode,
        })
        .run<{ viewer: { person: { id: string }; people: { id: string }[] } }>(who);
      expect(viewer.people).toEqual([viewer.person]);
      return viewer.person.id;
    };
    expect(await inTenant(client)).not.toBe(await inTenant(theirs));
  });
});

describe('what a portal may not', () => {
  it('is to administer, to open contacts, to answer for data, to end other sessions', async () => {
    const organizer = await here.district.staff('DISTRICT_ORGANIZER');
    await grantRole(server.house.services, system, {
      personId: organizer.personId,
      role: 'ADMINISTRATOR',
      placeId: here.district.placeId,
    });
    const desk = await server.anybody.signIn(organizer);
    const page = visitor().with(await visitorTokens(client, desk));
    const capabilities = '{ viewer { viewerCanInvite viewerCanReadAudit viewerCanManagePortalClients } }';
    const all = (may: boolean) => ({
      viewer: { viewerCanInvite: may, viewerCanReadAudit: may, viewerCanManagePortalClients: may },
    });
    expect(await desk.run(capabilities)).toEqual(all(true));
    expect(await page.run(capabilities)).toEqual(all(false));
    for (const closed of ['{ auditEvents { totalCount } }', '{ portalClients { totalCount } }']) {
      expect((await desk.ask(closed)).errors, closed).toEqual([]);
      expect((await page.ask(closed)).errors[0]?.extensions.code, closed).toBe('FORBIDDEN');
    }
    const disable = `mutation D($id: ID!) { disablePortalClient(input: { id: $id }) { __typename } }`;
    const id = encodeGlobalId('PortalClient', client.id);
    expect(await page.run(disable, { id })).toEqual({
      disablePortalClient: { __typename: 'ForbiddenError' },
    });
    const others = 'mutation { revokeOtherSignInSessions { __typename } }';
    expect(await page.run(others)).toEqual({ revokeOtherSignInSessions: { __typename: 'ForbiddenError' } });
  });
});

describe('the list of sign-ins', () => {
  interface Sessions {
    viewer: { signInSessions: { id: string; isCurrent: boolean; via: { text: string } | null }[] };
  }
  const list = '{ viewer { signInSessions { id isCurrent via { text(locale: "en") } } } }';
  const revoke = `mutation R($id: ID!) { revokeSignInSession(input: { id: $id }) { __typename } }`;

  it('names the portal; the person ends it there, and the portal sees only itself', async () => {
    const desk = await server.anybody.signIn(here.gridMember);
    const page = visitor().with(await visitorTokens(client, desk));
    const own = (await desk.run<Sessions>(list)).viewer.signInSessions;
    expect(own.map(({ via }) => via?.text ?? null)).toEqual([null, 'Street portal']);
    const seen = (await page.run<Sessions>(list)).viewer.signInSessions;
    expect(seen).toEqual([{ ...own[1], isCurrent: true }]);
    const [browser, portal] = own;
    expect(await page.run(revoke, { id: browser?.id })).toEqual({
      revokeSignInSession: { __typename: 'ForbiddenError' },
    });
    const stranger = await server.anybody.signIn(here.secretary);
    expect(await stranger.run(revoke, { id: portal?.id })).toEqual({
      revokeSignInSession: { __typename: 'NotFoundError' },
    });
    expect(await desk.run(revoke, { id: portal?.id })).toEqual({
      revokeSignInSession: { __typename: 'RevokeSignInSessionPayload' },
    });
    expect(await refusal(page)).toEqual(dead);
    expect((await desk.run<Sessions>(list)).viewer.signInSessions).toHaveLength(1);
  });
});

describe('browsers', () => {
  const ask = (path: string, origin: string, headers = 'authorization,content-type') =>
    fetch(`${server.url}${path}`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': headers,
      },
    });

  it('may send a token from registered origins only, and never cookies', async () => {
    const own = await ask('/graphql', portalOrigin);
    expect(own.headers.get('access-control-allow-origin')).toBe(portalOrigin);
    expect(own.headers.get('access-control-allow-headers')).toMatch(/\bAuthorization\b/);
    expect(own.headers.get('access-control-allow-credentials')).toBeNull();
    const foreign = await ask('/graphql', 'https://evil.test');
    expect(foreign.headers.get('access-control-allow-headers')).not.toMatch(/authorization/i);
    for (const path of ['/oauth/token', '/oauth/revoke']) {
      expect((await ask(path, portalOrigin)).headers.get('access-control-allow-origin')).toBe(portalOrigin);
      expect((await ask(path, 'https://evil.test')).headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('hear over the event stream as long as the token lives', async () => {
    const visit = visitor();
    const tokens = await visit.signIn(secretary);
    const gone = new AbortController();
    const events = await subscribe(
      visit.with(tokens),
      'subscription { queueUpdated { counts { open } } }',
      {},
      gone.signal,
    );
    const { personId } = here.secretary;
    await grantRole(server.house.services, system, {
      personId,
      role: 'GRID_LEADER',
      placeId: here.grid.placeId,
    });
    const alive = await events.next();
    expect(alive.value).toMatchObject({ data: { queueUpdated: { counts: {} } } });
    await visit.revoke(tokens.access_token);
    const over = await events.next();
    expect(over.value).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(JSON.stringify(over.value)).not.toContain('counts');
    gone.abort();
  });
});

describe('registering', () => {
  const register = `mutation R($input: RegisterPortalClientInput!) { registerPortalClient(input: $input) {
    __typename
    ... on InvalidInputError { fields { path code } }
    ... on RegisterPortalClientPayload { client { id key origins redirectUris name { text(locale: "en") } } } } }`;
  interface Registered {
    registerPortalClient: {
      __typename: string;
      fields?: { path: string[]; code: string }[];
      client?: { id: string; key: string; origins: string[] };
    };
  }
  let administrator: Caller;
  beforeAll(async () => {
    administrator = await server.anybody.signIn(await here.street.staff('ADMINISTRATOR'));
  });
  const place = () => encodeGlobalId('Place', here.street.placeId);
  const attempt = async (origins: string[], redirectUris: string[], name = '门户') => {
    const input = { place: place(), name, englishName: 'Desk', origins, redirectUris };
    return (await administrator.run<Registered>(register, { input })).registerPortalClient;
  };

  it('keeps origins as browsers send them, gives every portal a key of its own, and can be changed', async () => {
    const made = await attempt(['https://Desk.test/', 'https://desk.test'], ['https://desk.test/back?a=1']);
    expect(made.client).toMatchObject({
      origins: ['https://desk.test'],
      redirectUris: ['https://desk.test/back?a=1'],
      name: { text: 'Desk' },
    });
    expect(made.client?.key).toMatch(/^portal_[\w-]{16}$/);
    const change = `mutation U($input: UpdatePortalClientInput!) { updatePortalClient(input: $input) {
      __typename ... on InvalidInputError { fields { path code } } } }`;
    const id = made.client?.id;
    expect(await administrator.run(change, { input: { id, origins: ['https://new.test'] } })).toEqual({
      updatePortalClient: {
        __typename: 'InvalidInputError',
        // Where codes went to is no page of the portal any more.
        fields: [{ path: ['redirectUris', '0'], code: 'INVALID' }],
      },
    });
    const moved = { id, origins: ['https://new.test'], redirectUris: ['https://new.test/'] };
    expect(await administrator.run(change, { input: moved })).toEqual({
      updatePortalClient: { __typename: 'UpdatePortalClientPayload' },
    });
  });

  it.each([
    'http://street.example',
    'https://*.street.example',
    'https://street.example/path',
    'https://user@street.example',
    'javascript:alert(1)',
    'null',
    '',
  ])('refuses the origin %s', async (origin) => {
    const { fields } = await attempt([origin], [`${origin}/back`]);
    expect(fields).toContainEqual({ path: ['origins', '0'], code: 'INVALID' });
  });

  it.each([
    'https://evil.test/back',
    'https://desk.test.evil.test/back',
    'https://desk.test@evil.test/back',
    'https://desk.test/back#fragment',
    'https://desk.test',
    'https://desk.test/a/../b',
    'https://desk.test/*',
    '/back',
    'javascript:alert(1)',
  ])('refuses to send codes to %s', async (redirect) => {
    const { fields } = await attempt(['https://desk.test'], [redirect]);
    expect(fields).toEqual([{ path: ['redirectUris', '0'], code: 'INVALID' }]);
  });

  it('names everything that is missing or too much at once', async () => {
    expect((await attempt([], [], ' ')).fields?.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual(
      ['name.zh REQUIRED', 'origins REQUIRED', 'redirectUris REQUIRED'],
    );
    const many = Array.from({ length: 11 }, (_, index) => `https://desk${index}.test`);
    const { fields } = await attempt(many, ['https://desk0.test/'], '门'.repeat(81));
    expect(fields?.map(({ code }) => code)).toEqual(['TOO_LONG', 'TOO_MANY']);
  });
});

it('leaves nothing of what is long over', async () => {
  const { services, clock } = server.house;
  const { database } = services;
  await visitor().code(secretary);
  expect(await database.portalSession.count()).toBeGreaterThan(0);
  clock.pass({ days: 2 });
  await prunePortalSessions(services);
  expect([await database.portalSession.count(), await database.portalToken.count()]).toEqual([0, 0]);
});

it('says of itself what it can do', async () => {
  const answer = await fetch(`${server.url}/.well-known/oauth-authorization-server`);
  const about = (await answer.json()) as Record<string, unknown>;
  expect(about).toMatchObject({
    issuer: server.url,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
  });
  expect(about).not.toHaveProperty('registration_endpoint');
});

function visitorTokens(to: PortalClient, person: Caller) {
  return new PortalVisitor(server, to).signIn(person);
}

function sentToOwn(answer: Response) {
  const url = new URL(answer.headers.get('location') ?? '', server.url);
  expect(url.origin).toBe(server.url);
  return { address: url.pathname, ...Object.fromEntries(url.searchParams) } as Record<string, string>;
}
