import { spawn } from 'node:child_process';
import { appendFileSync, closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.ts';

/** The process id that a data folder names, if such a process runs on this very folder. */
export function runningPid(data: string): number | undefined {
  const pid = namedPid(data);
  return pid !== undefined && isAlive(pid) && servesFolder(pid, data) ? pid : undefined;
}

/** After a power cut the pid file can name a stranger; PostgreSQL would then refuse to start. */
export function forgetDeadPid(data: string): void {
  if (runningPid(data) === undefined) rmSync(join(data, 'postmaster.pid'), { force: true });
}

/**
 * Starts the server apart from this process: Ctrl-C in a terminal must not reach it before its users have finished.
 * Returns a function that tells whether it has ended, which a server that cannot start does before it writes a pid file.
 */
export function launch(
  binaries: string,
  data: string,
  port: number,
  logFile: string,
  account: Account,
): () => boolean {
  const log = openSync(logFile, 'a');
  const server = spawn(join(binaries, 'bin', 'postgres'), ['-D', data, ...settings(port)], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
  });
  let ended = false;
  server.on('exit', () => {
    ended = true;
  });
  server.on('error', (error) => {
    ended = true;
    appendFileSync(logFile, `${error.message}\n`);
  });
  server.unref();
  closeSync(log);
  return () => ended;
}

function settings(port: number): string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '256MB',
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_wal_size: '2GB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** A fast shutdown: open transactions roll back, what was committed is on disk. */
export async function shutDown(data: string, timeoutMs = 30_000): Promise<void> {
  const pid = runningPid(data);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
    await delay(20);
  }
}

function namedPid(data: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return processState(pid) !== 'Z';
}

/** In a container without an init process a dead server can stay in the table as a zombie. */
function processState(pid: number): string | undefined {
  const stat = readProc(pid, 'stat');
  return stat?.slice(stat.lastIndexOf(')') + 2)[0];
}

function servesFolder(pid: number, data: string): boolean {
  const commandLine = readProc(pid, 'cmdline');
  return commandLine === undefined || commandLine.split('\0').includes(data);
}

function readProc(pid: number, file: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
