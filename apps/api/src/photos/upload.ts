import { InvalidInput, NotFound } from '@linli/core/errors/errors';
import { errorMessage, fieldMessage } from '@linli/core/errors/messages';
import { storeHotlineFile } from '@linli/core/imports/hotline/store';
import { storePhoto } from '@linli/core/photos/store';
import type { Services } from '@linli/core/services';
import { isDatabaseAway } from '@linli/database/databaseAway';
import { retryAfterSeconds, unavailableSentence } from '../graphql/unavailable.ts';
import { type Answer, type Exchange, header, json } from '../http/exchange.ts';
import { refuseDeadBearer } from './deadBearer.ts';

/** What goes wrong with a picture or a table, as HTTP says it. */
const statusOf: Readonly<Record<string, number>> = {
  TOO_LARGE: 413,
  NOT_AN_IMAGE: 415,
  EXPIRED: 410,
  INVALID: 415,
  REQUIRED: 422,
};

/**
 * PUT /uploads/<ticket>: the bytes of one photo. The ticket is the whole permission, so a page of any origin may bring
 * it: nobody else knows it, and no cookie is read.
 */
export function uploadEndpoint(services: Services) {
  return endpoint(services, '/uploads/', async (ticket, request) => {
    const { width, height } = await storePhoto(services, ticket, request);
    return { width, height };
  });
}

/** PUT /uploads/imports/<ticket>: the bytes of one file of the hotline, from our own pages. */
export function importEndpoint(services: Services) {
  return endpoint(services, '/uploads/imports/', async (ticket, request) => {
    const { rowCount } = await storeHotlineFile(services, ticket, request);
    return { rows: rowCount };
  });
}

function endpoint(
  services: Services,
  path: string,
  store: (ticket: string, request: Exchange['request']) => Promise<Readonly<Record<string, unknown>>>,
) {
  return async (exchange: Exchange): Promise<Answer> => {
    const { request, url, locale } = exchange;
    const ticket = url.pathname.slice(path.length);
    const cors = uploadCors(header(request, 'origin'));
    try {
      const dead = await refuseDeadBearer(services, exchange);
      if (dead) return dead;
      return json(201, await store(ticket, request), cors);
    } catch (error) {
      if (error instanceof NotFound) return refuse(404, 'NOT_FOUND', errorMessage(error, locale), cors);
      const fault = error instanceof InvalidInput ? error.fields[0] : undefined;
      if (isDatabaseAway(error)) {
        const again = { ...cors, 'Retry-After': String(retryAfterSeconds) };
        return refuse(503, 'SERVICE_UNAVAILABLE', unavailableSentence(locale), again);
      }
      if (!fault) throw error;
      // The rest of what is too large is not read: the connection ends here.
      const headers = fault.code === 'TOO_LARGE' ? { ...cors, Connection: 'close' } : cors;
      return refuse(statusOf[fault.code] ?? 422, fault.code, fieldMessage(fault, locale), headers);
    }
  };
}

export function uploadPreflight({ request }: Exchange): Answer {
  return {
    status: 204,
    headers: {
      ...uploadCors(header(request, 'origin')),
      'Access-Control-Allow-Methods': 'PUT',
      'Access-Control-Allow-Headers': 'Content-Type, Accept-Language',
      'Access-Control-Max-Age': '7200',
    },
  };
}

function uploadCors(origin: string | null): Record<string, string> {
  return origin ? { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' } : {};
}

function refuse(status: number, code: string, message: string, headers: Record<string, string>): Answer {
  return json(status, { error: { code, message } }, headers);
}
