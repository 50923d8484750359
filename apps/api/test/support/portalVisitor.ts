import { createHash, randomBytes } from 'node:crypto';
import { system } from '@linli/core/actor';
import { registerPortalClient } from '@linli/core/portalClients/register';
import type { PortalClient } from '@linli/database/generated/prisma/client';
import { Caller } from './caller.ts';
import type { TestServer } from './testServer.ts';

export const portalOrigin = 'https://street.test';
export const redirectUri = `${portalOrigin}/signed-in`;

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
  readonly token_type: string;
  readonly scope: string;
}

export function registerAt(
  { house }: TestServer,
  placeId: string,
  origin = portalOrigin,
): Promise<PortalClient> {
  return registerPortalClient(house.services, system, {
    placeId,
    name: { zh: '街道门户', en: 'Street portal' },
    origins: [origin],
    redirectUris: [`${origin}/signed-in`],
  });
}

/** A page of a street's own portal, and the person before it, step by step. */
export class PortalVisitor {
  readonly server: TestServer;
  readonly client: Pick<PortalClient, 'key'>;
  readonly verifier = randomBytes(32).toString('base64url');

  constructor(server: TestServer, client: Pick<PortalClient, 'key'>) {
    this.server = server;
    this.client = client;
  }

  /** What its sign-in button opens; null leaves a parameter out. */
  request(changed: Readonly<Record<string, string | null>> = {}): URLSearchParams {
    const all: Record<string, string | null> = {
      response_type: 'code',
      client_id: this.client.key,
      redirect_uri: redirectUri,
      scope: 'staff',
      state: 'a state',
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changed,
    };
    return new URLSearchParams(
      Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    );
  }

  open(person: Caller | null, changed: Readonly<Record<string, string | null>> = {}): Promise<Response> {
    const address = `${this.server.url}/oauth/authorize?${this.request(changed)}`;
    return fetch(address, { headers: { cookie: person?.headers.cookie ?? '' }, redirect: 'manual' });
  }

  /** Presses a button of the consent page, as a browser sends it. */
  async decide(person: Caller, decision: 'allow' | 'deny', from = this.server.url): Promise<Response> {
    const page = await (await this.open(person)).text();
    const shown = /name="person" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const body = this.request();
    body.set('person', shown);
    body.set('decision', decision);
    const headers = { cookie: person.headers.cookie ?? '', origin: from };
    return fetch(`${this.server.url}/oauth/authorize`, { method: 'POST', headers, body, redirect: 'manual' });
  }

  async code(person: Caller): Promise<string> {
    const answer = await this.decide(person, 'allow');
    const code = new URL(answer.headers.get('location') ?? 'about:blank').searchParams.get('code');
    if (!code) throw new Error(`no code: ${answer.status} ${answer.headers.get('location')}`);
    return code;
  }

  redeem(
    code: string,
    changed: Readonly<Record<string, string>> = {},
    origin = portalOrigin,
  ): Promise<Response> {
    const all = {
      grant_type: 'authorization_code',
      client_id: this.client.key,
      redirect_uri: redirectUri,
      code,
      code_verifier: this.verifier,
      ...changed,
    };
    return this.post('token', all, origin);
  }

  refresh(refreshToken: string, changed: Readonly<Record<string, string>> = {}): Promise<Response> {
    const all = { grant_type: 'refresh_token', client_id: this.client.key, refresh_token: refreshToken };
    return this.post('token', { ...all, ...changed });
  }

  revoke(token: string): Promise<Response> {
    return this.post('revoke', { client_id: this.client.key, token });
  }

  async signIn(person: Caller): Promise<Tokens> {
    return tokensOf(await this.redeem(await this.code(person)));
  }

  /** The page, showing a token. */
  with({ access_token }: Pick<Tokens, 'access_token'>, origin = portalOrigin): Caller {
    return new Caller(this.server.url, { origin, authorization: `Bearer ${access_token}` });
  }

  post(door: string, fields: Readonly<Record<string, string>>, origin = portalOrigin): Promise<Response> {
    const body = new URLSearchParams(fields);
    return fetch(`${this.server.url}/oauth/${door}`, { method: 'POST', headers: { origin }, body });
  }
}

export async function tokensOf(answer: Response): Promise<Tokens> {
  if (!answer.ok) throw new Error(`no tokens: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Tokens;
}
