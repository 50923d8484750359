import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Neighbourhood, neighbourhood } from '../../test/neighbourhood.ts';
import { InvalidInput } from '../errors/errors.ts';
import { photoKey, photoLimits } from './limits.ts';
import { OffsetMismatch } from './parts.ts';
import { BrokenOff } from './receive.ts';
import { requestPhoto } from './request.ts';
import { continuePhoto, photoOf, storePhoto } from './store.ts';
import { sweepPhotos } from './sweep.ts';

const { bytes: limit, partBytes } = photoLimits;

let here: Neighbourhood;
/** Red, and larger than two parts and a half. */
let red: Buffer;
/** Green, and as long. */
let green: Buffer;

beforeAll(async () => {
  here = await neighbourhood();
  const paint = async (background: string) => {
    const drawn = sharp({ create: { width: 640, height: 480, channels: 3, background } });
    const picture = await drawn.jpeg().toBuffer();
    return Buffer.concat([picture, Buffer.alloc(partBytes * 2.5 - picture.length)]);
  };
  [red, green] = [await paint('#c00000'), await paint('#00c000')];
});
afterAll(() => here.database.close());

async function ask() {
  const { photoId, uploadUrl } = await requestPhoto(here.services, here.site, {
    use: 'REPORT',
    mediaType: 'image/jpeg',
    bytes: 1000,
  });
  return { photoId, ticket: uploadUrl.slice('https://linli.example/uploads/'.length) };
}

const part = (photoId: string, start: number) =>
  here.services.files.read(`photos/${here.tenantId}/${photoId}/parts/${start}`);

/** The colour of what is kept. */
async function colour(photoId: string): Promise<'red' | 'green'> {
  const kept = await here.services.files.read(photoKey(here.tenantId, photoId, 'full'));
  const { dominant } = await sharp(kept ?? Buffer.alloc(0)).stats();
  return dominant.r > dominant.g ? 'red' : 'green';
}

/** What a line brings before it breaks. */
async function* broken(...pieces: Uint8Array[]) {
  yield* pieces;
  throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
}

async function* whole(...pieces: Uint8Array[]) {
  yield* pieces;
}

/** A line that brings a piece whenever it is told to. */
function line() {
  const waiting: { piece: Uint8Array | null; taken: () => void }[] = [];
  let wake: () => void = () => undefined;
  const bring = (piece: Uint8Array | null) =>
    new Promise<void>((taken) => {
      waiting.push({ piece, taken });
      wake();
    });
  async function* body() {
    for (;;) {
      const next = waiting.shift();
      if (next === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if (next.piece === null) return next.taken();
      try {
        yield next.piece;
      } finally {
        next.taken();
      }
    }
  }
  return { body: body(), bring: (piece: Uint8Array) => bring(piece), end: () => bring(null) };
}

const arrived = async (ticket: string) => (await photoOf(here.services, ticket)).arrived;
const goOn = (ticket: string, offset: number, body: AsyncIterable<Uint8Array>, complete = true) =>
  continuePhoto(here.services, ticket, { offset, complete }, body);

describe('an upload that breaks off', () => {
  it('goes on from its last byte, as often as it breaks, and leaves one picture and nothing else', async () => {
    const { ticket, photoId } = await ask();
    await expect(storePhoto(here.services, ticket, broken(red.subarray(0, 7)))).rejects.toThrow(BrokenOff);
    expect(await arrived(ticket)).toBe(7);
    await expect(goOn(ticket, 7, broken(red.subarray(7, partBytes + 9)))).rejects.toThrow(BrokenOff);
    expect(await arrived(ticket)).toBe(partBytes + 9);
    await goOn(ticket, partBytes + 9, whole(red.subarray(partBytes + 9, partBytes * 2)), false);
    const photo = await goOn(ticket, partBytes * 2, whole(red.subarray(partBytes * 2)));
    expect(photo).toMatchObject({ id: photoId, width: 640, height: 480, arrived: red.length, parts: [] });
    expect(await colour(photoId)).toBe('red');
    for (const start of [0, 7, partBytes + 9, partBytes * 2]) expect(await part(photoId, start)).toBeNull();
    // The answer got lost: the last bytes come again, or others; both hear what the first heard.
    expect(await goOn(ticket, partBytes * 2, whole(red.subarray(partBytes * 2)))).toEqual(photo);
    expect(await goOn(ticket, 0, whole(green))).toEqual(photo);
    expect(await storePhoto(here.services, ticket, green)).toEqual(photo);
    expect(await colour(photoId)).toBe('red');
  });

  it('may have brought everything but the end: nothing more completes it', async () => {
    const { ticket, photoId } = await ask();
    await expect(storePhoto(here.services, ticket, broken(red))).rejects.toThrow(BrokenOff);
    expect(await photoOf(here.services, ticket)).toMatchObject({ arrived: red.length, storedAt: null });
    await goOn(ticket, red.length, whole());
    expect(await colour(photoId)).toBe('red');
  });

  it.each([-1, 0, 6, 8, Number.MAX_SAFE_INTEGER])('goes on from nowhere else: %d', async (offset) => {
    const { ticket } = await ask();
    await expect(storePhoto(here.services, ticket, broken(red.subarray(0, 7)))).rejects.toThrow(BrokenOff);
    await expect(goOn(ticket, offset, whole(red))).rejects.toEqual(new OffsetMismatch(7));
    expect(await arrived(ticket)).toBe(7);
  });

  it('loses little when its line hangs: what came slowly is put away meanwhile', async () => {
    const { ticket } = await ask();
    const slow = line();
    const stored = storePhoto(here.services, ticket, slow.body);
    await slow.bring(red.subarray(0, 10));
    here.clock.pass({ hours: 0.01 });
    await slow.bring(red.subarray(10, 20));
    await slow.bring(red.subarray(20, 30));
    expect(await arrived(ticket)).toBe(20);
    await slow.bring(red.subarray(30));
    await slow.end();
    expect(await stored).toMatchObject({ arrived: red.length });
  });

  it('begins again where a part was lost in the file store', async () => {
    const { ticket, photoId } = await ask();
    await expect(storePhoto(here.services, ticket, broken(red.subarray(0, 7)))).rejects.toThrow(BrokenOff);
    await here.services.files.remove(`photos/${here.tenantId}/${photoId}/parts/0`);
    await expect(goOn(ticket, 7, whole(red.subarray(7)))).rejects.toEqual(new OffsetMismatch(0));
    expect(await goOn(ticket, 0, whole(red))).toMatchObject({ width: 640 });
  });
});

describe('two uploads at once', () => {
  it('do not mix: who hangs may add nothing to what another goes on with', async () => {
    const { ticket, photoId } = await ask();
    const hanging = line();
    const first = storePhoto(here.services, ticket, hanging.body);
    first.catch(() => undefined);
    await hanging.bring(red.subarray(0, partBytes));
    await hanging.bring(green.subarray(partBytes, partBytes + 5));
    const second = line();
    const stored = goOn(ticket, partBytes, second.body);
    await second.bring(red.subarray(partBytes, partBytes * 2));
    await second.bring(red.subarray(partBytes * 2, partBytes * 2 + 1));
    await hanging.bring(green.subarray(partBytes + 5, partBytes * 2 + 5));
    await expect(first).rejects.toEqual(new OffsetMismatch(partBytes * 2));
    await second.bring(red.subarray(partBytes * 2 + 1));
    await second.end();
    expect(await stored).toMatchObject({ arrived: red.length });
    expect(await colour(photoId)).toBe('red');
  });

  it('do not mix when one begins anew and stands by chance where the other stood', async () => {
    const { ticket, photoId } = await ask();
    const [one, other] = [line(), line()];
    const first = storePhoto(here.services, ticket, one.body);
    first.catch(() => undefined);
    await one.bring(red.subarray(0, partBytes));
    await one.bring(red.subarray(partBytes, partBytes + 1));
    const second = storePhoto(here.services, ticket, other.body);
    await other.bring(green.subarray(0, partBytes));
    await other.bring(green.subarray(partBytes, partBytes + 1));
    await one.bring(red.subarray(partBytes + 1, partBytes * 2 + 1));
    await expect(first).rejects.toEqual(new OffsetMismatch(partBytes));
    await other.bring(green.subarray(partBytes + 1));
    await other.end();
    expect(await second).toMatchObject({ arrived: green.length, width: 640 });
    expect(await colour(photoId)).toBe('green');
  });
});

describe('the bytes of all requests together', () => {
  const begun = async () => {
    const { ticket, photoId } = await ask();
    await goOn(ticket, 0, whole(red), false);
    return { ticket, photoId };
  };

  it('may be as many as the limit and not one more, and then nothing of them is kept', async () => {
    const fits = await begun();
    const rest = Buffer.alloc(limit - red.length);
    expect(await goOn(fits.ticket, red.length, whole(rest))).toMatchObject({ arrived: limit, width: 640 });
    const { ticket, photoId } = await begun();
    const tooMany = goOn(ticket, red.length, whole(rest, Buffer.alloc(1)));
    await expect(tooMany).rejects.toThrow(InvalidInput);
    expect(await photoOf(here.services, ticket)).toMatchObject({ arrived: 0, parts: [] });
    expect(await part(photoId, 0)).toBeNull();
  });

  it('that are no picture are not kept', async () => {
    const { ticket, photoId } = await ask();
    await goOn(ticket, 0, whole(Buffer.from('<html>')), false);
    expect(await part(photoId, 0)).not.toBeNull();
    await expect(goOn(ticket, 6, whole(Buffer.from('</html>')))).rejects.toThrow('photo: NOT_AN_IMAGE');
    expect(await part(photoId, 0)).toBeNull();
    expect(await goOn(ticket, 0, whole(red))).toMatchObject({ width: 640 });
  });
});

describe('half a photo', () => {
  it('goes with its ticket, and not before', async () => {
    const [{ ticket, photoId }, unused] = [await ask(), await ask()];
    await goOn(ticket, 0, whole(red), false);
    await sweepPhotos(here.services);
    expect(await part(photoId, 0)).not.toBeNull();
    here.clock.pass({ hours: photoLimits.ticketMinutes / 60 });
    await expect(goOn(ticket, red.length, whole())).rejects.toThrow('photo: EXPIRED');
    await sweepPhotos(here.services);
    expect(await part(photoId, 0)).toBeNull();
    expect(await part(photoId, partBytes)).toBeNull();
    await expect(photoOf(here.services, ticket)).rejects.toThrow('photo ticket not found');
    // Where nothing has come there is nothing to hide: who comes too late hears so for a day.
    await expect(photoOf(here.services, unused.ticket)).rejects.toThrow('photo: EXPIRED');
  });

  it('never lies beside a kept picture, whatever writes to the database', async () => {
    const { ticket, photoId } = await ask();
    await storePhoto(here.services, ticket, red);
    const change = (data: { arrived?: number; parts?: number[] }) =>
      here.services.database.photo.update({ where: { id: photoId }, data });
    await expect(change({ parts: [0] })).rejects.toThrow('photo_parts_until_stored');
    await expect(change({ arrived: limit + 1 })).rejects.toThrow('photo_arrived_within_limit');
    await change({ arrived: limit });
  });
});
