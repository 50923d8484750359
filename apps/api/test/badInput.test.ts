import { connect } from 'node:net';
import { system } from '@linli/core/actor';
import { defineCategory } from '@linli/core/categories/define';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from './support/caller.ts';
import { solved } from './support/challenge.ts';
import { step, submit, track } from './support/documents.ts';
import { fileAppeals } from './support/fileAppeals.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

const origin = 'http://property.test';
const nul = String.fromCharCode(0);

let server: TestServer;
let here: Neighbourhood;
let secretary: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  secretary = await server.anybody.signIn(here.secretary);
});
afterAll(() => server.close());

interface Submitted {
  readonly __typename: string;
  readonly message?: string;
  readonly fields?: readonly { path: string[]; code: string; message: string }[];
  readonly receipt?: { code: string; secret: string; pin: string };
}

const speaking = (language: string) => server.anybody.with({ origin, 'accept-language': language });

async function file(extra: Record<string, unknown>, language = 'zh-CN'): Promise<Submitted> {
  const input = {
    clientId: crypto.randomUUID(),
    siteKey: here.site.key,
    kind: 'HELP',
    text: '灯坏了',
    challenge: await solved(speaking(language), here.site.key),
    ...extra,
  };
  const { submitAppeal } = await speaking(language).run<{ submitAppeal: Submitted }>(submit, { input });
  return submitAppeal;
}

describe('what a resident sends', () => {
  it.each([
    ['text', { text: '灯'.repeat(10_001) }, 'TOO_LONG', /10,001 字/, /10,001 characters/],
    ['text', { text: `${nul}\u0007 ` }, 'REQUIRED', /请写下/, /write down/],
    ['point', { point: { lng: 500, lat: 39 } }, 'OUT_OF_RANGE', /重新选点/, /choose it again/],
    ['place', { place: 'no id' }, 'UNKNOWN', /重新选择/, /choose again/],
    ['answers', { answers: [{ key: '__proto__', value: ['x'] }] }, 'UNKNOWN', /重新选择/, /choose again/],
    [
      'photoIds',
      { photoIds: [encodeGlobalId('Photo', crypto.randomUUID())] },
      'UNKNOWN',
      /重新添加/,
      /add it again/,
    ],
  ])('and cannot be: %s %#', async (field, extra, code, zh, en) => {
    const [chinese, english] = [await file(extra), await file(extra, 'en')];
    for (const { __typename, fields } of [chinese, english]) {
      expect(__typename).toBe('InvalidInputError');
      expect(fields).toMatchObject([{ path: expect.arrayContaining([field]), code }]);
    }
    expect(chinese.fields?.[0]?.message).toMatch(zh);
    expect(english.fields?.[0]?.message).toMatch(en);
  });

  it.each([
    ['Chinese', '灯'],
    ['families of emoji', '👨‍👩‍👧‍👦'],
    ['right-to-left text', 'ש'],
  ])('10,000 characters of %s come back as they were', async (_, character) => {
    const text = character.repeat(10_000);
    const { receipt } = await file({ text });
    const { appealByCode } = await speaking('en').run<{ appealByCode: { text: string } }>(
      'query Read($code: String!, $secret: String!) { appealByCode(code: $code, secret: $secret) { ... on TrackedAppeal { text } } }',
      { code: receipt?.code, secret: receipt?.secret },
    );
    expect(appealByCode.text).toBe(text);
  });

  it('a point outside every grid is taken, for a dispatcher to place', async () => {
    expect(await file({ point: { lng: 0, lat: 0 }, pointSource: 'GPS' })).toHaveProperty('receipt.code');
    const location = '{ locate(point: { lng: 0, lat: 0 }) { outside grid { id } nearest { id } } }';
    expect((await speaking('en').ask(location)).data).toEqual({
      locate: { outside: true, grid: null, nearest: null },
    });
  });

  it('answers a question for photos with the ones that were uploaded, all of them', async () => {
    const category = await defineCategory(server.house.services, system, {
      tenantId: here.district.tenantId,
      code: 'meter',
      name: { zh: '电表箱', en: 'Meters' },
      deadlineClass: 'ORDINARY',
      routeLevel: 'COMMUNITY',
      questions: [{ key: 'picture', label: { zh: '照片', en: 'Photos' }, kind: 'PHOTO', required: true }],
    });
    const about = { category: encodeGlobalId('Category', category.categoryId) };
    expect(await file(about)).toMatchObject({ fields: [{ path: ['answers', 'picture'], code: 'REQUIRED' }] });
    const photoIds = [await upload(), await upload()];
    const answers = [{ key: 'picture', value: photoIds }];
    expect(await file({ ...about, photoIds, answers })).toHaveProperty('receipt.code');
  });

  async function upload(): Promise<string> {
    const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b6e5f' } });
    const body = new Uint8Array(await drawn.jpeg().toBuffer());
    const { requestPhotoUpload } = await speaking('en').run<{
      requestPhotoUpload: { ticket: { photoId: string; uploadUrl: string } };
    }>(
      `mutation Ask($input: RequestPhotoUploadInput!) { requestPhotoUpload(input: $input) {
        ... on RequestPhotoUploadPayload { ticket { photoId uploadUrl } } } }`,
      {
        input: { siteKey: here.site.key, use: 'REPORT', mediaType: 'image/jpeg', bytes: body.length },
      },
    );
    const { photoId, uploadUrl } = requestPhotoUpload.ticket;
    expect((await fetch(uploadUrl, { method: 'PUT', body })).status).toBe(201);
    return photoId;
  }
});

describe('a wrong PIN', () => {
  it('is told how many tries are left, then that it is locked, in words; the link still opens', async () => {
    const { receipt } = await file({});
    const { code = '', pin = '', secret = '' } = receipt ?? {};
    const wrong = pin === '000000' ? '111111' : '000000';
    const open = async (given: string, language = 'en') =>
      (await speaking(language).run<Record<string, Record<string, unknown>>>(track, { code, secret: given }))
        .appealByCode;
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      const message = expect.stringContaining(`${attemptsLeft} tries left`);
      expect(await open(wrong)).toMatchObject({ code: 'WRONG_SECRET', attemptsLeft, message });
    }
    expect(await open(pin)).toMatchObject({ code: 'SECRET_LOCKED', lockedUntil: expect.any(String) });
    expect(await open(pin, 'zh-CN')).toMatchObject({ message: expect.stringContaining('回执中的链接') });
    expect(await open(secret)).toMatchObject({ __typename: 'TrackedAppeal' });
  });
});

describe('a step that the state forbids', () => {
  it('names the state and what is possible, in both languages', async () => {
    const [id] = await fileAppeals(server, here, 1);
    for (const [language, message] of [
      ['zh-CN', /请刷新/],
      ['en', /refresh/],
    ] as const) {
      const caller = secretary.with({ 'accept-language': language });
      const { verifyAppeal } = await caller.run<Record<string, unknown>>(step('verifyAppeal'), {
        input: { id },
      });
      expect(verifyAppeal).toMatchObject({
        __typename: 'IllegalStepError',
        state: 'SUBMITTED',
        legalSteps: expect.arrayContaining(['ACCEPT']),
        message: expect.stringMatching(message),
      });
    }
  });
});

describe('what no column can hold', () => {
  it.each([
    ['a NUL in a site key', `{ site(key: "\\u0000") { key } }`, ['site']],
    [
      'a NUL in a search',
      '{ appeals(filter: { text: { contains: "\\u0000" } }) { nodes { id } } }',
      ['appeals'],
    ],
    ['a made-up cursor', '{ appeals(after: "R1BDOlM6eHg=") { nodes { id } } }', ['appeals']],
    ['a cursor that is none', '{ appeals(after: "garbage") { nodes { id } } }', ['appeals']],
  ])('%s is the caller’s fault, and says where', async (_, query, path) => {
    const { errors } = await secretary.ask(query);
    expect(errors).toMatchObject([{ path, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('a variable of a wrong type is named with its field', async () => {
    const input = { clientId: 'no uuid', kind: 'HELP', text: '灯坏了' };
    const { errors } = await speaking('en').ask(submit, { input });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('"input.clientId"'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

describe('filters mean what they say', () => {
  const total = async (filter: string) =>
    (
      await secretary.run<{ appeals: { totalCount: number } }>(
        `{ appeals(filter: ${filter}) { totalCount } }`,
      )
    ).appeals.totalCount;

  it('at least one of none is nothing; not this one is everything else, also what has none', async () => {
    await fileAppeals(server, here, 1);
    const all = await total('{}');
    expect(all).toBeGreaterThan(0);
    expect(await total('{ or: [] }')).toBe(0);
    expect(await total('{ or: [{ open: true }, { open: false }] }')).toBe(all);
    expect(await total('{ not: { holder: { eq: "nobody" } } }')).toBe(all);
    expect((await total('{ overdue: true }')) + (await total('{ overdue: false }'))).toBe(all);
  });

  it('a percent sign and an underline are searched for, not by', async () => {
    await file({ text: '物业费打 9 折，不是 90%_左右。', place: encodeGlobalId('Place', here.grid.placeId) });
    expect(await total('{ text: { contains: "%_" } }')).toBe(1);
    expect(await total('{ text: { contains: "9%折" } }')).toBe(0);
    expect(await total('{ code: { eq: "%" } }')).toBe(0);
    await here.community.unit('COMMUNITY_COMMITTEE', '9_折%业委会');
    const named = async (filter: string) =>
      (
        await secretary.run<{ organizations: { totalCount: number } }>(
          `{ organizations(filter: { name: { ${filter} } }) { totalCount } }`,
        )
      ).organizations.totalCount;
    expect(await named('contains: "_折%"')).toBe(1);
    expect(await named('contains: "京铁%"')).toBe(0);
    expect(await named('startsWith: "9_"')).toBe(1);
    expect(await named('startsWith: "__"')).toBe(0);
    expect(await named('eq: "9_折%业委会"')).toBe(1);
  });
});

describe('an address that is none', () => {
  it.each(['//', '//x', 'http://[', '/report/%E0%A4%A', '/report/%00', '/portal/%', '/sdk/v1/%00'])(
    '%s is refused, and the server goes on',
    async (target) => {
      expect(await statusOf(target)).toMatch(/^HTTP\/1\.1 40[04] /);
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    },
  );

  /** Written to the wire as it is: `fetch` would put it right. */
  function statusOf(target: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      let answer = '';
      socket.setEncoding('utf8');
      socket.on('data', (part: string) => {
        answer += part;
      });
      socket.once('error', reject);
      socket.once('close', () => resolve(answer.split('\r\n')[0] ?? ''));
      socket.write(`GET ${target} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n`);
    });
  }
});
