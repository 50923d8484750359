import type { Pool } from 'pg';
import { Caller } from '../load/caller.ts';
import { type Bounds, type Turn, takeTurn } from '../load/turn.ts';
import { figuresOf, type Result } from '../measure.ts';
import type { Contender } from '../servers/contender.ts';
import { resolutions } from './resolve.ts';
import { submissions } from './submit.ts';

/** More would be more than the work for them is worth: each submission needs a solved challenge. */
const most = 250;

/** What can be asked for by name. */
export const writtenNames = ['submitAppeal', 'resolveAppeal'] as const;

/** What writes: every call is used once, turn by turn. On a database that is thrown away. */
export async function measureWrites(
  ours: Contender,
  pool: Pool,
  bounds: Bounds & { readonly rounds: number },
  say: (line: string) => void,
): Promise<Result[]> {
  const caller = new Caller(bounds.clients);
  const requests = Math.min(bounds.requests, most);
  const count = requests * (bounds.rounds + 1);
  try {
    say(`solving ${count} challenges`);
    const kinds = [
      {
        operation: 'submitAppeal',
        title: 'submitAppeal from 20 websites in 20 streets',
        calls: await submissions(ours, caller, pool, count),
      },
      {
        operation: 'resolveAppeal',
        title: 'resolveAppeal',
        calls: (await resolutions(ours, pool, count)).map(({ call }) => call),
      },
    ].map((kind) => ({ ...kind, turns: [] as Turn[] }));
    for (let round = 0; round <= bounds.rounds; round++) {
      say(`writing, round ${round} of ${bounds.rounds}`);
      for (const { calls, turns } of kinds) {
        const once = calls.slice(round * requests, (round + 1) * requests);
        if (once.length === 0) continue;
        const turn = await takeTurn(caller, ours.server, once, { ...bounds, requests: once.length }, 0);
        if (round > 0) turns.push(turn);
      }
    }
    return kinds.map(({ operation, title, turns }) => ({
      ...{ operation, title, rows: 0 },
      figures: { [ours.name]: figuresOf(turns) },
    }));
  } finally {
    caller.close();
  }
}
