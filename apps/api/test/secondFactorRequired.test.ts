import { system } from '@linli/core/actor';
import { configure } from '@linli/core/configuration/configure';
import { defaultConfiguration } from '@linli/core/configuration/shape';
import { AuthenticatorApp } from '@linli/testkit/world/authenticatorApp';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { testPassword } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnvironment } from '../src/environment.ts';
import type { Caller } from './support/caller.ts';
import { queue } from './support/documents.ts';
import { subscribe } from './support/eventStream.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

let server: TestServer;
let here: Neighbourhood;
let there: Neighbourhood;
let officer: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house);
  there = await neighbourhood(server.house, { name: '西城区', origin: 'http://west.test' });
  officer = await server.anybody.signIn(here.streetOfficer);
});
afterAll(() => server.close());

const viewer =
  '{ viewer { email isSecondFactorRequired hasSignInCodes signInSessions { method hasSecondFactor } } }';
const codesOf = async (caller: Caller, query: string, variables = {}) =>
  (await caller.ask(query, variables)).errors.map(({ extensions }) => extensions.code);

async function ask(secondFactor: 'REQUIRED' | 'OPTIONAL') {
  const values = { ...defaultConfiguration, secondFactor };
  await configure(server.house.services, system, { placeId: here.street.placeId, values });
}

async function post(caller: Caller, path: string, body: object) {
  const response = await fetch(`${server.url}/auth${path}`, {
    method: 'POST',
    headers: { ...caller.headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  const cookies = response.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { body: (await response.json()) as Record<string, unknown>, cookie: cookies.join('; ') };
}

describe('where a street asks for a second factor', () => {
  it('a password opens nothing of the tenant, by whatever field, and everything that is for everybody', async () => {
    expect(await officer.run(viewer)).toMatchObject({ viewer: { isSecondFactorRequired: false } });
    await ask('REQUIRED');
    const place = Buffer.from(`Place:${here.street.placeId}`).toString('base64url');
    const documents: [string, object][] = [
      [viewer, {}],
      [queue, { place }],
      ['mutation { revokeOtherSignInSessions { __typename } }', {}],
      ['query P($place: ID!) { place(id: $place) { id } }', { place }],
      ['{ auditEvents { totalCount } }', {}],
    ];
    for (const [query, variables] of documents) {
      expect(new Set(await codesOf(officer, query, variables)), query).toEqual(
        new Set(['SECOND_FACTOR_REQUIRED']),
      );
    }
    expect(await codesOf(officer, '{ enumLabels(locale: "en") { value } }')).toEqual([]);
    const events = await subscribe(
      officer,
      'subscription Q($place: ID!) { queueUpdated(place: $place) { __typename } }',
      { place },
      AbortSignal.timeout(10_000),
    );
    const { value } = await events.next();
    expect(value?.errors?.[0]?.extensions.code).toBe('SECOND_FACTOR_REQUIRED');
    // Another tenant asks nothing of the kind.
    const elsewhere = await server.anybody.signIn(there.streetOfficer);
    expect(await elsewhere.run(viewer)).toMatchObject({ viewer: { isSecondFactorRequired: false } });
  });

  it('whoever sets codes up is let in at once, and whoever takes them away is out again', async () => {
    const { body } = await post(officer, '/two-factor/enable', { password: testPassword });
    const app = new AuthenticatorApp(String(body.totpURI));
    const { cookie } = await post(officer, '/two-factor/verify-totp', { code: app.code() });
    const strong = officer.with({ cookie });
    expect(await strong.run(viewer)).toMatchObject({
      viewer: { hasSignInCodes: true, signInSessions: [{ method: 'TOTP', hasSecondFactor: true }] },
    });
    expect(await officer.run(viewer)).toEqual({ viewer: null });
    const weak = await post(strong, '/two-factor/disable', { password: testPassword });
    expect(await codesOf(strong.with({ cookie: weak.cookie }), viewer)).toEqual(['SECOND_FACTOR_REQUIRED']);
    await ask('OPTIONAL');
    expect(await codesOf(strong.with({ cookie: weak.cookie }), viewer)).toEqual([]);
  });
});

describe('the operator names providers', () => {
  const one = {
    id: 'city',
    issuer: 'https://id.city.example',
    clientId: 'linli',
    clientSecret: 'a secret that no message quotes',
    label: { zh: '市统一身份认证', en: 'City sign-in' },
  };
  const read = (providers: unknown) =>
    readEnvironment({
      LINLI_OIDC_PROVIDERS: typeof providers === 'string' ? providers : JSON.stringify(providers),
    });

  it('with all that is needed; a second factor is believed only where it is said', () => {
    expect(readEnvironment({}).oidcProviders).toEqual([]);
    expect(read([one]).oidcProviders).toEqual([{ ...one, secondFactor: false }]);
    expect(read([{ ...one, issuer: 'http://localhost:9000' }]).oidcProviders).toHaveLength(1);
  });

  it('and hears of everything that is wrong at the same time, never with the secret', () => {
    const wrong = [{ ...one, id: 'City!', issuer: 'http://id.city.example', label: { zh: '' } }];
    const fault = (providers: unknown) => {
      try {
        read(providers);
      } catch (error) {
        return String(error);
      }
      return 'nothing';
    };
    const said = fault(wrong);
    for (const place of ['0.id', '0.issuer', '0.label.zh', '0.label.en'])
      expect(said).toContain(`LINLI_OIDC_PROVIDERS.${place}`);
    expect(said).not.toContain(one.clientSecret);
    expect(fault(`[{"clientSecret": "${one.clientSecret}", }]`)).toMatch(
      /LINLI_OIDC_PROVIDERS: must be JSON$/,
    );
    expect(fault([one, one])).toContain('every id must be there once');
  });

  it('the sign-in page is told names, and nothing else', async () => {
    expect(await (await fetch(`${server.url}/auth/providers`)).json()).toEqual([]);
  });
});
