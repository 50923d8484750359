import { storeHotlineFile } from '@linli/core/imports/hotline/store';
import { photoLimits } from '@linli/core/photos/limits';
import { storePhoto } from '@linli/core/photos/store';
import type { Services } from '@linli/core/services';
import { type Answer, type Exchange, header, json } from '../http/exchange.ts';
import { answering, standing, uploadCors } from './answer.ts';

/**
 * PUT /uploads/<ticket>: the bytes of one photo, from the first to the last. The ticket is the whole permission, so a page
 * of any origin may bring it: nobody else knows it, and no cookie is read.
 */
export function uploadEndpoint(services: Services) {
  return (exchange: Exchange): Promise<Answer | undefined> =>
    answering(services, exchange, async (cors) => {
      const { width, height, arrived } = await storePhoto(services, ticketOf(exchange), bodyOf(exchange));
      return json(201, { width, height }, { ...cors, ...standing(arrived, true) });
    });
}

/** PUT /uploads/imports/<ticket>: the bytes of one file of the hotline, from our own pages. */
export function importEndpoint(services: Services) {
  return (exchange: Exchange): Promise<Answer | undefined> =>
    answering(services, exchange, async (cors) => {
      const { rowCount } = await storeHotlineFile(services, ticketOf(exchange), exchange.request);
      return json(201, { rows: rowCount }, cors);
    });
}

export function uploadPreflight({ request }: Exchange): Answer {
  return {
    status: 204,
    headers: {
      ...uploadCors(header(request, 'origin')),
      'Access-Control-Allow-Methods': 'PUT, PATCH, HEAD',
      'Access-Control-Allow-Headers': 'Content-Type, Accept-Language, Upload-Offset, Upload-Complete',
      'Access-Control-Max-Age': '7200',
      'Accept-Patch': partialUpload,
      'Upload-Limit': `max-size=${photoLimits.bytes}`,
    },
  };
}

/** How the rest of an upload is called (draft-ietf-httpbis-resumable-upload). */
export const partialUpload = 'application/partial-upload';

export function ticketOf({ url }: Exchange): string {
  return url.pathname.slice(url.pathname.startsWith(imports) ? imports.length : uploads.length);
}

const uploads = '/uploads/';
const imports = '/uploads/imports/';

/** What is not read to its end can still be answered. */
export function bodyOf({ request }: Exchange): AsyncIterable<Uint8Array> {
  return request.iterator({ destroyOnReturn: false });
}
