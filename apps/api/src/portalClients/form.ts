import { OAuthFault } from '@linli/core/portalClients/oauthFault';
import { BodyTooLarge, readBody } from '../http/body.ts';
import { type Exchange, header } from '../http/exchange.ts';

const longestForm = 16_384;

/** The fields of a form; one that is said twice could be read in two ways, and is refused. */
export async function readForm({ request }: Exchange): Promise<ReadonlyMap<string, string>> {
  const type = header(request, 'content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') {
    throw new OAuthFault('invalid_request', 'Send application/x-www-form-urlencoded.');
  }
  const body = await readBody(request, longestForm).catch((error: unknown) => {
    if (error instanceof BodyTooLarge) throw new OAuthFault('invalid_request', 'The form is too long.');
    throw error;
  });
  const fields = onlyOnce(new URLSearchParams(body.toString('utf8')));
  if (!fields) throw new OAuthFault('invalid_request', 'A parameter stands there twice.');
  return fields;
}

/** Null when a name stands there twice. */
export function onlyOnce(parameters: URLSearchParams): ReadonlyMap<string, string> | null {
  const fields = new Map(parameters);
  return fields.size === [...parameters].length ? fields : null;
}
