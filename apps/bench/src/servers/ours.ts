import { createServer } from 'node:net';
import { join } from 'node:path';
import { workspaceRoot } from '@linli/database/workspace';
import { password } from '../database/build.ts';
import { inTurns, organizerEmail } from '../database/organizers.ts';
import type { Call } from '../load/caller.ts';
import type { Operation, Sample } from '../operations/operation.ts';
import { type ServerProcess, startProcess } from './child.ts';
import type { Contender, Start } from './contender.ts';

/** Our server as an operator runs it, on a free port of the loopback; jobs are left to others. */
export const startOurs: Start = async ({ environment, organizers }, databaseUrl) => {
  const port = await freePort();
  const server = await startProcess(join(workspaceRoot, 'apps/api/src/main.ts'), {
    ...environment.inherited,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    LINLI_HOME: environment.homeDirectory,
    LINLI_PORT: String(port),
    LINLI_PUBLIC_URL: `http://127.0.0.1:${port}`,
    LINLI_WORKER: '0',
    // Callers come from many addresses, as they do behind a proxy.
    LINLI_PROXIES: '1',
  });
  try {
    const cookies = await inTurns(organizers, (index) => signIn(server.url, index));
    return contender(server, cookies);
  } catch (error) {
    await server.stop();
    throw error;
  }
};

function contender(server: ServerProcess, cookies: readonly string[]): Contender {
  return {
    name: 'Linli',
    server,
    people: cookies.length,
    call: (operation, sample, index) => ourCall(server.url, cookies, operation, sample, index),
    shape: ({ name }, body) => {
      const { data, errors } = JSON.parse(body) as { data?: unknown; errors?: unknown };
      if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
      return data;
    },
  };
}

function ourCall(
  url: string,
  cookies: readonly string[],
  { signedIn, document, documentId }: Operation,
  { variables, origin }: Sample,
  index: number,
): Call {
  const headers = {
    accept: 'application/graphql-response+json',
    'x-forwarded-for': addressOf(index),
    ...(signedIn && { cookie: cookies[index % cookies.length] ?? '' }),
    ...(origin && { origin }),
  };
  if (documentId === undefined)
    return { url: `${url}/graphql`, headers, body: JSON.stringify({ query: document, variables }) };
  const asked = new URLSearchParams({ documentId, variables: JSON.stringify(variables) });
  return { url: `${url}/graphql?${asked}`, headers };
}

/** One of 64,000 of a network that belongs to nobody. */
function addressOf(index: number): string {
  return `10.${Math.trunc(index / 64_000) % 256}.${Math.trunc(index / 250) % 256}.${(index % 250) + 1}`;
}

async function signIn(url: string, index: number): Promise<string> {
  const answer = await fetch(`${url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'x-forwarded-for': addressOf(index) },
    body: JSON.stringify({ email: organizerEmail(index), password }),
  });
  if (!answer.ok)
    throw new Error(`${organizerEmail(index)} cannot sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
