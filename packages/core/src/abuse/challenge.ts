import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SiteActor } from '../actor.ts';
import { ChallengeFailed } from '../errors/errors.ts';
import type { Keyring } from '../keyring.ts';
import type { Services } from '../services.ts';
import { demand } from './counter.ts';
import { standingOf } from './reputation.ts';

/** Work that a page does before it may submit: find a number so that sha256("seed.number") begins with zero bits. */
export interface Challenge {
  readonly token: string;
  readonly seed: string;
  readonly bits: number;
  readonly expiresAt: Date;
}

export interface ChallengeAnswer {
  readonly token: string;
  readonly solution: number;
}

/** A challenge that was met; it is spent in the transaction of what it was met for. */
export interface Pass {
  readonly seed: string;
  readonly expiresAt: Date;
}

/** Long enough for a long text with photos; who needs longer gets a new one without noticing. */
const validMs = 60 * 60_000;

/**
 * @throws RateLimited
 */
export async function issueChallenge(
  services: Services,
  { siteId }: SiteActor,
  address: string,
): Promise<Challenge> {
  const { bits } = await standingOf(services, { address, siteId });
  await demand(services, 'challengesByAddress', address);
  await demand(services, 'challengesBySite', siteId);
  const seed = randomBytes(16).toString('base64url');
  const expiresAt = new Date(services.clock.now().getTime() + validMs);
  const facts = `${seed}.${bits}.${expiresAt.getTime().toString(36)}`;
  return { token: `${facts}.${sign(services.keyring, siteId, facts)}`, seed, bits, expiresAt };
}

/**
 * Looks at signature, site, time and work; whether it was used before the database tells when it is spent.
 *
 * @throws ChallengeFailed
 */
export function checkChallenge(
  { keyring, clock }: Pick<Services, 'keyring' | 'clock'>,
  siteId: string,
  answer: ChallengeAnswer | null | undefined,
): Pass {
  if (!answer) throw new ChallengeFailed('MISSING');
  const cut = answer.token.lastIndexOf('.');
  const facts = answer.token.slice(0, Math.max(0, cut));
  const signed = Buffer.from(sign(keyring, siteId, facts));
  const given = Buffer.from(answer.token.slice(cut + 1));
  if (signed.length !== given.length || !timingSafeEqual(signed, given)) throw new ChallengeFailed('INVALID');
  const [seed = '', bits = '', expires = ''] = facts.split('.');
  const expiresAt = new Date(Number.parseInt(expires, 36));
  if (expiresAt <= clock.now()) throw new ChallengeFailed('EXPIRED');
  if (leadingZeros(`${seed}.${answer.solution}`) < Number(bits)) throw new ChallengeFailed('INVALID');
  return { seed, expiresAt };
}

/** For tests and the playground's example; widgets have their own, which lets the page breathe. */
export function solveChallenge({ token, seed, bits }: Omit<Challenge, 'expiresAt'>): ChallengeAnswer {
  let solution = 0;
  while (leadingZeros(`${seed}.${solution}`) < bits) solution += 1;
  return { token, solution };
}

/** Spent ones that nobody could hand in again anyway; the nightly job calls it. */
export async function pruneChallenges({ database, clock }: Pick<Services, 'database' | 'clock'>) {
  return (await database.usedChallenge.deleteMany({ where: { expiresAt: { lt: clock.now() } } })).count;
}

function leadingZeros(text: string): number {
  return Math.clz32(createHash('sha256').update(text).digest().readUInt32BE());
}

/** Deriving a key takes longer than signing with it. */
const keys = new WeakMap<Keyring, Buffer>();

function sign(keyring: Keyring, siteId: string, facts: string): string {
  const key =
    keys.get(keyring) ?? Buffer.from(hkdfSync('sha256', keyring.receiptKey, '', 'linli challenge', 32));
  keys.set(keyring, key);
  return createHmac('sha256', key).update(`${siteId}|${facts}`).digest('base64url');
}
