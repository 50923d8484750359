import { checkChallenge } from '../../abuse/challenge.ts';
import { demand } from '../../abuse/counter.ts';
import type { SiteActor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { normalisePhone } from '../contacts/phone.ts';
import type { SiteVisit } from '../submitFromSite.ts';
import { supportAppeal } from './support.ts';
import { earlierSupport, type Supported, type SupportInput } from './supporter.ts';

/**
 * Joins an appeal for a visitor of a site: with the same work done and within the same limits as for filing one.
 *
 * @throws ChallengeFailed
 * @throws RateLimited
 */
export async function supportFromSite(
  services: Services,
  actor: SiteActor,
  input: SupportInput,
  { challenge }: SiteVisit,
): Promise<Supported> {
  const earlier = await earlierSupport(services, actor, input);
  if (earlier) return earlier;
  const pass = checkChallenge(services, actor.siteId, challenge);
  const phone = normalisePhone(input.contact?.phone ?? '');
  if (phone) await demand(services, 'appealsByPhone', `${actor.tenantId}|${phone}`);
  return supportAppeal(services, actor, { ...input, pass });
}
