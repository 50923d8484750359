// `pnpm bench`: our server and the floor under it, side by side on the same tables. See --help and PERFORMANCE.md.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { acquireDatabaseServer } from '@linli/database/databaseServer';
import { openDatabase } from '@linli/database/openDatabase';
import { ensureDatabase } from './database/build.ts';
import { type BenchEnvironment, readEnvironment } from './environment.ts';
import { measureFigures } from './figures.ts';
import { measureLocate } from './locate.ts';
import { measure } from './measure.ts';
import { operations } from './operations/all.ts';
import { type Options, readOptions, usage } from './options.ts';
import { printPlans } from './plans.ts';
import { figureTable, locateTable, tableOf } from './report.ts';
import { startProcess } from './servers/child.ts';
import { startOurs } from './servers/ours.ts';

/** Progress goes to standard error: standard output holds the result and nothing else. */
const say = (line: string) => console.error(line);

async function bench(environment: BenchEnvironment, options: Options): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const server = await acquireDatabaseServer(environment);
  stack.defer(() => server.release());
  const url = await ensureDatabase(server.url, options.size, say);
  const chosen = operations.filter(({ name }) => options.only === null || name.includes(options.only));
  const database = openDatabase(url, { applicationName: 'linli-bench' });
  stack.defer(() => database.close());
  const locate =
    options.only === null || 'locate'.includes(options.only) ? await measureLocate(database.pool) : [];
  const figures =
    !options.plans && (options.only === null || 'figures'.includes(options.only))
      ? await measureFigures(database)
      : [];
  if (options.plans) {
    for (const { where, prepared, plan } of locate)
      if (!prepared) console.log(`\n=== locate(point) ${where}\n\n${plan}`);
    await printPlans({ url, homeDirectory: environment.homeDirectory }, chosen, console.log);
    return;
  }
  const ours = await startOurs(environment, url);
  stack.defer(() => ours.stop());
  const floor = await startProcess(fileURLToPath(new URL('floor/main.ts', import.meta.url)), {
    ...environment.inherited,
    NODE_ENV: 'production',
    DATABASE_URL: url,
  });
  stack.defer(() => floor.stop());
  const results = await measure({ ours, floor, pool: database.pool, bounds: options, say }, chosen);
  const memoryMb = { linli: (await ours.usage()).memoryMb, floor: (await floor.usage()).memoryMb };
  const machine = { cores: availableParallelism(), node: process.version };
  if (options.json) {
    console.log(
      JSON.stringify(
        {
          size: options.size,
          machine,
          memoryMb,
          locate: locate.map(({ plan, ...measured }) => measured),
          figures,
          results,
        },
        null,
        2,
      ),
    );
    return;
  }
  console.log(`${options.size.toLocaleString('en')} appeals, ${machine.cores} cores, Node ${machine.node}\n`);
  if (locate.length > 0) console.log(`${locateTable(locate)}\n`);
  if (figures.length > 0) console.log(`${figureTable(figures)}\n`);
  console.log(tableOf(results));
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) console.log(usage);
  else await bench(readEnvironment(), options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
