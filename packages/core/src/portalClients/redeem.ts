import type { Services } from '../services.ts';
import { endPortalSession } from './end.ts';
import { issueTokens, type PortalTokens } from './issue.ts';
import { livePortalSession } from './live.ts';
import { deadGrant } from './oauthFault.ts';
import { challengeOf, hashSecret } from './secrets.ts';

export interface RedeemInput {
  readonly clientKey: string;
  readonly code: string;
  readonly redirectUri: string;
  /** What the challenge was made of: only who began has it. */
  readonly verifier: string;
}

/**
 * Tokens for a code. Whatever comes of it, the code is spent with the first look, in one statement; a second look ends
 * what the first one got, because one of the two has stolen it.
 *
 * @throws OAuthFault
 */
export async function redeemCode(services: Services, input: RedeemInput): Promise<PortalTokens> {
  const { database, clock } = services;
  const now = clock.now();
  const session = await database.portalSession.findUnique({
    where: { codeHash: hashSecret(input.code) },
    include: { client: true },
  });
  if (!session) throw deadGrant();
  const { count } = await database.portalSession.updateMany({
    where: { id: session.id, redeemedAt: null },
    data: { redeemedAt: now },
  });
  if (count === 0) {
    await endPortalSession(services, session, 'CODE_REUSED');
    throw deadGrant();
  }
  const right =
    session.client.key === input.clientKey &&
    session.redirectUri === input.redirectUri &&
    session.codeExpiresAt > now &&
    challengeOf(input.verifier) === session.codeChallenge &&
    (await livePortalSession(services, session)) !== null;
  if (!right) {
    await endPortalSession(services, session, 'CODE_REFUSED');
    throw deadGrant();
  }
  return database.$transaction((tx) => issueTokens(tx, clock, session));
}
