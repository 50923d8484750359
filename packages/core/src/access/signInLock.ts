import { createHash } from 'node:crypto';
import type { Database } from '../services.ts';
import { pruneSpentCodes } from './spentCodes.ts';

/** How many wrong passwords an account bears, and how long it then rests. */
export const signInLimits = { tries: 5, firstLockMinutes: 1, longestLockMinutes: 60 } as const;

/**
 * Counts a try before the password is looked at, in one statement: however many arrive at once, no more than the limit
 * are admitted between two rests, and each further wrong password doubles the rest. Addresses without an account are
 * counted alike, so that a lock does not tell which have one.
 *
 * @returns null when admitted, else until when the account rests
 */
export async function admitSignInTry(database: Database, email: string, now: Date): Promise<Date | null> {
  const { tries, firstLockMinutes, longestLockMinutes } = signInLimits;
  const emailHash = hashEmail(email);
  const admitted = await database.$queryRaw<unknown[]>`
    INSERT INTO sign_in_lock AS l (email_hash, failures, locked_until, last_try_at)
    VALUES (${emailHash}, 1, NULL, ${now})
    ON CONFLICT (email_hash) DO UPDATE SET
      failures = l.failures + 1,
      last_try_at = ${now},
      locked_until = CASE WHEN l.failures + 1 >= ${tries}::int THEN
        ${now}::timestamptz + LEAST(
          ${firstLockMinutes}::float8 * power(2, LEAST(l.failures + 1 - ${tries}::int, 20)),
          ${longestLockMinutes}::float8
        ) * interval '1 minute'
      END
    WHERE l.locked_until IS NULL OR l.locked_until <= ${now}
    RETURNING failures`;
  if (admitted.length > 0) return null;
  const lock = await database.signInLock.findUnique({ where: { emailHash } });
  return lock?.lockedUntil ?? now;
}

/** The right password was given, or a new one set: earlier failures are forgotten. */
export async function forgetSignInFailures(database: Database, email: string): Promise<void> {
  await database.signInLock.deleteMany({ where: { emailHash: hashEmail(email) } });
}

/** Counters that have rested for a day, and codes that nobody could use any more; the nightly job calls it. */
export async function pruneSignInLocks(database: Database, now: Date): Promise<number> {
  const lastTryAt = { lt: new Date(now.getTime() - 24 * 3_600_000) };
  const { count } = await database.signInLock.deleteMany({ where: { lastTryAt } });
  return count + (await pruneSpentCodes(database, now));
}

/** Hashed so that whatever people type into the field does not lie here in clear. */
function hashEmail(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
}
