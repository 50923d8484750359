// `pnpm bench`: our server, its peers and the floor under them, side by side on the same tables. See --help and PERFORMANCE.md.
import { availableParallelism } from 'node:os';
import { openDatabase } from '@linli/database/openDatabase';
import { withCopy } from './database/copy.ts';
import { type BenchEnvironment, readEnvironment } from './environment.ts';
import { measureFigures } from './figures.ts';
import { measureGrowth } from './growth.ts';
import { measureLocate } from './locate.ts';
import { chosenBy, operations } from './operations/all.ts';
import { type Options, readOptions, usage } from './options.ts';
import { printPlans } from './plans.ts';
import { type Ground, onGround, raceReads, raceWrites, readyDatabase, withServers } from './race.ts';
import {
  figureTable,
  growthTable,
  locateTable,
  memoryLines,
  streamTable,
  tableOf,
  widgetTable,
} from './report.ts';
import { starts } from './servers/all.ts';
import { startOurs } from './servers/ours.ts';
import { startPair } from './servers/pair.ts';
import { measureStreams } from './streams/measure.ts';
import { measureWidgets } from './widgets/measure.ts';
import { writtenNames } from './writes/measure.ts';

/** Progress goes to standard error: standard output holds the result and nothing else. */
const say = (line: string) => console.error(line);

/** What a measurement came to: for a machine, and as tables. */
interface Report {
  readonly json: object;
  readonly tables: readonly string[];
}

async function measured(ground: Ground): Promise<Report> {
  const { options } = ground;
  const chosen = chosenBy(options.only, operations);
  if (options.mode === 'growth') {
    const growth = await measureGrowth(ground, chosen);
    return { json: { growth }, tables: [growthTable(growth)] };
  }
  const url = await readyDatabase(ground, options.size);
  switch (options.mode) {
    case 'plans':
      return { json: {}, tables: await plans(ground, url) };
    case 'processes': {
      const outcome = await raceReads(ground, url, [startOurs, startPair], chosen);
      return { json: outcome, tables: [tableOf(outcome.results, ['Linli', 'two processes'])] };
    }
    case 'streams': {
      const streams = await withCopy(ground.serverUrl, url, (copy) =>
        withServers(ground, copy, [startOurs], ([ours], { pool }) => measureStreams(ours, pool, options)),
      );
      return { json: { streams }, tables: [streamTable(streams)] };
    }
    case 'widgets': {
      const widgets = await withCopy(ground.serverUrl, url, (copy) =>
        withServers(ground, copy, [startOurs], ([ours], { pool }) =>
          measureWidgets(ours, pool, options.rounds, ground.say),
        ),
      );
      return { json: { widgets }, tables: [widgetTable(widgets)] };
    }
    case 'race':
      return race(ground, url);
  }
}

async function race(ground: Ground, url: string): Promise<Report> {
  const { only } = ground.options;
  const { locate, figures } = await inDatabase(url, only);
  const chosen = chosenBy(only, operations);
  const { results, memoryMb } = await raceReads(ground, url, starts, chosen);
  const exact = chosen.some(({ name }) => name === only);
  const writes = exact ? [] : writtenNames.filter((name) => only === null || name.includes(only));
  const written = writes.length > 0 ? await raceWrites(ground, url, startOurs) : [];
  const all = [...results, ...written];
  return {
    json: { memoryMb, locate: locate.map(({ plan, ...one }) => one), figures, results: all },
    tables: [
      ...(locate.length > 0 ? [locateTable(locate)] : []),
      ...(figures.length > 0 ? [figureTable(figures)] : []),
      tableOf(all, Object.keys(memoryMb)),
      memoryLines(memoryMb),
    ],
  };
}

/** What is measured without any server. */
async function inDatabase(url: string, only: string | null) {
  const database = openDatabase(url, { applicationName: 'linli-bench' });
  try {
    const wanted = (name: string) => only === null || name.includes(only);
    return {
      locate: wanted('locate') ? await measureLocate(database.pool) : [],
      figures: wanted('figures') ? await measureFigures(database) : [],
    };
  } finally {
    await database.close();
  }
}

async function plans({ environment, options }: Ground, url: string): Promise<string[]> {
  const { locate } = await inDatabase(url, options.only ?? 'locate');
  const lines = locate
    .filter(({ prepared }) => !prepared)
    .map(({ where, plan }) => `=== locate(point) ${where}\n\n${plan}`);
  const { homeDirectory } = environment;
  await printPlans({ url, homeDirectory }, chosenBy(options.only, operations), (line) => lines.push(line));
  return lines;
}

async function bench(environment: BenchEnvironment, options: Options): Promise<void> {
  const { json, tables } = await onGround({ environment, options, say }, measured);
  const machine = { cores: availableParallelism(), node: process.version };
  if (options.json) {
    console.log(JSON.stringify({ size: options.size, machine, ...json }, null, 2));
    return;
  }
  const heading = `${machine.cores} cores, Node ${machine.node}`;
  const size = options.mode === 'growth' ? '' : `${options.size.toLocaleString('en')} appeals, `;
  console.log([`${size}${heading}`, ...tables].join('\n\n'));
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) console.log(usage);
  else await bench(readEnvironment(), options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
