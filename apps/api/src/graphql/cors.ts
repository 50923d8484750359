import type { Services } from '@linli/core/services';
import { knownOrigin, ownOrigin } from '../access/origin.ts';
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

export function preflight({ request }: Exchange): Answer {
  const origin = header(request, 'origin');
  return {
    status: 204,
    headers: {
      ...(origin ? corsHeaders(origin) : {}),
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': 'Content-Type, Accept, Accept-Language, Idempotency-Key',
      'Access-Control-Max-Age': '7200',
    },
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
  { request, locale }: Exchange,
): Promise<Answer | null> {
  const origin = header(request, 'origin');
  if (origin === null || ownOrigin(services, origin) || (await knownOrigin(services, origin))) return null;
  const message = denied[locale === 'en' ? 'en' : 'zh'];
  const error = { message, extensions: { code: 'ORIGIN_DENIED', origin } };
  return json(403, { errors: [error] }, corsHeaders(origin));
}
