import type { Services } from '@linli/core/services';
import { bearerOf, bearerToken } from '../access/bearer.ts';
import { refusedCredential } from '../access/refusedCredential.ts';
import { type Answer, type Exchange, json } from '../http/exchange.ts';

/**
 * Tickets and signed addresses need no token; whoever shows one all the same means to be somebody, and hears when it
 * opens nothing any more.
 */
export async function refuseDeadBearer(
  services: Services,
  { request, locale }: Exchange,
): Promise<Answer | null> {
  const token = bearerToken(request);
  if (token === null) return null;
  const bearer = await bearerOf(services, token, request);
  if (!('refusal' in bearer)) return null;
  const { message, extensions } = refusedCredential(bearer.refusal, locale);
  const error = { code: extensions.code, reason: extensions.reason, message };
  return json(401, { error }, { 'WWW-Authenticate': 'Bearer error="invalid_token"' });
}
