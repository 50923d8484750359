import { type ChallengeAnswer, checkChallenge, type Pass } from '../abuse/challenge.ts';
import type { SiteActor } from '../actor.ts';
import { ChallengeFailed } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { arrive } from './submission/arrival.ts';
import { earlierSubmission, submittedBefore } from './submission/earlier.ts';
import type { SubmitInput } from './submission/input.ts';
import { fileOnce, type SubmittedAppeal } from './submit.ts';

/** How somebody whom nobody knows comes in. */
export interface SiteVisit {
  readonly address: string;
  readonly challenge?: ChallengeAnswer | null;
}

/**
 * Files an appeal for a visitor of a site: with the work done, within the limits. A retry of what was filed before
 * needs neither.
 *
 * @throws ChallengeFailed
 * @throws RateLimited
 * @throws InvalidInput a faulty submission does not spend the challenge
 */
export async function submitFromSite(
  services: Services,
  actor: SiteActor,
  input: SubmitInput,
  { address, challenge }: SiteVisit,
): Promise<SubmittedAppeal> {
  const pass = passOrReason(services, actor, challenge);
  if (pass instanceof ChallengeFailed) {
    const earlier = await earlierSubmission(services, actor, input);
    if (earlier) return earlier;
    throw pass;
  }
  const { earlierId, held } = await arrive(services, actor, input, address);
  const earlier = earlierId && (await submittedBefore(services, earlierId, input));
  return earlier || fileOnce(services, actor, { ...input, pass, held });
}

/** Why it is none counts only for what was not filed before. */
function passOrReason(
  services: Services,
  { siteId }: SiteActor,
  challenge: ChallengeAnswer | null | undefined,
): Pass | ChallengeFailed {
  try {
    return checkChallenge(services, siteId, challenge);
  } catch (error) {
    if (error instanceof ChallengeFailed) return error;
    throw error;
  }
}
