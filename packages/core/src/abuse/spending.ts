import { Prisma } from '@linli/database/generated/prisma/client';
import { type RateRule, rateLimits } from './limits.ts';

export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  /** When all of it is there again. */
  readonly resetAt: Date;
  /** Above zero: refused, and nothing was counted. */
  readonly retryAfterSeconds: number;
}

/** What is to be taken from an allowance, as the time in which it comes back. */
export interface Spending {
  readonly rule: RateRule;
  readonly now: Date;
  readonly milliseconds: number;
  /** When a full allowance is full again after it. */
  readonly due: Date;
  /** No allowance may be full again later than this. */
  readonly until: Date;
}

export function spendingOf(rule: RateRule, cost: number, now: Date): Spending {
  const { amount, seconds } = rateLimits[rule];
  const window = seconds * 1000;
  // What costs more than the whole allowance is let through with a full one, or it could never be asked.
  const milliseconds = Math.min((cost * window) / amount, window);
  const [due, until] = [new Date(now.getTime() + milliseconds), new Date(now.getTime() + window)];
  return { rule, now, milliseconds, due, until };
}

/**
 * Takes it, as a part of a statement that writes nothing else: `whose` selects the counter's key, or nobody's. Nothing
 * is returned where it was refused. The commit does not wait for the disk: what a crash forgets of the last moments
 * only gives somebody a little more.
 */
export function taking({ now, milliseconds, due, until }: Spending, whose: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO rate_counter AS c (key, due_at)
    SELECT whose.key, ${due}::timestamptz
    FROM (${whose}) AS whose (key), set_config('synchronous_commit', 'off', true)
    ON CONFLICT (key) DO UPDATE SET
      due_at = GREATEST(c.due_at, ${now}) + ${milliseconds}::float8 * interval '1 millisecond'
    WHERE GREATEST(c.due_at, ${now}) + ${milliseconds}::float8 * interval '1 millisecond' <= ${until}::timestamptz
    RETURNING due_at`;
}

/** The allowance as it is when it is full again at `dueAt`, after a spending that was granted or not. */
export function allowanceAt(dueAt: Date, { rule, now, milliseconds }: Spending, granted: boolean): Allowance {
  const { amount, seconds } = rateLimits[rule];
  const window = seconds * 1000;
  const used = Math.max(0, dueAt.getTime() - now.getTime());
  return {
    limit: amount,
    remaining: Math.max(0, Math.floor(((window - used) * amount) / window)),
    resetAt: new Date(now.getTime() + used),
    retryAfterSeconds: granted ? 0 : Math.max(1, Math.ceil((used + milliseconds - window) / 1000)),
  };
}
