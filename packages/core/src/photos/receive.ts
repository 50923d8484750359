import type { Photo } from '@linli/database/generated/prisma/client';
import { InvalidInput } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { photoLimits } from './limits.ts';
import { addPart } from './parts.ts';

/** The line broke in the middle; what came until then is kept. */
export class BrokenOff extends Error {}

export interface Received {
  readonly photo: Photo;
  /** What came last and lies in no part yet. */
  readonly rest: Uint8Array;
}

/**
 * Takes what a request brings. A small picture on a good line never leaves the memory; of a large one no more lies there
 * than a part, and on a slow line a part is put away every few seconds: that much is lost when the line hangs.
 *
 * @throws BrokenOff, InvalidInput TOO_LARGE, OffsetMismatch
 */
export async function receive(
  services: Services,
  begun: Photo,
  body: AsyncIterable<Uint8Array>,
): Promise<Received> {
  const { clock } = services;
  let photo = begun;
  let pending: Uint8Array[] = [];
  let length = 0;
  let since = clock.now().getTime();
  const putAway = async (): Promise<void> => {
    if (length > 0) photo = await addPart(services, photo, Buffer.concat(pending));
    pending = [];
    length = 0;
    since = clock.now().getTime();
  };
  try {
    for await (const bytes of untilBroken(body)) {
      if (photo.arrived + length + bytes.length > photoLimits.bytes) throw tooLarge();
      pending.push(bytes);
      length += bytes.length;
      const waited = clock.now().getTime() - since;
      if (length >= photoLimits.partBytes || waited >= photoLimits.partSeconds * 1000) await putAway();
    }
  } catch (error) {
    if (error instanceof BrokenOff) await putAway();
    throw error;
  }
  return { photo, rest: Buffer.concat(pending) };
}

/** Tells a line that breaks from a database or a file store that does. */
async function* untilBroken(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (cause) {
    throw new BrokenOff('the line broke', { cause });
  }
}

export function tooLarge(): InvalidInput {
  return new InvalidInput([{ path: ['photo'], code: 'TOO_LARGE', params: { limit: photoLimits.bytes } }]);
}
