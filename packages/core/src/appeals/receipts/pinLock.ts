import { createHash } from 'node:crypto';
import type { Database } from '../../services.ts';

/** How many wrong PINs a code bears, and how long it then rests. */
export interface PinLimits {
  readonly tries: number;
  /** Minutes of the first lock; each further wrong PIN doubles them. */
  readonly firstLockMinutes: number;
  readonly longestLockMinutes: number;
}

export const defaultPinLimits: PinLimits = { tries: 5, firstLockMinutes: 15, longestLockMinutes: 24 * 60 };

export interface PinTry {
  /** False: the code is locked and this try must not even be looked at. */
  readonly admitted: boolean;
  readonly attemptsLeft: number;
  readonly lockedUntil: Date | null;
}

/**
 * Counts a try before the PIN is looked at, in one statement: however many arrive at once, no more than the limit are
 * admitted. Codes that do not exist are counted alike, so that a lock does not tell which do.
 */
export async function admitPinTry(
  database: Database,
  code: string,
  now: Date,
  limits: PinLimits = defaultPinLimits,
): Promise<PinTry> {
  const admitted = await database.$queryRaw<Row[]>`
    INSERT INTO pin_lock AS l (code_hash, failures, locked_until, last_try_at)
    VALUES (${hashCode(code)}, 1, ${limits.tries <= 1 ? addMinutes(now, limits.firstLockMinutes) : null}, ${now})
    ON CONFLICT (code_hash) DO UPDATE SET
      failures = l.failures + 1,
      last_try_at = ${now},
      locked_until = CASE WHEN l.failures + 1 >= ${limits.tries}::int THEN
        ${now}::timestamptz + LEAST(
          ${limits.firstLockMinutes}::float8 * power(2, LEAST(l.failures + 1 - ${limits.tries}::int, 20)),
          ${limits.longestLockMinutes}::float8
        ) * interval '1 minute'
      END
    WHERE l.locked_until IS NULL OR l.locked_until <= ${now}
    RETURNING failures, locked_until AS "lockedUntil"`;
  const row = admitted[0];
  if (row) {
    return {
      admitted: true,
      attemptsLeft: Math.max(0, limits.tries - row.failures),
      lockedUntil: row.lockedUntil,
    };
  }
  const lock = await database.pinLock.findUnique({ where: { codeHash: hashCode(code) } });
  return { admitted: false, attemptsLeft: 0, lockedUntil: lock?.lockedUntil ?? now };
}

/** The right PIN was given: earlier failures are forgotten. */
export async function forgetPinFailures(database: Database, code: string): Promise<void> {
  await database.pinLock.deleteMany({ where: { codeHash: hashCode(code) } });
}

/** Counters that have rested for a day after their lock; the nightly job calls it. */
export async function prunePinLocks(database: Database, now: Date): Promise<number> {
  const dayAgo = addMinutes(now, -24 * 60);
  const { count } = await database.pinLock.deleteMany({
    where: {
      lastTryAt: { lt: dayAgo },
      OR: [{ lockedUntil: null }, { lockedUntil: { lt: dayAgo } }],
    },
  });
  return count;
}

interface Row {
  failures: number;
  lockedUntil: Date | null;
}

/** Hashed only so that whatever people type into the field does not lie here in clear. */
function hashCode(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}

function addMinutes(time: Date, minutes: number): Date {
  return new Date(time.getTime() + minutes * 60_000);
}
