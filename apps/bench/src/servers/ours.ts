import { createServer } from 'node:net';
import { join } from 'node:path';
import { workspaceRoot } from '@linli/database/workspace';
import { emailOf, password, type Viewer, viewers } from '../database/build.ts';
import type { BenchEnvironment } from '../environment.ts';
import { type ServerProcess, startProcess } from './child.ts';

export interface OurServer extends ServerProcess {
  /** The session cookie of each viewer. */
  readonly cookies: Readonly<Record<Viewer, string>>;
}

/** Our server as an operator runs it, on a free port of the loopback; jobs are left to others. */
export async function startOurs(environment: BenchEnvironment, databaseUrl: string): Promise<OurServer> {
  const port = await freePort();
  const server = await startProcess(join(workspaceRoot, 'apps/api/src/main.ts'), {
    ...environment.inherited,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    LINLI_HOME: environment.homeDirectory,
    LINLI_PORT: String(port),
    LINLI_PUBLIC_URL: `http://127.0.0.1:${port}`,
    LINLI_WORKER: '0',
  });
  try {
    const cookies = await Promise.all(
      viewers.map(async (viewer) => [viewer, await signIn(server.url, viewer)]),
    );
    return { ...server, cookies: Object.fromEntries(cookies) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function signIn(url: string, viewer: Viewer): Promise<string> {
  const answer = await fetch(`${url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: emailOf(viewer), password }),
  });
  if (!answer.ok) throw new Error(`${viewer} cannot sign in: ${answer.status} ${await answer.text()}`);
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
