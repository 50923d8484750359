import { acquireDatabaseServer } from '@linli/database/databaseServer';
import { type Database, openDatabase } from '@linli/database/openDatabase';
import { ensureDatabase } from './database/build.ts';
import { withCopy } from './database/copy.ts';
import { ensureOrganizers, organizersFor } from './database/organizers.ts';
import { ensurePublished } from './database/published.ts';
import type { BenchEnvironment } from './environment.ts';
import { measure, type Result } from './measure.ts';
import type { Operation } from './operations/operation.ts';
import type { Options } from './options.ts';
import type { Contender, Start } from './servers/contender.ts';
import { measureWrites } from './writes/measure.ts';

/** What every measurement is given. */
export interface Ground {
  readonly environment: BenchEnvironment;
  readonly serverUrl: string;
  readonly options: Options;
  readonly say: (line: string) => void;
}

export interface Outcome {
  readonly results: readonly Result[];
  readonly memoryMb: Readonly<Record<string, number>>;
}

/** The database server for as long as the task runs. */
export async function onGround<Result>(
  given: Omit<Ground, 'serverUrl'>,
  task: (ground: Ground) => Promise<Result>,
): Promise<Result> {
  const server = await acquireDatabaseServer(given.environment);
  try {
    return await task({ ...given, serverUrl: server.url });
  } finally {
    await server.release();
  }
}

/** The kept database of a size, with everything that its measurements ask for. */
export async function readyDatabase({ serverUrl, options, say }: Ground, size: number): Promise<string> {
  const url = await ensureDatabase(serverUrl, size, say);
  await ensureOrganizers(url, organizersFor(options));
  await ensurePublished(url);
  return url;
}

/** Starts servers on a database, and stops them whatever happens. */
export async function withServers<Result>(
  { environment, options }: Ground,
  url: string,
  starts: readonly Start[],
  task: (contenders: readonly [Contender, ...Contender[]], database: Database) => Promise<Result>,
): Promise<Result> {
  await using stack = new AsyncDisposableStack();
  const database = openDatabase(url, { applicationName: 'linli-bench' });
  stack.defer(() => database.close());
  const setting = { environment, organizers: organizersFor(options) };
  const contenders: Contender[] = [];
  for (const start of starts) {
    const contender = await start(setting, url);
    stack.defer(() => contender.server.stop());
    contenders.push(contender);
  }
  const [first, ...others] = contenders;
  if (!first) throw new Error('nobody takes part');
  return await task([first, ...others], database);
}

export function raceReads(
  ground: Ground,
  url: string,
  starts: readonly Start[],
  operations: readonly Operation[],
): Promise<Outcome> {
  const { options: bounds, say } = ground;
  return withServers(ground, url, starts, async (contenders, { pool }) => {
    const results = await measure({ contenders, pool, bounds, say }, operations);
    const memoryMb: Record<string, number> = {};
    for (const { name, server } of contenders) memoryMb[name] = (await server.usage()).memoryMb;
    return { results, memoryMb };
  });
}

/** What writes, on a copy that is thrown away: the kept database stays as it was built. */
export function raceWrites(ground: Ground, url: string, start: Start): Promise<readonly Result[]> {
  const { serverUrl, options, say } = ground;
  return withCopy(serverUrl, url, (copy) =>
    withServers(ground, copy, [start], ([ours], { pool }) => measureWrites(ours, pool, options, say)),
  );
}
