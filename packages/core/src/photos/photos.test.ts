import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Neighbourhood, neighbourhood } from '../../test/neighbourhood.ts';
import type { Actor } from '../actor.ts';
import { InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { publishAppeal } from '../publications/publish.ts';
import { unpublishAppeal } from '../publications/unpublish.ts';
import { write } from '../write.ts';
import { attachPhotos, photoFaults } from './attach.ts';
import { photoKey, photoLimits } from './limits.ts';
import { readPhoto } from './read.ts';
import { requestPhoto } from './request.ts';
import { storePhoto } from './store.ts';
import { sweepPhotos } from './sweep.ts';
import { type PhotoAudience, photoExpiry, photoUrl, verifyPhotoUrl } from './url.ts';

let here: Neighbourhood;
let picture: Buffer;

beforeAll(async () => {
  here = await neighbourhood();
  picture = await paint(640, 480).jpeg().toBuffer();
});
afterAll(() => here.database.close());

function paint(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#0b6e5f' } });
}

async function ask(actor: Actor = here.site) {
  const ticket = await requestPhoto(here.services, actor, {
    use: 'REPORT',
    mediaType: 'image/jpeg',
    bytes: 1000,
  });
  return { ...ticket, ticket: ticket.uploadUrl.slice('https://linli.example/uploads/'.length) };
}

async function upload(bytes: Uint8Array = picture, actor?: Actor) {
  return storePhoto(here.services, (await ask(actor)).ticket, bytes);
}

async function faultsOf(attempt: Promise<unknown>) {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InvalidInput)) throw new Error('was not refused', { cause: error });
  return error.fields;
}

describe('a ticket', () => {
  it('is refused for what cannot be a photo, all faults at once', async () => {
    const request = (mediaType: string, bytes: number) =>
      requestPhoto(here.services, here.site, { use: 'REPORT', mediaType, bytes });
    expect(await faultsOf(request('application/pdf', photoLimits.bytes + 1))).toEqual([
      { path: ['mediaType'], code: 'NOT_AN_IMAGE', params: { type: 'application/pdf' } },
      {
        path: ['bytes'],
        code: 'TOO_LARGE',
        params: { limit: photoLimits.bytes, actual: photoLimits.bytes + 1 },
      },
    ]);
    expect((await faultsOf(request('image/png', 0)))[0]?.code).toBe('OUT_OF_RANGE');
    expect(await request('image/jpeg', photoLimits.bytes)).toMatchObject({
      expiresAt: new Date(here.clock.now().getTime() + 30 * 60_000),
    });
    await expect(
      requestPhoto(here.services, { kind: 'anonymous' }, { use: 'REPORT', mediaType: 'image/png', bytes: 1 }),
    ).rejects.toThrow('may not requestPhoto');
  });

  it('works once, until it expires, and nothing else is one', async () => {
    const { ticket, photoId } = await ask();
    const first = await storePhoto(here.services, ticket, picture);
    const other = await paint(10, 10).png().toBuffer();
    expect(await storePhoto(here.services, ticket, other)).toEqual(first);
    expect(first).toMatchObject({ id: photoId, width: 640, height: 480, mediaType: 'image/jpeg' });
    await expect(storePhoto(here.services, 'made-up', picture)).rejects.toThrow('photo ticket not found');
    const late = await ask();
    here.clock.pass({ hours: 1 });
    expect(await faultsOf(storePhoto(here.services, late.ticket, picture))).toEqual([
      { path: ['photo'], code: 'EXPIRED' },
    ]);
  });

  it('used by two uploads at once keeps one whole picture', async () => {
    const { ticket, photoId } = await ask();
    const sizes = [100, 200, 300];
    const pictures = await Promise.all(sizes.map((size) => paint(size, size).jpeg().toBuffer()));
    const stored = await Promise.all(pictures.map((bytes) => storePhoto(here.services, ticket, bytes)));
    expect(new Set(stored.map((photo) => photo.width)).size).toBe(1);
    const kept = await here.services.files.read(photoKey(here.tenantId, photoId, 'full'));
    expect((await sharp(kept ?? Buffer.alloc(0)).metadata()).width).toBe(stored[0]?.width);
  });
});

describe('the bytes', () => {
  it('may be as many as the limit and not one more, also when they come in pieces', async () => {
    const full = Buffer.concat([picture, Buffer.alloc(photoLimits.bytes - picture.length)]);
    expect(await upload(full)).toMatchObject({ width: 640 });
    expect(await faultsOf(upload(Buffer.concat([full, Buffer.alloc(1)])))).toMatchObject([
      { code: 'TOO_LARGE' },
    ]);
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 1024 * 1024;
        yield Buffer.alloc(1024 * 1024);
      }
    }
    const { ticket } = await ask();
    expect(await faultsOf(storePhoto(here.services, ticket, endless()))).toMatchObject([
      { code: 'TOO_LARGE' },
    ]);
    expect(sent).toBe(photoLimits.bytes + 1024 * 1024);
  });

  it.each([
    ['nothing', () => Buffer.alloc(0), 'REQUIRED'],
    ['a web page', () => Buffer.from('<html><script>alert(1)</script></html>'), 'NOT_AN_IMAGE'],
    [
      'a drawing with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'NOT_AN_IMAGE',
    ],
    ['an animation', () => paint(8, 8).gif().toBuffer(), 'NOT_AN_IMAGE'],
    ['half a photo', () => picture.subarray(0, picture.length / 2), 'NOT_AN_IMAGE'],
  ])('are refused when they are %s', async (_, bytes, code) => {
    expect(await faultsOf(upload(await bytes()))).toMatchObject([{ path: ['photo'], code }]);
  });

  it('are refused before they unfold to more points than a camera has', async () => {
    const bomb = await paint(8001, 8000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await faultsOf(upload(bomb))).toMatchObject([
      { code: 'TOO_LARGE', params: { actual: 64_008_000 } },
    ]);
  });

  it.each(['png', 'webp', 'jpeg'] as const)('are kept as JPEG when they were %s', async (format) => {
    const photo = await upload(await paint(100, 50).toFormat(format).toBuffer());
    expect(photo).toMatchObject({ mediaType: 'image/jpeg', width: 100, height: 50 });
  });

  it('of HEIC are taken where the installed libvips opens them, else refused as no image', async () => {
    // The box that opens every HEIC file, and no picture in it.
    const heic = Buffer.from('000000186674797068656963000000006d69663168656963', 'hex');
    expect(await faultsOf(upload(heic))).toMatchObject([{ code: 'NOT_AN_IMAGE' }]);
  });

  it('lose everything but the picture; position and time stay beside it as suggestions', async () => {
    const telling = await paint(400, 300)
      .withExif({
        IFD0: { Make: 'Phone', Artist: '张建国', Orientation: '6' },
        IFD2: { DateTimeOriginal: '2026:03:01 18:30:00' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '39/1 51/1 30/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '116/1 24/1 0/1',
        },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const photo = await upload(telling);
    expect(photo.gpsLat).toBeCloseTo(39.8583, 4);
    expect(photo.gpsLng).toBeCloseTo(116.4, 4);
    expect(photo.takenAt).toEqual(new Date('2026-03-01T10:30:00Z'));
    // Orientation 6: the camera was turned, the picture stands upright now.
    expect(photo).toMatchObject({ width: 300, height: 400 });
    for (const variant of ['full', 'thumbnail'] as const) {
      const kept = Buffer.from(
        (await here.services.files.read(photoKey(here.tenantId, photo.id, variant))) ?? [],
      );
      const metadata = await sharp(kept).metadata();
      expect(metadata).not.toHaveProperty('exif');
      expect(metadata).not.toHaveProperty('xmp');
      expect(metadata.orientation).toBeUndefined();
      expect(kept.includes('Phone')).toBe(false);
    }
  });

  it('are made smaller: full size and thumbnail', async () => {
    const photo = await upload(await paint(5000, 2500).jpeg().toBuffer());
    expect(photo).toMatchObject({ width: 4096, height: 2048 });
    const thumbnail = await here.services.files.read(photoKey(here.tenantId, photo.id, 'thumbnail'));
    expect(await sharp(thumbnail ?? Buffer.alloc(0)).metadata()).toMatchObject({ width: 480, height: 240 });
  });
});

describe('attaching', () => {
  const attach = (photoIds: string[], appealId: string, actor: Actor = here.site) =>
    write(here.services, actor, 'appeals.addPhoto', (change) =>
      attachPhotos(change, { tenantId: here.tenantId, photoIds, appealId, use: 'REPORT' }),
    );

  it('names each photo that cannot be attached and why, and then attaches none', async () => {
    const { appeal } = await here.appeal();
    const good = await upload();
    const foreign = await upload(picture, here.people.officer);
    const waiting = await ask();
    const taken = await upload();
    await attach([taken.id], appeal.id);
    const ids = [good.id, newId(), 'no id at all', foreign.id, waiting.photoId, taken.id, good.id];
    expect(await faultsOf(attach(ids, appeal.id))).toEqual([
      { path: ['photoIds', '1'], code: 'UNKNOWN' },
      { path: ['photoIds', '2'], code: 'UNKNOWN' },
      { path: ['photoIds', '3'], code: 'UNKNOWN' },
      { path: ['photoIds', '4'], code: 'NOT_UPLOADED' },
      { path: ['photoIds', '5'], code: 'DUPLICATE' },
      { path: ['photoIds', '6'], code: 'DUPLICATE' },
    ]);
    await attach([good.id], appeal.id);
    expect(await here.services.database.photo.count({ where: { appealId: appeal.id } })).toBe(2);
  });

  it('takes as many as the limit and not one more', async () => {
    const ids = Array.from({ length: photoLimits.perEntry + 1 }, () => newId());
    await write(here.services, here.site, 'appeals.addPhoto', async (change) => {
      const count = async (photoIds: string[]) =>
        (await photoFaults(change, { tenantId: here.tenantId, photoIds, use: 'REPORT' })).map(
          ({ code }) => code,
        );
      expect(await count(ids)).toEqual(['TOO_MANY']);
      expect(await count(ids.slice(1))).toEqual(Array(photoLimits.perEntry).fill('UNKNOWN'));
      expect(await count([])).toEqual([]);
    });
  });

  it('gives one photo to one of two appeals that want it at once', async () => {
    const photo = await upload();
    const appeals = [(await here.appeal()).appeal.id, (await here.appeal()).appeal.id];
    const attempts = await Promise.allSettled(appeals.map((id) => attach([photo.id], id)));
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('addresses of photos', () => {
  const attached = async () => {
    const photo = await upload();
    const { appeal, participantId } = await here.appeal();
    await write(here.services, here.site, 'appeals.addPhoto', (change) =>
      attachPhotos(change, {
        tenantId: here.tenantId,
        appealId: appeal.id,
        photoIds: [photo.id],
        use: 'REPORT',
      }),
    );
    return { photo, appeal, participantId };
  };
  const read = (photoId: string, audience: PhotoAudience) => {
    const { keyring, publicUrl } = here.services;
    const now = here.clock.now();
    const url = new URL(photoUrl(keyring, publicUrl, photoId, 'full', photoExpiry(now), audience));
    const signed = verifyPhotoUrl(keyring, url, now);
    if (signed === null) throw new Error('was just signed');
    return readPhoto(here.services, signed);
  };

  it('are good for one photo, one variant, one reader and less than an hour', async () => {
    const { keyring, publicUrl } = here.services;
    const now = here.clock.now();
    const photo = await upload();
    const audience = `staff:${here.people.secretary.personId}` as const;
    const url = new URL(photoUrl(keyring, publicUrl, photo.id, 'thumbnail', photoExpiry(now), audience));
    expect(url.origin).toBe('https://linli.example');
    expect(verifyPhotoUrl(keyring, url, now)).toEqual({ photoId: photo.id, variant: 'thumbnail', audience });
    expect(verifyPhotoUrl(keyring, url, new Date(now.getTime() + 1_800_000 - 1))).not.toBeNull();
    expect(verifyPhotoUrl(keyring, url, photoExpiry(now))).toBeNull();
    expect(photoExpiry(now).getTime() - now.getTime()).toBeLessThanOrEqual(3_600_000);
    for (const [name, value] of [
      ['v', 'full'],
      ['a', 'everybody'],
      ['a', `staff:${here.people.officer.personId}`],
      ['a', ''],
      ['a', 'staff'],
      ['e', '9999999999'],
      ['e', 'x'],
      ['s', ''],
    ] as const) {
      const changed = new URL(url);
      changed.searchParams.set(name, value);
      expect(verifyPhotoUrl(keyring, changed, now), `${name}=${value}`).toBeNull();
    }
    const other = new URL(url.href.replace(photo.id, newId()));
    expect(verifyPhotoUrl(keyring, other, now)).toBeNull();
    expect(verifyPhotoUrl({ ...keyring, photoKey: new Uint8Array(32) }, url, now)).toBeNull();
  });

  it('that everybody was given end with the publication, those of readers do not', async () => {
    const { services, people } = here;
    const { photo, appeal, participantId } = await attached();
    const readers = [
      'everybody',
      `staff:${people.secretary.personId}`,
      `participant:${participantId}`,
      // Serves another community.
      `staff:${people.nextSecretary.personId}`,
    ] as const;
    const seen = () => Promise.all(readers.map(async (one) => (await read(photo.id, one)) !== null));
    expect(await seen()).toEqual([false, true, true, false]);
    const words = { title: '积水', summary: '正在处理。' };
    await publishAppeal(services, people.secretary, { appealId: appeal.id, ...words, photoIds: [photo.id] });
    expect(await seen()).toEqual([true, true, true, true]);
    await unpublishAppeal(services, people.secretary, { appealId: appeal.id, reason: '照片里有人。' });
    expect(await seen()).toEqual([false, true, true, false]);
  });

  it('end with the role, and with the receipt, of whom they were given to', async () => {
    const { services, places, units, clock } = here;
    const { photo, participantId } = await attached();
    const leaving = await here.staff('钱临时', 'GRID_MEMBER', { placeId: places.grid }, units.committee);
    const audience = `staff:${leaving.personId}` as const;
    expect(await read(photo.id, audience)).not.toBeNull();
    await services.database.roleGrant.updateMany({
      where: { personId: leaving.personId },
      data: { endsAt: clock.now() },
    });
    expect(await read(photo.id, audience)).toBeNull();
    await services.database.participant.update({
      where: { id: participantId },
      data: { secretHash: null },
    });
    expect(await read(photo.id, `participant:${participantId}`)).toBeNull();
    expect(await read(photo.id, `integration:${newId()}`)).toBeNull();
  });
});

describe('photos that nobody attached', () => {
  it('go after a day, with their bytes; attached ones stay', async () => {
    const { appeal } = await here.appeal();
    const [lost, kept] = [await upload(), await upload()];
    await write(here.services, here.site, 'appeals.addPhoto', (change) =>
      attachPhotos(change, {
        tenantId: here.tenantId,
        photoIds: [kept.id],
        appealId: appeal.id,
        use: 'REPORT',
      }),
    );
    here.clock.pass({ hours: 24 });
    await sweepPhotos(here.services);
    expect(await here.services.database.photo.count({ where: { id: lost.id } })).toBe(1);
    here.clock.pass({ hours: 1 });
    await sweepPhotos(here.services);
    expect(
      await here.services.database.photo.findMany({ where: { id: { in: [lost.id, kept.id] } } }),
    ).toMatchObject([{ id: kept.id }]);
    expect(await here.services.files.read(photoKey(here.tenantId, lost.id, 'full'))).toBeNull();
    expect(await here.services.files.read(photoKey(here.tenantId, kept.id, 'full'))).not.toBeNull();
  });
});
