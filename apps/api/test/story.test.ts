import { workerHandlers } from '@linli/core/worker/handlers';
import { startWorker, type Worker } from '@linli/core/worker/start';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from './support/caller.ts';
import { solved } from './support/challenge.ts';
import { queue, step, submit, track } from './support/documents.ts';
import { subscribe } from './support/eventStream.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';
import { until } from './support/until.ts';

const origin = 'http://property.test';

let server: TestServer;
let here: Neighbourhood;
let worker: Worker;
let widget: Caller;

interface Submitted {
  submitAppeal: {
    __typename: string;
    appeal: { id: string; code: string };
    receipt: { code: string; secret: string; pin: string; url: string };
  };
}
interface Queue {
  appealQueueCounts: Record<string, number>;
  appeals: {
    totalCount: number;
    nodes: {
      id: string;
      version: number;
      state: string;
      legalSteps: string[];
      participants: { id: string }[];
    }[];
  };
}
type Stepped = Record<
  string,
  { __typename: string; appeal: { state: string; version: number; round: number } }
>;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  worker = await startWorker({
    url: server.house.database.url,
    services: server.house.services,
    handlers: workerHandlers(null),
    log: { info: () => undefined, error: () => undefined },
  });
  widget = server.anybody.with({ origin });
});
afterAll(async () => {
  await worker.stop();
  await server.close();
});

async function upload(caller: Caller, input: Record<string, unknown>): Promise<string> {
  const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#0b6e5f' } })
    .jpeg()
    .toBuffer();
  const asked = await caller.run<{ requestPhotoUpload: { ticket: { photoId: string; uploadUrl: string } } }>(
    `mutation Ask($input: RequestPhotoUploadInput!) { requestPhotoUpload(input: $input) {
      ... on RequestPhotoUploadPayload { ticket { photoId uploadUrl } } ... on Error { code message } } }`,
    { input: { mediaType: 'image/jpeg', bytes: picture.length, ...input } },
  );
  const { photoId, uploadUrl } = asked.requestPhotoUpload.ticket;
  const stored = await fetch(uploadUrl, { method: 'PUT', body: new Uint8Array(picture) });
  expect(stored.status).toBe(201);
  return photoId;
}

async function take(caller: Caller, name: string, input: Record<string, unknown>) {
  const result = (await caller.run<Stepped>(step(name), { input }))[name];
  if (!result?.appeal) throw new Error(`${name}: ${JSON.stringify(result)}`);
  return result.appeal;
}

describe('water in the basement, from the report to the yes', () => {
  it('is filed with a photo, routed to the grid, handled, seen live, and closed by its reporter', async () => {
    const community = encodeGlobalId('Place', here.community.placeId);
    const gridMember = await server.anybody.signIn(here.gridMember);
    const secretary = await server.anybody.signIn(here.secretary);

    const stop = new AbortController();
    const live = await subscribe(
      secretary,
      'subscription Live($place: ID!) { queueUpdated(place: $place) { appeal { id state } counts { open } } }',
      { place: community },
      stop.signal,
    );
    const firstEvent = live.next();

    const photo = await upload(widget, { siteKey: here.site.key, use: 'REPORT' });
    const { submitAppeal } = await widget.run<Submitted>(submit, {
      input: {
        clientId: crypto.randomUUID(),
        siteKey: here.site.key,
        challenge: await solved(widget, here.site.key),
        kind: 'HELP',
        text: '七号楼地下室积水，已经漫到脚踝，电表箱就在旁边。',
        point: here.grid.middle,
        pointSource: 'GPS',
        photoIds: [photo],
        contact: { name: '张三', phone: '13800001111', consentVersion: '2026-11' },
      },
    });
    expect(submitAppeal.__typename).toBe('SubmitAppealPayload');
    const { code, secret, pin } = submitAppeal.receipt;
    const id = submitAppeal.appeal.id;
    expect(submitAppeal.receipt.url).toBe(`${server.url}/a/${code}#${secret}`);

    const heard = await firstEvent;
    expect(heard.value?.data).toMatchObject({ queueUpdated: { appeal: { id, state: 'SUBMITTED' } } });
    stop.abort();

    const found = await until(async () => {
      const seen = await gridMember.run<Queue>(queue, { place: community });
      return seen.appeals.nodes.find((node) => node.id === id && node.legalSteps.includes('ACCEPT'));
    }, 'the appeal is in the grid member’s queue');
    await until(async () => {
      const read = await widget.run<Record<string, { holder: unknown }>>(track, { code, secret });
      return read.appealByCode?.holder;
    }, 'the job has found a holder');

    const accepted = await take(secretary, 'acceptAppeal', { id });
    const assigned = await take(secretary, 'assignAppeal', {
      id,
      version: accepted.version,
      unit: encodeGlobalId('Organization', here.committee),
      person: encodeGlobalId('Person', here.gridMember.personId),
    });
    const second = await secretary.run<Stepped>(step('assignAppeal'), {
      input: { id, version: accepted.version, unit: encodeGlobalId('Organization', here.committee) },
    });
    expect(second.assignAppeal).toMatchObject({
      __typename: 'ConflictError',
      currentVersion: assigned.version,
    });

    await take(gridMember, 'startAppeal', { id });
    const evidence = await upload(gridMember, { use: 'EVIDENCE' });
    await take(gridMember, 'resolveAppeal', {
      id,
      text: '已抽水，更换了破损的排水管。',
      photoIds: [evidence],
    });
    const own = await gridMember.run<Stepped>(step('verifyAppeal'), { input: { id } });
    expect(own.verifyAppeal).toMatchObject({ __typename: 'ForbiddenError', code: 'FORBIDDEN' });
    await take(secretary, 'verifyAppeal', { id, text: '到现场看过。' });

    const asked = await widget.run<Record<string, Record<string, unknown>>>(track, { code, secret: pin });
    expect(asked.appealByCode).toMatchObject({
      state: 'VERIFIED',
      canConfirmOutcome: true,
      resolution: '已抽水，更换了破损的排水管。',
      resolutionPhotos: [{ url: expect.stringContaining(`${server.url}/photos/`) }],
    });
    const said = await widget.run<Record<string, { __typename: string; appeal: unknown }>>(
      `mutation Say($input: ConfirmOutcomeInput!) { confirmOutcome(input: $input) { __typename
        ... on ConfirmOutcomePayload { appeal { state outcome { solved satisfied valid } } } ... on Error { code message } } }`,
      { input: { code, secret, contacted: true, solved: 'YES', satisfied: 'YES' } },
    );
    expect(said.confirmOutcome).toEqual({
      __typename: 'ConfirmOutcomePayload',
      appeal: {
        state: 'CLOSED',
        outcome: { solved: 'YES', satisfied: 'YES', valid: true },
      },
    });
    expect(found.participants).toHaveLength(1);
  });
});
