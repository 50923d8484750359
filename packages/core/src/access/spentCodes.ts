import { createHash } from 'node:crypto';
import type { Database } from '../services.ts';

/** A code of an authenticator app is right for half a minute, and for one before and after it. */
const rightForMs = 2 * 60_000;

/**
 * Takes a code before it is looked at, in one statement: of two that show the same one, also at the same moment, one is
 * refused. Whether it is right makes no difference.
 */
export async function spendCode(
  database: Database,
  userId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const codeHash = createHash('sha256').update(`${userId}|${code}`).digest('base64url');
  const since = new Date(now.getTime() - rightForMs);
  const spent = await database.$queryRaw<unknown[]>`
    INSERT INTO auth_spent_code AS s (user_id, code_hash, spent_at)
    VALUES (${userId}, ${codeHash}, ${now})
    ON CONFLICT (user_id, code_hash) DO UPDATE SET spent_at = ${now}
    WHERE s.spent_at < ${since}
    RETURNING 1`;
  return spent.length > 0;
}

export async function pruneSpentCodes(database: Database, now: Date): Promise<number> {
  const spentAt = { lt: new Date(now.getTime() - rightForMs) };
  return (await database.spentCode.deleteMany({ where: { spentAt } })).count;
}
