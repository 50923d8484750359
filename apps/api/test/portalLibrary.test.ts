import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PortalVisitor, redirectUri, registerAt } from './support/portalVisitor.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

let server: TestServer;
let here: Neighbourhood;
beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house);
});
afterAll(() => server.close());

/** The test's server has no certificate. */
const options = { [oauth.allowInsecureRequests]: true };

it("a library that knows nothing of this house signs in, refreshes and revokes by the standards' own checks", async () => {
  const registered = await registerAt(server, here.street.placeId);
  const issuer = new URL(server.url);
  const found = await oauth.discoveryRequest(issuer, { ...options, algorithm: 'oauth2' });
  const house = await oauth.processDiscoveryResponse(issuer, found);
  const client: oauth.Client = { client_id: registered.key };

  const visit = new PortalVisitor(server, registered);
  const person = await server.anybody.signIn(here.secretary);
  const back = new URL((await visit.decide(person, 'allow')).headers.get('location') ?? '');
  const answer = oauth.validateAuthResponse(house, client, back, 'a state');
  const got = await oauth.authorizationCodeGrantRequest(
    house,
    client,
    oauth.None(),
    answer,
    redirectUri,
    visit.verifier,
    options,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(house, client, got);
  expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: 600, scope: 'staff' });

  const again = await oauth.refreshTokenGrantRequest(
    house,
    client,
    oauth.None(),
    tokens.refresh_token ?? '',
    options,
  );
  const fresh = await oauth.processRefreshTokenResponse(house, client, again);
  const ask = () =>
    oauth.protectedResourceRequest(
      fresh.access_token,
      'POST',
      new URL('/graphql', server.url),
      new Headers({ 'content-type': 'application/json' }),
      JSON.stringify({ query: '{ viewer { email } }' }),
      options,
    );
  expect(await (await ask()).json()).toMatchObject({ data: { viewer: { email: here.secretary.email } } });

  const ended = await oauth.revocationRequest(house, client, oauth.None(), fresh.access_token, options);
  await oauth.processRevocationResponse(ended);
  await expect(ask()).rejects.toThrow(oauth.WWWAuthenticateChallengeError);
  const late = await oauth.refreshTokenGrantRequest(
    house,
    client,
    oauth.None(),
    fresh.refresh_token ?? '',
    options,
  );
  await expect(oauth.processRefreshTokenResponse(house, client, late)).rejects.toMatchObject({
    error: 'invalid_grant',
  });
});
