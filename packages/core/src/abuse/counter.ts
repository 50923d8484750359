import { createHmac } from 'node:crypto';
import { RateLimited } from '../errors/errors.ts';
import type { Keyring } from '../keyring.ts';
import type { Services } from '../services.ts';
import { type RateRule, rateLimits } from './limits.ts';

export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  /** When all of it is there again. */
  readonly resetAt: Date;
  /** Above zero: refused, and nothing was counted. */
  readonly retryAfterSeconds: number;
}

type Counting = Pick<Services, 'database' | 'statements' | 'clock' | 'keyring'>;

/**
 * Takes `cost` from the allowance of whom the rule counts, in one statement: however many processes ask at once, no
 * more than the limit is given out. What is refused costs nothing.
 */
export async function take(
  { database, statements, clock, keyring }: Counting,
  rule: RateRule,
  whom: string,
  cost = 1,
): Promise<Allowance> {
  const { amount, seconds } = rateLimits[rule];
  const now = clock.now();
  const spend = (cost * seconds * 1000) / amount;
  const window = seconds * 1000;
  const key = counterKey(keyring, rule, whom);
  // What costs more than the whole allowance is let through with a full one, or it could never be asked.
  const due = new Date(now.getTime() + Math.min(spend, window));
  const rows = await statements.$queryRaw<{ dueAt: Date }[]>`
    INSERT INTO rate_counter AS c (key, due_at) VALUES (${key}, ${due})
    ON CONFLICT (key) DO UPDATE SET
      due_at = GREATEST(c.due_at, ${now}) + ${Math.min(spend, window)}::float8 * interval '1 millisecond'
    WHERE GREATEST(c.due_at, ${now}) + ${Math.min(spend, window)}::float8 * interval '1 millisecond'
      <= ${new Date(now.getTime() + window)}::timestamptz
    RETURNING due_at AS "dueAt"`;
  const dueAt = rows[0]?.dueAt ?? (await levelAt(database, key)) ?? now;
  const used = Math.max(0, dueAt.getTime() - now.getTime());
  const tooEarly = used + Math.min(spend, window) - window;
  return {
    limit: amount,
    remaining: Math.max(0, Math.floor(((window - used) * amount) / window)),
    resetAt: new Date(now.getTime() + used),
    retryAfterSeconds: rows[0] ? 0 : Math.max(1, Math.ceil(tooEarly / 1000)),
  };
}

/** @throws RateLimited */
export async function demand(services: Counting, rule: RateRule, whom: string): Promise<void> {
  const { retryAfterSeconds } = await take(services, rule, whom);
  if (retryAfterSeconds > 0) throw new RateLimited(retryAfterSeconds);
}

/** How much of each allowance is in use now. */
export async function levels(
  { statements, clock, keyring }: Pick<Services, 'statements' | 'clock' | 'keyring'>,
  asked: readonly (readonly [rule: RateRule, whom: string])[],
): Promise<number[]> {
  const keys = asked.map(([rule, whom]) => counterKey(keyring, rule, whom));
  const rows = await statements.$queryRaw<{ key: string; dueAt: Date }[]>`
    SELECT key, due_at AS "dueAt" FROM rate_counter WHERE key = ANY (${keys})`;
  const dueAt = new Map(rows.map((row) => [row.key, row.dueAt.getTime()]));
  const now = clock.now().getTime();
  return asked.map(([rule], index) => {
    const { amount, seconds } = rateLimits[rule];
    const used = Math.max(0, (dueAt.get(keys[index] ?? '') ?? now) - now);
    return Math.ceil((used * amount) / (seconds * 1000));
  });
}

/** Empty buckets; the nightly job calls it. */
export async function pruneCounters({ database, clock }: Pick<Services, 'database' | 'clock'>) {
  return (await database.rateCounter.deleteMany({ where: { dueAt: { lt: clock.now() } } })).count;
}

async function levelAt(database: Services['database'], key: string): Promise<Date | undefined> {
  return (await database.rateCounter.findUnique({ where: { key } }))?.dueAt;
}

function counterKey(keyring: Keyring, rule: RateRule, whom: string): string {
  const hash = createHmac('sha256', keyring.blindIndexKey).update(`rate|${rule}|${whom}`).digest('base64url');
  return `${rule}:${hash}`;
}
