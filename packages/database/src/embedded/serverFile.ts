import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** What must stay the same from one start to the next. */
export interface ServerFile {
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

export async function readServerFile(state: string): Promise<ServerFile> {
  const path = join(state, 'server.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as ServerFile;
  const file = { port: await freePort(), user: 'linli', password: randomBytes(18).toString('base64url') };
  writeServerFile(state, file);
  return file;
}

export function writeServerFile(state: string, file: ServerFile): void {
  const path = join(state, 'server.json');
  writeFileSync(`${path}.new`, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

export function serverUrl({ port, user, password }: ServerFile, database: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

export function freePort(): Promise<number> {
  return listen(0);
}

export async function isPortFree(port: number): Promise<boolean> {
  return listen(port).then(
    () => true,
    () => false,
  );
}

function listen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
