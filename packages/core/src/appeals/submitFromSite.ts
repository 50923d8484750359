import { type ChallengeAnswer, checkChallenge } from '../abuse/challenge.ts';
import { demand } from '../abuse/counter.ts';
import { standingOf } from '../abuse/reputation.ts';
import type { SiteActor } from '../actor.ts';
import type { Services } from '../services.ts';
import { normalisePhone } from './contacts/phone.ts';
import type { SubmitInput } from './submission/input.ts';
import { earlierSubmission, fileOnce, type SubmittedAppeal } from './submit.ts';

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
  const earlier = await earlierSubmission(services, actor, input);
  if (earlier) return earlier;
  const pass = checkChallenge(services, actor.siteId, challenge);
  const phone = normalisePhone(input.contact?.phone ?? '');
  if (phone) await demand(services, 'appealsByPhone', `${actor.tenantId}|${phone}`);
  const { held } = await standingOf(services, { address, siteId: actor.siteId });
  return fileOnce(services, actor, { ...input, pass, held });
}
