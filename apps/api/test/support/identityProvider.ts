import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OidcProvider } from '@linli/core/access/oidcProvider';
import { Provider } from 'oidc-provider';

interface Identity {
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** A real OpenID provider on a free port. Whoever comes is the identity that the test has named. */
export interface IdentityProvider {
  readonly config: OidcProvider;
  /** By subject. */
  readonly identities: Map<string, Identity>;
  /** Who is at the browser. */
  subject: string;
  /** Claims of the ID token that it tells falsely, signed with its own key all the same. */
  lies: Readonly<Record<string, unknown>>;
  /** What it was asked, the last time. */
  asked: URLSearchParams;
  /** Goes with its user's browser from the first address to where it is sent back. */
  walk(from: string): Promise<string>;
  close(): Promise<void>;
}

const clientId = 'linli';
const clientSecret = 'a secret between the two of them';

export async function startIdentityProvider(
  redirectUri: string,
  options: { readonly secondFactor?: boolean } = {},
): Promise<IdentityProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const identities = new Map<string, Identity>();
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'key', use: 'sig', alg: 'RS256' }] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['a key for the cookies'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: async () => ({ sub: subject, ...identities.get(subject) }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.account?.accountId ?? '' });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const running: IdentityProvider = {
    config: {
      id: 'city',
      issuer,
      clientId,
      clientSecret,
      label: { zh: '市统一身份认证', en: 'City sign-in' },
      secondFactor: options.secondFactor ?? false,
    },
    identities,
    subject: '',
    lies: {},
    asked: new URLSearchParams(),
    walk: (from) => walk(from, issuer),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  provider.use(async (context, next) => {
    if (context.path === '/auth') running.asked = new URL(context.url, issuer).searchParams;
    if (context.path.startsWith('/interaction/')) {
      const login = { accountId: running.subject, remember: false };
      await provider.interactionFinished(context.req, context.res, { login });
      context.respond = false;
      return;
    }
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (context.path !== '/token' || !body?.id_token || Object.keys(running.lies).length === 0) return;
    const [head = '', claims = ''] = body.id_token.split('.');
    const told = { ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object), ...running.lies };
    const signed = `${head}.${Buffer.from(JSON.stringify(told)).toString('base64url')}`;
    context.body = {
      ...body,
      id_token: `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`,
    };
  });
  server.on('request', provider.callback());
  return running;
}

async function walk(from: string, issuer: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = from;
  for (let step = 0; step < 8 && next.startsWith(issuer); step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`${next}: ${response.status} ${await response.text()}`);
    next = new URL(location, next).href;
  }
  return next;
}
