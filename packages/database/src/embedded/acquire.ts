import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { isDatabaseAway } from '../databaseAway.ts';
import { type Account, serverAccount } from './account.ts';
import { findBinaries, placeBinaries } from './binaries.ts';
import { initialise } from './initialise.ts';
import { withLock } from './lock.ts';
import { type ServerPlace, serverPlace } from './place.ts';
import { forgetDeadPid, launch, runningPid, shutDown } from './postmaster.ts';
import {
  freePort,
  isPortFree,
  readServerFile,
  type ServerFile,
  serverUrl,
  writeServerFile,
} from './serverFile.ts';

export interface EmbeddedServer {
  /** Of the database that every server has, `postgres`; others are made beside it. */
  readonly url: string;
  /** Whether this call started the server, or found it running. */
  readonly started: boolean;
  /** Gives the server back. The last of its users stops it. */
  release(): Promise<void>;
}

/**
 * Every user keeps one connection of this name open: the server itself counts them, and a killed user's
 * connection ends with it. A counter in a file would be wrong after the first kill -9.
 */
const leaseName = 'linli-lease';

/** Starts the embedded PostgreSQL of a house, or joins the users of the one that runs. */
export async function acquireEmbeddedServer(homeDirectory: string): Promise<EmbeddedServer> {
  const account = serverAccount();
  const place = serverPlace(homeDirectory, account);
  const lock = join(place.state, 'lock');
  return withLock(lock, async () => {
    const known = await readServerFile(place.state);
    const running = runningPid(place.data) !== undefined;
    const { file, lease } = running ? await joinUsers(known, place) : await start(known, place, account);
    return {
      url: serverUrl(file, 'postgres'),
      started: !running,
      release: once(() => withLock(lock, () => giveBack(lease, place))),
    };
  });
}

interface Tenure {
  readonly file: ServerFile;
  readonly lease: Client;
}

async function joinUsers(file: ServerFile, place: ServerPlace): Promise<Tenure> {
  return { file, lease: await connect(file, place, () => runningPid(place.data) === undefined) };
}

async function start(known: ServerFile, place: ServerPlace, account: Account): Promise<Tenure> {
  const binaries = placeBinaries(await findBinaries(), account, place.home);
  initialise(binaries, place.data, account, known);
  forgetDeadPid(place.data);
  const file = (await isPortFree(known.port)) ? known : { ...known, port: await freePort() };
  if (file !== known) writeServerFile(place.state, file);
  const hasEnded = launch(binaries, place.data, file.port, logFile(place), account);
  return { file, lease: await connect(file, place, hasEnded) };
}

/** Connects as a user of the server, waiting while it starts up, recovers or is about to end. */
async function connect(file: ServerFile, place: ServerPlace, hasEnded: () => boolean): Promise<Client> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const ended = hasEnded();
    const client = new Client({
      connectionString: serverUrl(file, 'postgres'),
      application_name: leaseName,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (!isDatabaseAway(error) || ended || Date.now() > deadline) {
        throw new Error(`The embedded PostgreSQL does not answer.\n${lastLines(logFile(place))}`, {
          cause: error,
        });
      }
    }
    await delay(25);
  }
}

async function giveBack(lease: Client, place: ServerPlace): Promise<void> {
  const others = await countOthers(lease);
  await lease.end().catch(() => undefined);
  if (others === 0) await shutDown(place.data);
}

async function countOthers(lease: Client): Promise<number> {
  const sql = `SELECT count(*)::int AS others FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()`;
  try {
    const { rows } = await lease.query<{ others: number }>(sql, [leaseName]);
    return rows[0]?.others ?? 0;
  } catch (error) {
    // The server went away under us, or was restarted by others: then it is not ours to stop.
    if (isDatabaseAway(error) || /not queryable/.test(String(error))) return Number.NaN;
    throw error;
  }
}

function logFile(place: ServerPlace): string {
  return join(place.state, 'server.log');
}

function lastLines(path: string): string {
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}

function once<T>(task: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= task();
    return result;
  };
}
