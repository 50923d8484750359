import { InvalidInput } from '@linli/core/errors/errors';
import { photoLimits } from '@linli/core/photos/limits';
import { type Continuation, continuePhoto, photoOf } from '@linli/core/photos/store';
import type { Services } from '@linli/core/services';
import { type Answer, type Exchange, header, json } from '../http/exchange.ts';
import { answering, standing } from './answer.ts';
import { bodyOf, partialUpload, ticketOf } from './upload.ts';

/**
 * HEAD /uploads/<ticket>: how much of a photo has come. It ends no request that still brings bytes: what that adds in the
 * meantime, the answer to PATCH says.
 */
export function progressEndpoint(services: Services) {
  return (exchange: Exchange): Promise<Answer | undefined> =>
    answering(services, exchange, async (cors) => {
      const { arrived, storedAt, ticketExpires } = await photoOf(services, ticketOf(exchange));
      const left = Math.max(0, Math.floor((ticketExpires.getTime() - services.clock.now().getTime()) / 1000));
      return {
        headers: {
          ...cors,
          ...standing(arrived, storedAt !== null),
          'Upload-Limit': `max-size=${photoLimits.bytes}, max-age=${left}`,
          'Cache-Control': 'no-store',
        },
      };
    });
}

/**
 * PATCH /uploads/<ticket>: the bytes from Upload-Offset on, the last ones with "Upload-Complete: ?1"; the picture is then
 * answered as PUT answers. 409 with the right offset where the upload stands elsewhere.
 *
 * @see draft-ietf-httpbis-resumable-upload; a repeated last part is answered as the first was
 */
export function continueEndpoint(services: Services) {
  return (exchange: Exchange): Promise<Answer | undefined> =>
    answering(services, exchange, async (cors) => {
      const asked = continuationIn(exchange);
      const photo = await continuePhoto(services, ticketOf(exchange), asked, bodyOf(exchange));
      const { width, height, arrived, storedAt } = photo;
      const headers = { ...cors, ...standing(arrived, storedAt !== null) };
      return storedAt === null ? { status: 204, headers } : json(201, { width, height }, headers);
    });
}

function continuationIn({ request }: Exchange): Continuation {
  const type = header(request, 'content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== partialUpload) throw new InvalidInput([{ path: ['Content-Type'], code: 'INVALID' }]);
  const offset = header(request, 'upload-offset') ?? '';
  const complete = header(request, 'upload-complete');
  const faults = [
    ...(/^\d{1,15}$/.test(offset) ? [] : ['Upload-Offset']),
    ...(complete === '?0' || complete === '?1' ? [] : ['Upload-Complete']),
  ];
  if (faults.length > 0)
    throw new InvalidInput(faults.map((name) => ({ path: [name], code: 'OUT_OF_RANGE' })));
  return { offset: Number(offset), complete: complete === '?1' };
}
