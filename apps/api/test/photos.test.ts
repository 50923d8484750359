import { photoLimits } from '@linli/core/photos/limits';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from './support/caller.ts';
import { solved } from './support/challenge.ts';
import { submit, track } from './support/documents.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

const origin = 'http://property.test';

let server: TestServer;
let here: Neighbourhood;
let widget: Caller;
let picture: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
  const drawn = sharp({ create: { width: 1200, height: 900, channels: 3, background: '#0b6e5f' } });
  picture = new Uint8Array(
    await drawn
      .withExif({ IFD0: { Model: 'SecretPhone' } })
      .jpeg()
      .toBuffer(),
  );
});
afterAll(() => server.close());

async function ticket(): Promise<{ photoId: string; uploadUrl: string }> {
  const { requestPhotoUpload } = await widget.run<{
    requestPhotoUpload: { ticket: { photoId: string; uploadUrl: string } };
  }>(
    `mutation Ask($input: RequestPhotoUploadInput!) { requestPhotoUpload(input: $input) {
      ... on RequestPhotoUploadPayload { ticket { photoId uploadUrl } } } }`,
    { input: { siteKey: here.site.key, use: 'REPORT', mediaType: 'image/jpeg', bytes: 1000 } },
  );
  return requestPhotoUpload.ticket;
}

async function put(url: string, body: Uint8Array<ArrayBuffer>) {
  const response = await fetch(url, { method: 'PUT', body, headers: { origin } });
  const answer = (await response.json()) as { error?: { code: string; message: string } };
  return {
    status: response.status,
    code: answer.error?.code,
    cors: response.headers.get('access-control-allow-origin'),
  };
}

describe('an upload', () => {
  it('is kept without what the camera wrote into it, and shown by signed addresses', async () => {
    const { photoId, uploadUrl } = await ticket();
    expect(await put(uploadUrl, picture)).toEqual({ status: 201, code: undefined, cors: origin });
    const input = {
      clientId: crypto.randomUUID(),
      siteKey: here.site.key,
      challenge: await solved(widget, here.site.key),
      kind: 'HELP',
      text: '看照片',
      photoIds: [photoId],
    };
    const { submitAppeal } = await widget.run<{
      submitAppeal: { receipt: { code: string; secret: string } };
    }>(submit, { input });
    const { code, secret } = submitAppeal.receipt;
    const { appealByCode } = await widget.run<{ appealByCode: { photos: Record<string, string>[] } }>(
      track.replace('resolutionPhotos {', 'photos { url thumbnailUrl width height } resolutionPhotos {'),
      { code, secret },
    );
    const [photo] = appealByCode.photos;
    expect(photo).toMatchObject({ width: 1200, height: 900 });
    const full = await fetch(photo?.url ?? '');
    expect(full.headers.get('content-type')).toBe('image/jpeg');
    expect(full.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(Buffer.from(await full.arrayBuffer()).includes('SecretPhone')).toBe(false);
    const small = await sharp(await (await fetch(photo?.thumbnailUrl ?? '')).arrayBuffer()).metadata();
    expect(Math.max(small.width, small.height)).toBe(photoLimits.thumbnailSide);
    const forged = new URL(photo?.url ?? '');
    forged.searchParams.set('e', String(Number(forged.searchParams.get('e')) + 3600));
    expect((await fetch(forged)).status).toBe(403);
    server.house.clock.pass({ hours: 3 });
    expect((await fetch(photo?.url ?? '')).status).toBe(403);
  });

  it('may have 10 MB and not one byte more', async () => {
    const grown = (bytes: number) => {
      const padded = new Uint8Array(bytes);
      padded.set(picture);
      return padded;
    };
    expect((await put((await ticket()).uploadUrl, grown(photoLimits.bytes))).status).toBe(201);
    expect(await put((await ticket()).uploadUrl, grown(photoLimits.bytes + 1))).toMatchObject({
      status: 413,
      code: 'TOO_LARGE',
    });
  });

  it('that is no picture, has no ticket or comes too late is refused with a reason', async () => {
    const text = new Uint8Array(Buffer.from('<svg onload=alert(1)>'));
    expect(await put((await ticket()).uploadUrl, text)).toMatchObject({ status: 415, code: 'NOT_AN_IMAGE' });
    expect(await put(`${server.url}/uploads/nobody-was-given-this`, picture)).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
    const { uploadUrl } = await ticket();
    server.house.clock.pass({ minutes: photoLimits.ticketMinutes + 1 });
    expect(await put(uploadUrl, picture)).toMatchObject({ status: 410, code: 'EXPIRED' });
  });
});
