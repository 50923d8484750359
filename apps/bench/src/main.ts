// `pnpm bench`: our server, its peers and the floor under them, side by side on the same tables. See --help and PERFORMANCE.md.
import { availableParallelism } from 'node:os';
import { acquireDatabaseServer } from '@linli/database/databaseServer';
import { openDatabase } from '@linli/database/openDatabase';
import { ensureDatabase } from './database/build.ts';
import { ensureOrganizers } from './database/organizers.ts';
import { ensurePublished } from './database/published.ts';
import { type BenchEnvironment, readEnvironment } from './environment.ts';
import { measureFigures } from './figures.ts';
import { measureLocate } from './locate.ts';
import { measure } from './measure.ts';
import { chosenBy, operations } from './operations/all.ts';
import { type Options, readOptions, usage } from './options.ts';
import { printPlans } from './plans.ts';
import { figureTable, locateTable, tableOf } from './report.ts';
import { starts } from './servers/all.ts';
import type { Contender } from './servers/contender.ts';

/** Progress goes to standard error: standard output holds the result and nothing else. */
const say = (line: string) => console.error(line);

async function bench(environment: BenchEnvironment, options: Options): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const server = await acquireDatabaseServer(environment);
  stack.defer(() => server.release());
  const url = await ensureDatabase(server.url, options.size, say);
  await ensureOrganizers(url);
  await ensurePublished(url);
  const chosen = chosenBy(options.only, operations);
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
  const contenders: Contender[] = [];
  for (const start of starts) {
    const contender = await start(environment, url);
    stack.defer(() => contender.server.stop());
    contenders.push(contender);
  }
  const results = await measure({ contenders, pool: database.pool, bounds: options, say }, chosen);
  const memoryMb = Object.fromEntries(
    await Promise.all(
      contenders.map(async ({ name, server }) => [name, (await server.usage()).memoryMb] as const),
    ),
  );
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
  console.log(tableOf(results, memoryMb));
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) console.log(usage);
  else await bench(readEnvironment(), options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
