import { parseArgs } from 'node:util';

export interface Options {
  /** Appeals in the database. */
  readonly size: number;
  readonly rounds: number;
  /** Bounds of one turn of one server: whichever comes first. */
  readonly seconds: number;
  readonly requests: number;
  /** Requests on their way at the same time. */
  readonly clients: number;
  readonly only: string | null;
  readonly json: boolean;
  readonly mode: Mode;
}

/** What is measured; `plans` measures nothing. */
const modes = ['race', 'growth', 'processes', 'streams', 'widgets', 'plans'] as const;
export type Mode = (typeof modes)[number];

export const usage = `pnpm bench [--size N] [--rounds N] [--seconds N] [--requests N] [--clients N] [--only NAME] [--json]
           [--growth | --processes | --streams | --widgets | --plans]

  --size      appeals in the database, 1,000 to 2,000,000; built once for each size and kept (10000)
  --rounds    every server has one turn in each round; figures are medians over rounds (5; --widgets 9)
  --seconds   a turn ends after so many seconds … (1.5)
  --requests  … or so many requests (1000)
  --clients   requests on their way at the same time (8)
  --only      the operation of this name; if there is none, those whose names contain it
  --growth    our server alone at 10,000, 200,000 and 1,000,000 appeals
  --processes one process of our server, and two with the callers split between them
  --streams   200 open streams of queues while appeals are resolved, on a copy that is thrown away
  --widgets   the report form on a website, in Chromium as on a cheap phone: slow line, slow processor, nothing in its cache
  --plans     prints how the database answers what our server asks, and measures nothing
  --json      the result as JSON on standard output`;

export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: {
      size: { type: 'string', default: '10000' },
      rounds: { type: 'string' },
      seconds: { type: 'string', default: '1.5' },
      requests: { type: 'string', default: '1000' },
      clients: { type: 'string', default: '8' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      processes: { type: 'boolean', default: false },
      streams: { type: 'boolean', default: false },
      widgets: { type: 'boolean', default: false },
      plans: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const wished = modes.filter((mode) => mode !== 'race' && values[mode]);
  if (wished.length > 1) throw new Error(`Choose one of --${wished.join(', --')}.`);
  const mode = wished[0] ?? 'race';
  return {
    size: whole('size', values.size, 1_000, 2_000_000),
    rounds: whole('rounds', values.rounds ?? (mode === 'widgets' ? '9' : '5'), 1, 50),
    seconds: within('seconds', values.seconds, 0.1, 60),
    requests: whole('requests', values.requests, 1, 100_000),
    clients: whole('clients', values.clients, 1, 64),
    only: values.only ?? null,
    json: values.json,
    mode,
  };
}

function whole(name: string, text: string, least: number, most: number): number {
  return Math.trunc(within(name, text, least, most));
}

function within(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (value >= least && value <= most) return value;
  throw new Error(`--${name} must be a number from ${least} to ${most}, not "${text}".`);
}
