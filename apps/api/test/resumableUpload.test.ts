import { request as open } from 'node:http';
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
let elsewhere: string;
let here: Neighbourhood;
let widget: Caller;
let picture: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  server = await startTestServer();
  elsewhere = await server.another();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const drawn = sharp({ create: { width: 900, height: 700, channels: 3, background: '#0b6e5f', noise } });
  const withModel = drawn.withExif({ IFD0: { Model: 'SecretPhone' } });
  picture = new Uint8Array(await withModel.jpeg().toBuffer());
});
afterAll(() => server.close());

interface Ticket {
  readonly photoId: string;
  readonly uploadUrl: string;
}

async function ticket(): Promise<Ticket> {
  const { requestPhotoUpload } = await widget.run<{ requestPhotoUpload: { ticket: Ticket } }>(
    `mutation Ask($input: RequestPhotoUploadInput!) { requestPhotoUpload(input: $input) {
      ... on RequestPhotoUploadPayload { ticket { photoId uploadUrl } } } }`,
    { input: { siteKey: here.site.key, use: 'REPORT', mediaType: 'image/jpeg', bytes: 1000 } },
  );
  return requestPhotoUpload.ticket;
}

/** The same ticket at the other process. */
const twin = (url: string): string => url.replace(server.url, elsewhere);

/** What an answer says of the upload. */
async function told(response: Response) {
  const { headers, status } = response;
  const { error, ...answer } = (await response.json().catch(() => ({}))) as { error?: { code: string } };
  return {
    status,
    offset: headers.get('upload-offset'),
    complete: headers.get('upload-complete'),
    ...(error ? { code: error.code } : answer),
  };
}

const head = async (url: string) => told(await fetch(url, { method: 'HEAD', headers: { origin } }));
const put = async (url: string, body: Uint8Array<ArrayBuffer>) =>
  told(await fetch(url, { method: 'PUT', body, headers: { origin } }));

async function patch(
  url: string,
  offset: number | string,
  body: Uint8Array<ArrayBuffer>,
  change: Record<string, string | undefined> = {},
) {
  const headers = {
    origin,
    'content-type': 'application/partial-upload',
    'upload-offset': String(offset),
    'upload-complete': '?1',
    ...change,
  };
  const given = Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return told(await fetch(url, { method: 'PATCH', body, headers: Object.fromEntries(given) }));
}

/**
 * Announces the whole body and brings the beginning of it, so slowly that the server puts it away; then brings some more,
 * and the line is cut. Answers where the upload stands: whether the last bytes came through, nobody can know.
 */
async function cut(
  url: string,
  method: 'PUT' | 'PATCH',
  from: number,
  brings: number,
  headers: Record<string, string> = {},
): Promise<number> {
  const length = { 'content-length': picture.length - from };
  const sending = open(url, { method, headers: { origin, ...length, ...headers } });
  sending.on('error', () => undefined);
  let sent = from + 10;
  sending.write(picture.subarray(from, sent));
  await expect
    .poll(
      async () => {
        server.house.clock.pass({ minutes: 0.1 });
        sending.write(picture.subarray(sent, sent + 1));
        sent += 1;
        return Number((await head(url)).offset);
      },
      { timeout: 10_000 },
    )
    .toBeGreaterThan(from);
  const closed = new Promise((resolve) => sending.on('close', resolve));
  await new Promise((taken) => sending.write(picture.subarray(sent, from + brings), taken));
  sending.destroy();
  await closed;
  return Number((await head(url)).offset);
}

const stands = (url: string, offset: number) =>
  expect
    .poll(() => head(url), { timeout: 10_000 })
    .toEqual({ status: 200, offset: String(offset), complete: '?0' });

/** The rest of the picture. What the cut line had still brought may be put away only now: the refusal says so. */
async function goOn(url: string, offset: number): Promise<Awaited<ReturnType<typeof told>>> {
  const answer = await patch(url, offset, picture.slice(offset));
  return answer.status === 409 ? goOn(url, Number(answer.offset)) : answer;
}

async function file(photoId: string) {
  const input = {
    clientId: crypto.randomUUID(),
    siteKey: here.site.key,
    challenge: await solved(widget, here.site.key),
    kind: 'HELP',
    text: '看照片',
    photoIds: [photoId],
  };
  const filed = await widget.run<{ submitAppeal: { receipt?: { code: string; secret: string } } }>(submit, {
    input,
  });
  return filed.submitAppeal;
}

/** Files an appeal with the photo and fetches it as its reporter. */
async function shown(photoId: string): Promise<Buffer> {
  const { receipt } = await file(photoId);
  const { appealByCode } = await widget.run<{ appealByCode: { photos: { url: string }[] } }>(
    track.replace('resolutionPhotos {', 'photos { url } resolutionPhotos {'),
    { code: receipt?.code, secret: receipt?.secret },
  );
  expect(appealByCode.photos).toHaveLength(1);
  return Buffer.from(await (await fetch(appealByCode.photos[0]?.url ?? '')).arrayBuffer());
}

describe('an upload whose line is cut', () => {
  it('goes on where it was, at whichever process, and is the picture that one request would have brought', async () => {
    const { uploadUrl, photoId } = await ticket();
    expect(await head(uploadUrl)).toEqual({ status: 200, offset: '0', complete: '?0' });
    const first = await cut(uploadUrl, 'PUT', 0, 10_000);
    const second = await cut(twin(uploadUrl), 'PATCH', first, 20_000, {
      'content-type': 'application/partial-upload',
      'upload-complete': '?1',
      'upload-offset': String(first),
    });
    expect(second).toBeGreaterThan(first);
    expect(second).toBeLessThanOrEqual(30_000);
    const done = { status: 201, offset: String(picture.length), complete: '?1', width: 900, height: 700 };
    expect(await goOn(uploadUrl, second)).toEqual(done);
    // The answer may have been lost: the last part comes again, and hears the same at the other process too.
    expect(await patch(twin(uploadUrl), second, picture.slice(second))).toEqual(done);
    expect(await head(uploadUrl)).toMatchObject({ offset: String(picture.length), complete: '?1' });

    const whole = await ticket();
    expect(await put(whole.uploadUrl, picture)).toEqual(done);
    const seen = await shown(photoId);
    expect(seen.equals(await shown(whole.photoId))).toBe(true);
    expect(seen.includes('SecretPhone')).toBe(false);
    expect(server.logged.filter(({ message }) => /error|away/.test(message))).toEqual([]);
  });

  it('can come in pieces from the beginning, each one acknowledged', async () => {
    const { uploadUrl } = await ticket();
    const more = { 'upload-complete': '?0' };
    expect(await patch(uploadUrl, 0, picture.slice(0, 5), more)).toEqual({
      status: 204,
      offset: '5',
      complete: '?0',
    });
    await patch(twin(uploadUrl), 5, picture.slice(5), more);
    await stands(uploadUrl, picture.length);
    expect(await patch(uploadUrl, picture.length, new Uint8Array())).toMatchObject({
      status: 201,
      width: 900,
    });
  });

  it('is not readable, and its photo cannot be handed in, before it is whole', async () => {
    const { uploadUrl, photoId } = await ticket();
    await patch(uploadUrl, 0, picture.slice(0, 5000), { 'upload-complete': '?0' });
    for (const address of [uploadUrl, `${server.url}/photos/${photoId}`]) {
      const response = await fetch(address);
      expect([403, 405]).toContain(response.status);
      expect(Buffer.from(await response.arrayBuffer()).includes(picture.subarray(0, 20))).toBe(false);
    }
    expect(JSON.stringify(await file(photoId))).toContain('"NOT_UPLOADED"');
  });

  it('is explained to pages of other websites', async () => {
    const { uploadUrl } = await ticket();
    const asked = { origin, 'access-control-request-method': 'PATCH' };
    const { headers } = await fetch(uploadUrl, { method: 'OPTIONS', headers: asked });
    expect(headers.get('access-control-allow-methods')).toBe('PUT, PATCH, HEAD');
    expect(headers.get('access-control-allow-headers')).toMatch(/Upload-Offset, Upload-Complete/);
    expect(headers.get('accept-patch')).toBe('application/partial-upload');
    const answer = await fetch(uploadUrl, { method: 'HEAD', headers: { origin } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-expose-headers')).toMatch(/Retry-After, Upload-Offset/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('upload-limit')).toMatch(/^max-size=10485760, max-age=1(79\d|800)$/);
  });
});

describe('what does not fit an upload', () => {
  it.each(['0', '99', '101', '9007199254740993'])('goes on from nowhere else: %s', async (offset) => {
    const { uploadUrl } = await ticket();
    await patch(uploadUrl, 0, picture.slice(0, 100), { 'upload-complete': '?0' });
    const refused = { status: offset.length > 15 ? 400 : 409 };
    expect(await patch(uploadUrl, offset, picture.slice(100))).toMatchObject(refused);
    await stands(uploadUrl, 100);
  });

  it('a wrong place is answered with the right one', async () => {
    const { uploadUrl } = await ticket();
    await patch(uploadUrl, 0, picture.slice(0, 100), { 'upload-complete': '?0' });
    expect(await patch(twin(uploadUrl), 7, picture.slice(7))).toEqual({
      status: 409,
      code: 'CONFLICT',
      offset: '100',
      complete: '?0',
    });
  });

  it.each<[name: string, change: Record<string, string | undefined>, status: number, code: string]>([
    ['a negative place', { 'upload-offset': '-1' }, 400, 'OUT_OF_RANGE'],
    ['half a byte', { 'upload-offset': '0.5' }, 400, 'OUT_OF_RANGE'],
    ['a place in words', { 'upload-offset': '0; DROP TABLE photo' }, 400, 'OUT_OF_RANGE'],
    ['no place', { 'upload-offset': undefined }, 400, 'OUT_OF_RANGE'],
    ['neither end nor middle', { 'upload-complete': undefined }, 400, 'OUT_OF_RANGE'],
    ['an end of another kind', { 'upload-complete': 'true' }, 400, 'OUT_OF_RANGE'],
    ['another type', { 'content-type': 'image/jpeg' }, 415, 'INVALID'],
    ['no type', { 'content-type': '' }, 415, 'INVALID'],
  ])('%s is refused, and nothing of it is kept', async (_, change, status, code) => {
    const { uploadUrl } = await ticket();
    expect(await patch(uploadUrl, 0, picture, change)).toMatchObject({ status, code });
    await stands(uploadUrl, 0);
  });

  it('a ticket that nobody was given, and one that is too old', async () => {
    const nobodys = `${server.url}/uploads/nobody-was-given-this`;
    expect(await head(nobodys)).toMatchObject({ status: 404, offset: null });
    expect(await patch(nobodys, 0, picture)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const { uploadUrl } = await ticket();
    await patch(uploadUrl, 0, picture.slice(0, 100), { 'upload-complete': '?0' });
    server.house.clock.pass({ minutes: photoLimits.ticketMinutes + 1 });
    expect(await head(uploadUrl)).toMatchObject({ status: 410, offset: null });
    expect(await patch(uploadUrl, 100, picture.slice(100))).toMatchObject({ status: 410, code: 'EXPIRED' });
    expect(await put(uploadUrl, picture)).toMatchObject({ status: 410 });
  });

  it('10 MB may come in two requests, and not one byte more', async () => {
    const padded = new Uint8Array(photoLimits.bytes + 1);
    padded.set(picture);
    const half = photoLimits.bytes / 2;
    const begun = async () => {
      const { uploadUrl } = await ticket();
      await patch(uploadUrl, 0, padded.slice(0, half), { 'upload-complete': '?0' });
      return uploadUrl;
    };
    expect(await patch(await begun(), half, padded.slice(half, -1))).toMatchObject({
      status: 201,
      width: 900,
    });
    const tooMuch = await begun();
    expect(await patch(tooMuch, half, padded.slice(half))).toMatchObject({ status: 413, code: 'TOO_LARGE' });
    await stands(tooMuch, 0);
  });
});
