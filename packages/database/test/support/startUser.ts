import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { House } from './house.ts';

/** Another process that uses the server of a house. */
export interface User {
  /** The database it was given. */
  readonly url: string;
  /** What Ctrl-C in its terminal does: the signal goes to its whole process group. */
  interrupt(): Promise<number | null>;
  kill(): Promise<void>;
}

export async function startUser(house: House, identity: { uid?: number; gid?: number } = {}): Promise<User> {
  const script = fileURLToPath(new URL('./resident.ts', import.meta.url));
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [script], {
    ...identity,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, LINLI_HOME: house.directory },
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const complaints: string[] = [];
  child.stderr.on('data', (text: Buffer) => complaints.push(text.toString()));
  const said = once(createInterface(child.stdout), 'line') as Promise<[string]>;
  const first = await Promise.race([said, ended.then(() => undefined)]);
  if (!first) throw new Error(`The process ended before it had a database:\n${complaints.join('')}`);
  const { url } = JSON.parse(first[0]) as { url: string };
  const send = (signal: NodeJS.Signals) => process.kill(-(child.pid ?? 0), signal);
  return {
    url,
    async interrupt() {
      send('SIGINT');
      return (await ended)[0];
    },
    async kill() {
      send('SIGKILL');
      await ended;
    },
  };
}
