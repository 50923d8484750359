import { createHmac } from 'node:crypto';
import { Prisma } from '@linli/database/generated/prisma/client';
import { RateLimited } from '../errors/errors.ts';
import type { Keyring } from '../keyring.ts';
import type { Services } from '../services.ts';
import { type RateRule, rateLimits } from './limits.ts';
import { type Allowance, allowanceAt, type Spending, spendingOf, taking } from './spending.ts';

type Counting = Pick<Services, 'database' | 'statements' | 'clock' | 'keyring'>;

/**
 * Takes `cost` from the allowance of whom the rule counts, in one statement: however many processes ask at once, no
 * more than the limit is given out. What is refused costs nothing.
 */
export async function take(services: Counting, rule: RateRule, whom: string, cost = 1): Promise<Allowance> {
  const spending = spendingOf(rule, cost, services.clock.now());
  const key = counterKey(services.keyring, rule, whom);
  const [taken] = await services.statements.$queryRaw<{ due_at: Date }[]>(
    taking(spending, Prisma.sql`SELECT ${key}::text`),
  );
  return taken ? allowanceAt(taken.due_at, spending, true) : refusedAllowance(services, spending, key);
}

/** How long it takes until what was refused can be asked again. */
export async function refusedAllowance(
  { database }: Pick<Services, 'database'>,
  spending: Spending,
  key: string,
): Promise<Allowance> {
  const counter = await database.rateCounter.findUnique({ where: { key } });
  return allowanceAt(counter?.dueAt ?? spending.now, spending, false);
}

/** @throws RateLimited */
export async function demand(services: Counting, rule: RateRule, whom: string): Promise<void> {
  granted(await take(services, rule, whom));
}

/** @throws RateLimited */
export function granted({ retryAfterSeconds }: Allowance): void {
  if (retryAfterSeconds > 0) throw new RateLimited(retryAfterSeconds);
}

/** How much of each allowance is in use now. */
export async function levels(
  services: Pick<Services, 'statements' | 'clock' | 'keyring'>,
  asked: readonly Counted[],
): Promise<number[]> {
  const { selection, read } = counted(services, asked);
  const [row] = await services.statements.$queryRaw<
    { counters: Counters }[]
  >`SELECT ${selection} AS counters`;
  return read(row?.counters ?? null);
}

export type Counted = readonly [rule: RateRule, whom: string];

/** Counters by key, with the times at which they are empty. */
export type Counters = Readonly<Record<string, string>> | null;

/** The same as a part of a statement, with what reads it. */
export function counted(
  { clock, keyring }: Pick<Services, 'clock' | 'keyring'>,
  asked: readonly Counted[],
): { readonly selection: Prisma.Sql; readonly read: (counters: Counters) => number[] } {
  const keys = asked.map(([rule, whom]) => counterKey(keyring, rule, whom));
  return {
    selection: Prisma.sql`(SELECT jsonb_object_agg(key, due_at) FROM rate_counter WHERE key IN (${Prisma.join(keys)}))`,
    read(counters) {
      const now = clock.now().getTime();
      return asked.map(([rule], index) => {
        const { amount, seconds } = rateLimits[rule];
        const dueAt = counters?.[keys[index] ?? ''];
        const used = dueAt === undefined ? 0 : Math.max(0, Date.parse(dueAt) - now);
        return Math.ceil((used * amount) / (seconds * 1000));
      });
    },
  };
}

/** Empty buckets; the nightly job calls it. */
export async function pruneCounters({ database, clock }: Pick<Services, 'database' | 'clock'>) {
  return (await database.rateCounter.deleteMany({ where: { dueAt: { lt: clock.now() } } })).count;
}

/** Of whom the person's own id says it all, nothing has to be hidden; a statement can name the counter by itself. */
export const personCounterPrefix = 'pointsByPerson:';

/** The same callers come again and again: their keys are computed once. */
const known = new WeakMap<Keyring, Map<string, string>>();
const mostKnown = 10_000;

export function counterKey(keyring: Keyring, rule: RateRule, whom: string): string {
  if (rule === 'pointsByPerson') return `${personCounterPrefix}${whom}`;
  const keys = known.get(keyring) ?? new Map<string, string>();
  known.set(keyring, keys);
  const named = `rate|${rule}|${whom}`;
  const key = keys.get(named) ?? `${rule}:${hashed(keyring, named)}`;
  if (keys.size >= mostKnown) keys.clear();
  keys.set(named, key);
  return key;
}

function hashed({ blindIndexKey }: Keyring, named: string): string {
  return createHmac('sha256', blindIndexKey).update(named).digest('base64url');
}
