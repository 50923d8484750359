import { isPortalOrigin } from '@linli/core/portalClients/find';
import type { Services } from '@linli/core/services';
import { bearerToken } from '../access/bearer.ts';
import type { KnownOrigins } from '../access/knownOrigins.ts';
import { ownOrigin } from '../access/origin.ts';
import { type Answer, type Exchange, header, json } from '../http/exchange.ts';

/** No credentials, ever: a page of another origin acts with what it sends in the body, not with the reader's cookies. */
export function corsHeaders(origin: string): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': origin,
    Vary: 'Origin',
    'Access-Control-Expose-Headers':
      'Retry-After, X-Request-Id, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset',
  };
}

/** A token in the header is for the pages of registered portals alone; all others hear that they may not send one. */
export function preflight(services: Services) {
  return async ({ request }: Exchange): Promise<Answer> => {
    const origin = header(request, 'origin');
    const token = origin !== null && (await isPortalOrigin(services, origin)) ? ', Authorization' : '';
    return {
      status: 204,
      headers: {
        ...(origin ? corsHeaders(origin) : {}),
        'Access-Control-Allow-Methods': 'POST',
        'Access-Control-Allow-Headers': `Content-Type, Accept, Accept-Language, Idempotency-Key${token}`,
        'Access-Control-Max-Age': '7200',
      },
    };
  };
}

const denied = {
  en: 'This website may not use Linli: its address is not on the list of any site.',
  zh: '该网站未获授权使用邻里：它的网址不在任何站点的名单中。',
} as const;

/**
 * A page whose origin no site lists gets this and nothing else. It may read it, so that its owner sees a sentence
 * instead of a network error.
 */
export async function refuseOrigin(
  services: Services,
  origins: KnownOrigins,
  { request, locale }: Exchange,
): Promise<Answer | null> {
  const origin = header(request, 'origin');
  if (origin === null || ownOrigin(services, origin) || (await origins.has(origin))) return null;
  // Which portal's token it is, and whether this page may show it, is found out where the token is read.
  if (bearerToken(request) !== null && (await isPortalOrigin(services, origin))) return null;
  const message = denied[locale === 'en' ? 'en' : 'zh'];
  const error = { message, extensions: { code: 'ORIGIN_DENIED', origin } };
  return json(403, { errors: [error] }, corsHeaders(origin));
}
