import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { submit } from '../support/documents.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { type Outcome, take } from './cast.ts';

const origin = 'http://property.test';

let server: TestServer;
let here: Neighbourhood;
let member: Caller;
let leader: Caller;
let manager: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  member = await server.anybody.signIn(here.gridMember);
  leader = await server.anybody.signIn(here.gridLeader);
  manager = await server.anybody.signIn(here.propertyStaff);
});
afterAll(() => server.close());

interface Receipt {
  readonly code: string;
  readonly secret: string;
  readonly pin: string;
}
type Filed = Outcome & {
  readonly appeal: { readonly id: string; readonly state: string };
  readonly receipt: Receipt;
};

async function file(caller: Caller, input: Record<string, unknown>): Promise<Filed> {
  const { submitAppeal } = await caller.run<{ submitAppeal: Filed }>(submit, {
    input: {
      clientId: crypto.randomUUID(),
      kind: 'COMPLAINT',
      channel: 'VISIT',
      place: encodeGlobalId('Place', here.grid.placeId),
      ...input,
    },
  });
  return submitAppeal;
}

async function seen(id: string) {
  const { node } = await leader.run<{ node: Record<string, unknown> }>(
    `query See($id: ID!) { node(id: $id) { ... on Appeal {
      state channel initiative inheritedSince inheritedOrigin legalSteps holder { name { text } } assignee { name }
      events { nodes { type text } } participants { consentVersion contact { name phone } } } } }`,
    { id },
  );
  return node;
}

const wire = '六号楼三单元有人从窗户往下拉电线给电动车充电。';

describe('flying-wire charging: persuaded, the wires taken back, at once (m57)', () => {
  it('is one call that leaves the whole history; somebody else verifies it', async () => {
    const filed = await file(member, {
      text: wire,
      initiative: 'PROACTIVE',
      solvedOnTheSpot: { text: '当面劝说，居民已收回电线。', minutes: 12 },
    });
    expect(filed).toMatchObject({ appeal: { state: 'RESOLVED' }, receipt: { pin: expect.any(String) } });
    expect(await seen(filed.appeal.id)).toMatchObject({
      state: 'RESOLVED',
      channel: 'VISIT',
      initiative: 'PROACTIVE',
      holder: { name: { text: '京铁家园社区居委会' } },
      assignee: { name: expect.any(String) },
      events: {
        nodes: [
          { type: 'SUBMITTED' },
          { type: 'ACCEPTED' },
          { type: 'ASSIGNED' },
          { type: 'STARTED' },
          { type: 'RESOLVED', text: '当面劝说，居民已收回电线。' },
        ],
      },
    });
    const { id } = filed.appeal;
    expect(await take(member, 'verifyAppeal', { id })).toMatchObject({ __typename: 'ForbiddenError' });
    expect(await take(leader, 'verifyAppeal', { id })).toMatchObject({ appeal: { state: 'VERIFIED' } });
  });

  it('a retry files nothing twice and shows the same receipt', async () => {
    const input = { clientId: crypto.randomUUID(), text: wire, solvedOnTheSpot: { text: '已收回。' } };
    const first = await file(member, input);
    expect(await file(member, input)).toMatchObject({
      appeal: { id: first.appeal.id },
      receipt: first.receipt,
    });
  });

  it("the resident's yes closes it without anybody else", async () => {
    const filed = await file(member, { text: wire, solvedOnTheSpot: { text: '已收回。' } });
    const { code, secret } = filed.receipt;
    const said = await server.anybody.with({ origin }).run(
      `mutation Say($input: ConfirmOutcomeInput!) { confirmOutcome(input: $input) {
        __typename ... on ConfirmOutcomePayload { appeal { state } } } }`,
      { input: { code, secret, contacted: true, solved: 'YES', satisfied: 'YES' } },
    );
    expect(said).toMatchObject({ confirmOutcome: { appeal: { state: 'CLOSED' } } });
  });

  it('answers a question for a photo with one that belongs to the appeal, and names it so', async () => {
    const { categories } = await member.run<{
      categories: { id: string; offered: boolean; questions: { key: string; kind: string }[] }[];
    }>('{ categories { id offered questions { key kind } } }');
    const asking = categories.find(
      ({ offered, questions }) => offered && questions.some(({ kind }) => kind === 'PHOTO'),
    );
    const { key } = asking?.questions.find(({ kind }) => kind === 'PHOTO') ?? { key: '' };
    const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b6e5f' } });
    const body = new Uint8Array(await drawn.jpeg().toBuffer());
    const { requestPhotoUpload } = await member.run<{
      requestPhotoUpload: { ticket: { photoId: string; uploadUrl: string } };
    }>(
      `mutation Ask($input: RequestPhotoUploadInput!) { requestPhotoUpload(input: $input) {
        ... on RequestPhotoUploadPayload { ticket { photoId uploadUrl } } } }`,
      { input: { use: 'REPORT', mediaType: 'image/jpeg', bytes: body.length } },
    );
    const { photoId, uploadUrl } = requestPhotoUpload.ticket;
    expect((await fetch(uploadUrl, { method: 'PUT', body })).status).toBe(201);
    const filed = await file(member, {
      text: '六号楼外墙掉皮。',
      category: asking?.id,
      answers: [{ key, value: [photoId] }],
      photoIds: [photoId],
    });
    const { node } = await leader.run<{ node: object }>(
      'query See($id: ID!) { node(id: $id) { ... on Appeal { answers { key value } photos { id use } } } }',
      { id: filed.appeal.id },
    );
    expect(node).toEqual({
      answers: [{ key, value: [photoId] }],
      photos: [{ id: photoId, use: 'REPORT' }],
    });
  });

  it('needs the photo that its category asks for, and leaves nothing behind without it', async () => {
    const { categories } = await member.run<{
      categories: {
        id: string;
        offered: boolean;
        evidencePhoto: boolean;
        questions: { required: boolean }[];
      }[];
    }>('{ categories { id offered evidencePhoto questions { required } } }');
    const strict = categories.find(
      ({ offered, evidencePhoto, questions }) =>
        offered && evidencePhoto && questions.every(({ required }) => !required),
    );
    const count = () => server.house.services.database.appeal.count();
    const before = await count();
    const refused = await file(member, {
      text: wire,
      category: strict?.id,
      solvedOnTheSpot: { text: '已收回。' },
    });
    expect(strict).toBeDefined();
    expect(refused).toMatchObject({ __typename: 'EvidenceRequiredError', code: 'EVIDENCE_REQUIRED' });
    expect(await count()).toBe(before);
  });

  it('is refused whole: without a place, without words, after more than a day, by who may only tell', async () => {
    const count = () => server.house.services.database.appeal.count();
    const before = await count();
    const refused = await file(member, {
      text: wire,
      place: null,
      solvedOnTheSpot: { text: ' ', minutes: 1441 },
    });
    expect(refused).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [
        { path: ['place'], code: 'REQUIRED' },
        { path: ['solvedOnTheSpot', 'text'], code: 'REQUIRED' },
        { path: ['solvedOnTheSpot', 'minutes'], code: 'OUT_OF_RANGE' },
      ],
    });
    const volunteer = await server.anybody.signIn(await here.grid.staff('PATROL_VOLUNTEER', here.committee));
    expect(await file(volunteer, { text: wire, solvedOnTheSpot: { text: '已收回。' } })).toMatchObject({
      __typename: 'ForbiddenError',
    });
    expect(await file(manager, { text: wire, solvedOnTheSpot: { text: '已收回。' } })).toMatchObject({
      __typename: 'ForbiddenError',
    });
    expect(await count()).toBe(before);
  });
});

describe('a call (m71)', () => {
  const contact = { name: '王秀兰', phone: '13800138000', consentVersion: 'phone' };

  it('leaves a contact by the words that were read out; no page can send them', async () => {
    const { spokenConsent } = await member.run<{
      spokenConsent: { version: string; text: { text: string } };
    }>('{ spokenConsent { version text { text } } }');
    expect(spokenConsent.version).toBe('phone');
    const filed = await file(member, { text: '楼道灯不亮。', channel: 'PHONE', contact });
    expect(await seen(filed.appeal.id)).toMatchObject({
      channel: 'PHONE',
      participants: [{ consentVersion: 'phone', contact: { phone: expect.stringContaining('*') } }],
    });
    const { checkGivenContact } = await import('@linli/core/appeals/submission/checkContact');
    expect(checkGivenContact({ contact }, here.site).faults).toEqual([
      { path: ['contact', 'consentVersion'], code: 'UNKNOWN' },
    ]);
  });
});

describe('problems that were handed over (m2, m85)', () => {
  it('say since when and from whom', async () => {
    const filed = await file(leader, {
      text: '地下室长期积水。',
      inheritedSince: '2019-03-01',
      inheritedOrigin: '原物业公司，王工移交',
    });
    expect(await seen(filed.appeal.id)).toMatchObject({
      inheritedSince: '2019-03-01',
      inheritedOrigin: '原物业公司，王工移交',
    });
  });

  it('not of days to come, and not from nowhere', async () => {
    for (const [since, code] of [
      ['2999-01-01', 'IN_THE_FUTURE'],
      ['1900-01-01', 'OUT_OF_RANGE'],
      [null, 'REQUIRED'],
    ] as const) {
      const refused = await file(leader, { text: '积水。', inheritedSince: since, inheritedOrigin: '前任' });
      expect(refused).toMatchObject({ fields: [{ path: ['inheritedSince'], code }] });
    }
  });
});
