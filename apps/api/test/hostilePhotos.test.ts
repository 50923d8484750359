import { crc32, deflateSync } from 'node:zlib';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from './support/caller.ts';
import { solved } from './support/challenge.ts';
import { submit, track } from './support/documents.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

const origin = 'http://property.test';
const html = '<html><body><script>top.pwned=1</script></body></html>';
/** What a reader of archives looks for at the end of a file. */
const archive = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)]);

let server: TestServer;
let here: Neighbourhood;
let widget: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
});
afterAll(() => server.close());

const paint = () => sharp({ create: { width: 64, height: 48, channels: 3, background: '#0b6e5f' } });

interface Ticketed {
  readonly requestPhotoUpload: { readonly ticket: { readonly photoId: string; readonly uploadUrl: string } };
}

async function upload(body: Buffer, headers: Readonly<Record<string, string>> = {}, suffix = '') {
  const { requestPhotoUpload } = await widget.run<Ticketed>(
    `mutation Ask($input: RequestPhotoUploadInput!) { requestPhotoUpload(input: $input) {
      ... on RequestPhotoUploadPayload { ticket { photoId uploadUrl } } } }`,
    { input: { siteKey: here.site.key, use: 'REPORT', mediaType: 'image/jpeg', bytes: 1000 } },
  );
  const { photoId, uploadUrl } = requestPhotoUpload.ticket;
  const response = await fetch(`${uploadUrl}${suffix}`, {
    method: 'PUT',
    body: new Uint8Array(body),
    headers: { origin, ...headers },
  });
  const text = await response.text();
  return { photoId, status: response.status, text };
}

/** Files an appeal with the photo and fetches it as its reporter. */
async function served(photoId: string) {
  const input = {
    clientId: crypto.randomUUID(),
    siteKey: here.site.key,
    challenge: await solved(widget, here.site.key),
    kind: 'HELP',
    text: '看照片',
    photoIds: [photoId],
  };
  const { submitAppeal } = await widget.run<{ submitAppeal: { receipt: { code: string; secret: string } } }>(
    submit,
    { input },
  );
  const { code, secret } = submitAppeal.receipt;
  const { appealByCode } = await widget.run<{ appealByCode: { photos: { url: string }[] } }>(
    track.replace('resolutionPhotos {', 'photos { url } resolutionPhotos {'),
    { code, secret },
  );
  const response = await fetch(appealByCode.photos[0]?.url ?? '');
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** A PNG whose head promises far more than its body brings. */
function promising(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const rows = deflateSync(Buffer.alloc(1_000_000));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48"><script>top.pwned=1</script>
  <image href="file:///etc/passwd" width="64" height="48"/></svg>`;

it.each<[name: string, bytes: () => Promise<Buffer> | Buffer, status: number]>([
  ['a drawing with a script', () => Buffer.from(svg), 415],
  [
    'a drawing that unfolds entities',
    () => Buffer.from(`<!DOCTYPE a [<!ENTITY b "${'b'.repeat(999)}">]>${svg}`),
    415,
  ],
  ['a web page', () => Buffer.from(html), 415],
  [
    'an animation that is an archive too',
    async () => Buffer.concat([await paint().gif().toBuffer(), archive]),
    415,
  ],
  ['an animation that is a script too', () => Buffer.from('GIF89a/*\u0000*/=1;top.pwned=1//', 'latin1'), 415],
  ['a document with a drawing inside', () => Buffer.from(`%PDF-1.7\n${svg}\n%%EOF`), 415],
  ['a giant by its head alone', () => promising(60_000, 60_000), 413],
  ['the widest that a head can say', () => promising(2_147_483_647, 2_147_483_647), 415],
  ['one endless row', () => promising(65_000_000, 1), 413],
  ['a photo that ends in the middle', async () => (await paint().png().toBuffer()).subarray(0, 90), 415],
  ['the first bytes of a photo', () => Buffer.from([0xff, 0xd8, 0xff]), 415],
  ['nothing', () => Buffer.alloc(0), 422],
])('%s is refused with a reason, and nothing of it is kept', async (_, bytes, status) => {
  const answer = await upload(await bytes(), { 'content-type': 'image/jpeg' });
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining('"code"')]);
  expect(answer.text).not.toMatch(/at \/|node_modules|vips|sharp/i);
  const id = Buffer.from(answer.photoId, 'base64url').toString().split(':')[1] ?? '';
  const row = await server.house.services.database.photo.findUniqueOrThrow({ where: { id } });
  expect(row.storedAt).toBeNull();
});

it.each<[name: string, bytes: () => Promise<Buffer>]>([
  [
    'a page behind the picture',
    async () => Buffer.concat([await paint().jpeg().toBuffer(), Buffer.from(html)]),
  ],
  ['an archive behind the picture', async () => Buffer.concat([await paint().png().toBuffer(), archive])],
  [
    'a script in its comment',
    () =>
      paint()
        .withExif({ IFD0: { ImageDescription: html, Copyright: html } })
        .jpeg()
        .toBuffer(),
  ],
  [
    'frames beside the first',
    () =>
      sharp(Buffer.alloc(8 * 80 * 3), { raw: { width: 8, height: 80, channels: 3, pageHeight: 8 } })
        .webp()
        .toBuffer(),
  ],
])('of a photo with %s only the picture is kept, and it is served as a picture alone', async (_, bytes) => {
  const { photoId, status } = await upload(await bytes());
  expect(status).toBe(201);
  const { headers, bytes: kept } = await served(photoId);
  expect(kept.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  expect(kept.includes('script')).toBe(false);
  expect(kept.includes('PK\u0005\u0006')).toBe(false);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
    'cache-control': 'private, no-store',
  });
});

it.each([
  '../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '/../keys.json',
  '%00.jpg',
  '<img src=x onerror=alert(1)>.jpg',
  `${'长'.repeat(300)}.jpg`,
  'con.jpg;rm -rf ~',
  "photo' OR '1'='1.jpg",
])('a file’s name is nothing to the server: %s', async (name) => {
  const picture = await paint().jpeg().toBuffer();
  // As a name beside the bytes it is not read; as a part of the address it is another ticket, which nobody gave out.
  const beside = await upload(picture, {
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  expect(beside.status).toBe(201);
  const inAddress = await upload(picture, {}, `/${encodeURIComponent(name)}`);
  expect([400, 404, 431]).toContain(inAddress.status);
  expect(inAddress.text).not.toMatch(/root:|at \/|prisma/i);
});
