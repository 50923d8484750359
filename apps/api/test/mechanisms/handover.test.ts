import { newId } from '@linli/core/ids';
import { notifyEvent } from '@linli/core/notifications/notifyEvent';
import { releaseEndedRoles } from '@linli/core/people/releaseEnded';
import { encodeGlobalId, rowId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { type Staff, staff } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { solved } from '../support/challenge.ts';
import { submit } from '../support/documents.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { type Filed, fileByWidget, type Outcome, take } from './cast.ts';

const origin = 'http://property.test';
const id = encodeGlobalId;

let server: TestServer;
let here: Neighbourhood;
let widget: Caller;
let organizer: Caller;
let officer: Caller;
let secretary: Caller;
let manager: Caller;
let [jiaLan, tianHuilin, wangQiang, apprentice]: Staff[] = [];
let [first, second, third]: string[] = [];

/** A day so many days from today, by the clocks of the district. */
const day = (days: number) =>
  Temporal.Instant.fromEpochMilliseconds(server.house.clock.now().getTime())
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
    .add({ days })
    .toString();
const signIn = (who: Staff | undefined) => server.anybody.signIn(who as Staff);
const person = (who: Staff | undefined) => id('Person', who?.personId ?? '');

/** A mutation: what it gives, or what is wrong. */
async function act(caller: Caller, name: string, wanted: string, input: object): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const document = `mutation Act($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Payload { ${wanted} } ... on InvalidInputError { fields { path code message } } } }`;
  const result = await caller.run<Record<string, Outcome>>(document, { input });
  return result[name] as Outcome;
}

const whole = `handover { id stage concludedAt movedAppeals viewerCanFreeze viewerCanWriteNotes viewerCanSignAs
  viewerCanSignForOutgoing documents { number hash signatures { side absence signedBy { name } } } }`;
interface Whole {
  readonly id: string;
  readonly stage: string;
  readonly documents: readonly { readonly number: number; readonly hash: string }[];
}
const open = (caller: Caller, posting: string | undefined, successor: string | undefined) =>
  act(caller, 'openHandover', whole, { posting, successor });
const freeze = (caller: Caller, handover: string, notes?: string) =>
  act(caller, 'freezeHandover', whole, { handover, ...(notes !== undefined && { notes }) });
const sign = (caller: Caller, handover: string, hash: string) =>
  act(caller, 'signHandover', whole, { handover, hash });
const signFor = (caller: Caller, handover: string, hash: string, absence = 'LEFT') =>
  act(caller, 'signHandoverForOutgoing', whole, { handover, hash, absence });
const latest = (outcome: Outcome) => (outcome.handover as Whole).documents[0]?.hash ?? '';
const fault = (path: string, code: string) => ({ fields: [expect.objectContaining({ path: [path], code })] });

const packed = `at appealCount notes focus { title } outgoing { person } incoming { person }
  appeals { appealId code title state holder { text } assignee nextStep promisedAt }
  commitments { code text dueOn } agreements { code } parties { name { text } phone }
  funds { purpose granted spent left } apprentices { person }`;
const asked = `query Read($id: ID!) { node(id: $id) { ... on Handover { stage viewerCanFreeze viewerCanWriteNotes
  viewerCanSignAs viewerCanSignForOutgoing documents { number pack { ${packed} } }
  differences { section change label fields { field before after } } } } }`;
interface Read {
  readonly stage: string;
  readonly documents: readonly { readonly number: number; readonly pack: Record<string, unknown> }[];
  readonly differences: readonly { readonly section: string; readonly label: string }[];
}
const read = async (caller: Caller, handover: string) =>
  (await caller.run<{ node: Read | null }>(asked, { id: handover })).node;

async function posted(batch: number, who: Staff | undefined, unit: string, from: string, to: string) {
  const { batch: opened } = (await act(organizer, 'createBatch', 'batch { id }', {
    kind: 'GOVERNANCE_SECRETARY',
    number: batch,
    name: { zh: `第${batch}批治理书记` },
    startsOn: day(0),
    rule: {
      place: id('Place', here.district.placeId),
      from: day(-400),
      to: day(0),
      measure: 'RECEIVED',
      total: 1,
    },
  })) as unknown as { batch: { id: string } };
  const { batch: named } = (await act(organizer, 'nominateCandidate', 'batch { candidates { id } }', {
    batch: opened.id,
    person: person(who),
    homeOrganization: id('Organization', unit),
    homeKind: 'AGENCY',
    expertise: [],
  })) as unknown as { batch: { candidates: { id: string }[] } };
  const outcome = (await act(organizer, 'createPosting', 'posting { id }', {
    candidate: named.candidates[0]?.id,
    community: id('Place', here.community.placeId),
    from,
    to,
    focus: [{ title: `第${batch}任的重点` }],
  })) as unknown as { posting: { id: string } };
  return outcome.posting.id;
}

/** Filed by the widget with a contact for mails. */
async function fileWithMail(text: string): Promise<Filed> {
  const { submitAppeal } = await widget.run<{
    submitAppeal: { appeal: { id: string }; receipt: { code: string; secret: string } };
  }>(submit, {
    input: {
      clientId: newId(),
      siteKey: here.site.key,
      challenge: await solved(widget, here.site.key),
      kind: 'COMPLAINT',
      text,
      point: here.grid.middle,
      pointSource: 'GPS',
      contact: { email: 'reporter@test.linli.example', consentVersion: '2026-11' },
    },
  });
  return { id: submitAppeal.appeal.id, ...submitAppeal.receipt };
}

/** Given to somebody posted, as one of the committee. */
async function given(appeal: Filed, who: Staff | undefined) {
  await take(secretary, 'acceptAppeal', { id: appeal.id });
  const input = { id: appeal.id, unit: id('Organization', here.committee), person: person(who) };
  expect(await take(secretary, 'assignAppeal', input)).toMatchObject({ appeal: { state: 'ASSIGNED' } });
  return appeal;
}

const stateOf = (appeal: Filed) =>
  server.house.services.database.appeal.findUniqueOrThrow({ where: { id: rowId('Appeal', appeal.id) } });

async function timeline({ code, secret }: Filed) {
  const { appealByCode } = await widget.run<{ appealByCode: { timeline: { type: string }[] } }>(
    `query Track($code: String!, $secret: String!) { appealByCode(code: $code, secret: $secret) {
      ... on TrackedAppeal { timeline { type text unit { name { text } } } } } }`,
    { code, secret },
  );
  return appealByCode.timeline;
}

/** To noon of a day so many days on; what the night does with roles that ended has been done. */
async function passTo(days: number) {
  const noon = Temporal.PlainDate.from(day(days)).toZonedDateTime({
    timeZone: 'Asia/Shanghai',
    plainTime: '12:00',
  });
  const minutes = Math.ceil((noon.epochMilliseconds - server.house.clock.now().getTime()) / 60_000);
  server.house.clock.pass({ minutes });
  await releaseEndedRoles(server.house.services);
}

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  const { district, community, committee, streetOffice } = here;
  widget = server.anybody.with({ origin });
  organizer = await server.anybody.signIn(await district.staff('DISTRICT_ORGANIZER'));
  officer = await server.anybody.signIn(here.streetOfficer);
  secretary = await server.anybody.signIn(here.secretary);
  manager = await server.anybody.signIn(here.propertyStaff);
  const housing = await district.unit('DEPARTMENT', '丰台区住房和城乡建设委员会');
  jiaLan = await staff(district.ground, housing);
  tianHuilin = await staff(district.ground, streetOffice);
  wangQiang = await staff(district.ground, housing);
  apprentice = await staff(community.ground, committee);
  await fileByWidget(server, here, widget, '北侧停车场晚上没有灯。');
  first = await posted(1, jiaLan, housing, day(0), day(30));
  second = await posted(2, tianHuilin, streetOffice, day(31), day(300));
  third = await posted(3, wangQiang, housing, day(301), day(500));
});
afterAll(() => server.close());

describe('Jia Lan hands Jingtie Jiayuan over to Tian Huilin (m29)', () => {
  let jia: Caller;
  let tian: Caller;
  let lift: Filed;
  let parking: Filed;
  let quiet: Filed;
  let handover: string;
  let hash: string;
  const lives = '15号楼电梯坏了，我家老人姓邢住在九层。';

  it('gathers the pack from the live data, by those alone whom it concerns', async () => {
    jia = await signIn(jiaLan);
    tian = await signIn(tianHuilin);
    lift = await given(await fileWithMail(lives), jiaLan);
    parking = await given(await fileByWidget(server, here, widget, '车位不够。'), jiaLan);
    // Only the one who was given it knows of it.
    quiet = await given(await fileByWidget(server, here, widget, '家里的事，想单独咨询。'), jiaLan);
    await server.house.services.database.appeal.update({
      where: { id: rowId('Appeal', quiet.id) },
      data: { visibility: 'CONFIDENTIAL' },
    });
    const promise = { id: lift.id, date: day(60), text: '两个月内换好电梯' };
    expect(await take(jia, 'makeCommitment', promise)).toMatchObject({ appeal: { id: lift.id } });
    await act(jia, 'recordFund', 'fund { id }', {
      clientId: newId(),
      posting: first,
      source: 'DISTRICT_BUDGET',
      granted: '430000.00',
      grantedOn: day(0),
      purpose: '北侧停车场照明',
    });
    await act(jia, 'beginApprenticeship', 'apprenticeship { id }', {
      clientId: newId(),
      posting: first,
      apprentice: person(apprentice),
    });

    const query = `query Pack($posting: ID!, $successor: ID!) {
      handoverPack(posting: $posting, successor: $successor) { ${packed} } }`;
    const gather = (caller: Caller, posting = first, successor = second) =>
      caller.ask(query, { posting, successor });
    for (const caller of [jia, officer, organizer]) {
      const { data } = await gather(caller);
      expect(data?.handoverPack).toMatchObject({
        outgoing: { person: jiaLan?.name },
        incoming: { person: tianHuilin?.name },
        appealCount: 3,
        appeals: expect.arrayContaining([
          expect.objectContaining({ code: lift.code, state: 'ASSIGNED', nextStep: 'START' }),
        ]),
        commitments: [{ code: lift.code, text: '两个月内换好电梯', dueOn: day(60) }],
        focus: [{ title: '第1任的重点' }],
        funds: [{ purpose: '北侧停车场照明', granted: '430000.00', spent: '0.00', left: '430000.00' }],
        apprentices: [{ person: apprentice?.name }],
        parties: expect.arrayContaining([{ name: { text: '京铁家园社区居委会' }, phone: null }]),
      });
      expect(JSON.stringify(data)).not.toContain(quiet.code);
    }
    // Whoever holds no role yet reads nothing; nor do those whom it does not concern, or two that do not follow each other.
    for (const caller of [tian, secretary, manager])
      expect((await gather(caller)).data?.handoverPack ?? null).toBe(null);
    expect((await gather(jia, second, first)).data?.handoverPack).toBe(null);
    expect((await gather(jia, first, first)).data?.handoverPack).toBe(null);
  });

  it('is begun once for the two of them, by those whom it concerns', async () => {
    for (const caller of [secretary, officer, manager]) {
      expect(await open(caller, first, second)).toMatchObject({ __typename: 'ForbiddenError' });
    }
    expect(await open(jia, first, first)).toMatchObject(fault('successor', 'INVALID'));
    expect(await open(organizer, second, third)).toMatchObject(fault('posting', 'TOO_EARLY'));
    expect(await open(organizer, third, second)).toMatchObject({
      fields: [{ path: ['posting'] }, { path: ['successor'], code: 'INVALID' }],
    });
    const opened = await open(jia, first, second);
    expect(opened).toMatchObject({ handover: { stage: 'GATHERED', documents: [], viewerCanSignAs: null } });
    handover = (opened.handover as Whole).id;
    expect(await open(jia, first, second)).toMatchObject(fault('successor', 'DUPLICATE'));
    expect(await sign(jia, handover, 'none')).toMatchObject(fault('handover', 'TOO_EARLY'));
  });

  it('is frozen to a document that nobody changes, without a word of a resident', async () => {
    expect(await freeze(officer, handover)).toMatchObject({ __typename: 'ForbiddenError' });
    expect(await freeze(jia, handover, '字'.repeat(2001))).toMatchObject(fault('notes', 'TOO_LONG'));
    const frozen = await freeze(jia, handover, '产权单位每月第一周对接。');
    expect(frozen).toMatchObject({
      handover: { stage: 'FROZEN', viewerCanSignAs: 'OUTGOING', documents: [{ number: 1, signatures: [] }] },
    });
    hash = latest(frozen);
    // Nothing has changed: a retry makes no second one.
    expect(latest(await freeze(jia, handover))).toBe(hash);
    const { database } = server.house.services;
    const { content, ...document } = await database.handoverDocument.findFirstOrThrow({ where: { hash } });
    expect(content).toContain(lift.code);
    for (const words of ['邢', '九层', '电梯坏了', '车位不够', '两个月内'])
      expect(content).not.toContain(words);
    const { pack } = (await read(jia, handover))?.documents[0] ?? {};
    expect(JSON.stringify(pack)).toContain('15号楼电梯坏了');
    const other = content.replace('产权', '物业');
    await expect(
      database.$executeRaw`UPDATE handover_document SET content = ${other} WHERE hash = ${hash}`,
    ).rejects.toThrow('append-only');
    await expect(
      database.handoverDocument.create({ data: { ...document, content: other, id: newId(), number: 2 } }),
    ).rejects.toThrow('handover_document_hash');
  });

  it('concludes nothing by one signature, and is signed by nobody else', async () => {
    for (const caller of [officer, organizer]) {
      expect(await sign(caller, handover, hash)).toMatchObject({ __typename: 'ForbiddenError' });
    }
    for (const caller of [secretary, manager]) {
      expect(await sign(caller, handover, hash)).toMatchObject({ __typename: 'NotFoundError' });
    }
    expect(await sign(jia, handover, hash.replace(/^./, 'x'))).toMatchObject(fault('hash', 'EXPIRED'));
    const signed = await sign(jia, handover, hash);
    expect(signed).toMatchObject({
      handover: {
        stage: 'SIGNED_BY_ONE',
        concludedAt: null,
        movedAppeals: null,
        viewerCanSignAs: null,
        documents: [{ signatures: [{ side: 'OUTGOING', absence: null, signedBy: { name: jiaLan?.name } }] }],
      },
    });
    // Said twice it is one signature, and she cannot sign for the other.
    expect(await sign(jia, handover, hash)).toEqual(signed);
    const { database } = server.house.services;
    const document = await database.handoverDocument.findFirstOrThrow({ where: { hash } });
    await expect(
      database.$executeRaw`INSERT INTO handover_signature VALUES (${newId()}::uuid, ${document.tenantId}::uuid,
        ${document.id}::uuid, 'INCOMING', ${jiaLan?.personId}::uuid, NULL, now())`,
    ).rejects.toThrow('not the signature of');
    await expect(
      database.$executeRaw`UPDATE handover SET concluded_at = now(), moved_appeals = 0`,
    ).rejects.toThrow('stands as it is');
    expect(await stateOf(lift)).toMatchObject({ assigneeId: jiaLan?.personId });
    expect((await timeline(lift)).map(({ type }) => type)).not.toContain('HANDED_OVER');
  });

  it('lists what has happened since until the second has signed', async () => {
    expect((await read(officer, handover))?.differences).toEqual([]);
    const { node } = await jia.run<{ node: { commitments: { id: string }[] } }>(
      'query C($id: ID!) { node(id: $id) { ... on Appeal { commitments { id } } } }',
      { id: lift.id },
    );
    const kept = { id: node.commitments[0]?.id, status: 'KEPT', text: '换好了' };
    expect(await take(secretary, 'settleCommitment', kept)).toMatchObject({ appeal: { id: lift.id } });
    const fund = await server.house.services.database.fund.findFirstOrThrow();
    await act(jia, 'recordSpending', 'spending { id }', {
      clientId: newId(),
      fund: id('Fund', fund.id),
      amount: '1200.50',
      spentOn: day(0),
      purpose: '路灯',
      payee: '灯具厂',
    });
    const came = await fileByWidget(server, here, widget, '楼道堆物。');
    await take(jia, 'startAppeal', { id: parking.id });
    await passTo(31);
    expect(await stateOf(lift)).toMatchObject({ assigneeId: null });
    const { differences, ...seen } = (await read(tian, handover)) ?? { differences: [] };
    expect(seen).toMatchObject({
      viewerCanFreeze: true,
      viewerCanWriteNotes: false,
      viewerCanSignAs: 'INCOMING',
    });
    expect(differences).toEqual([
      { section: 'APPEALS', change: 'CAME', label: came.code, fields: [] },
      ...[lift, parking].map(({ code }) => ({
        section: 'APPEALS',
        change: 'CHANGED',
        label: code,
        fields: [
          ...(code === parking.code ? [{ field: 'STATE', before: 'ASSIGNED', after: 'IN_PROGRESS' }] : []),
          { field: 'ASSIGNEE', before: jiaLan?.name, after: null },
        ],
      })),
      {
        section: 'COMMITMENTS',
        change: 'WENT',
        label: lift.code,
        fields: [{ field: 'PROMISE', before: 'OPEN', after: 'KEPT' }],
      },
      {
        section: 'FUNDS',
        change: 'CHANGED',
        label: '北侧停车场照明',
        fields: [{ field: 'SPENT', before: '0.00', after: '1200.50' }],
      },
    ]);
  });

  it('is concluded by the second signature: cases and apprentices pass on, and residents read and hear of it', async () => {
    expect(await sign(secretary, handover, hash)).toMatchObject({ __typename: 'NotFoundError' });
    // Whoever took over by a handover that one alone has signed has nothing to hand on.
    expect(await open(tian, second, third)).toMatchObject(fault('takenOver', 'TOO_EARLY'));
    // Her role has ended: she is nobody here any more, and so opens nothing.
    expect((await jia.ask(asked, { id: handover })).data?.node ?? null).toBe(null);
    expect(await sign(tian, handover, hash)).toMatchObject({
      handover: {
        stage: 'CONCLUDED',
        concludedAt: expect.any(String),
        movedAppeals: 2,
        viewerCanFreeze: false,
        viewerCanSignAs: null,
        documents: [{ number: 1, signatures: [{ side: 'OUTGOING' }, { side: 'INCOMING', absence: null }] }],
      },
    });
    for (const moved of [lift, parking]) {
      expect(await stateOf(moved)).toMatchObject({
        assigneeId: tianHuilin?.personId,
        holderUnitId: here.committee,
      });
      expect((await timeline(moved)).at(-1)).toEqual({
        type: 'HANDED_OVER',
        text: null,
        unit: { name: { text: '京铁家园社区居委会' } },
      });
    }
    expect(await stateOf(quiet)).toMatchObject({ assigneeId: null });
    const { database } = server.house.services;
    const event = await database.appealEvent.findFirstOrThrow({
      where: { appealId: rowId('Appeal', lift.id), type: 'HANDED_OVER' },
    });
    await notifyEvent(server.house.services, event.id);
    expect(await database.notification.findMany({ where: { eventId: event.id } })).toMatchObject([
      { kind: 'APPEAL_HANDED_OVER', personId: null, participantId: expect.any(String) },
    ]);
    const mastership = await database.mastership.findFirstOrThrow({ orderBy: { startsAt: 'desc' } });
    expect(mastership).toMatchObject({ masterId: tianHuilin?.personId });
    expect(await freeze(tian, handover)).toMatchObject(fault('handover', 'EXPIRED'));
    expect(await open(organizer, first, second)).toMatchObject(fault('successor', 'DUPLICATE'));
    expect((await read(officer, handover))?.differences).toEqual([]);
  });

  it('keeps no word that a resident has erased', async () => {
    const { code, secret } = lift;
    const erase = `mutation Erase($input: EraseMyDataInput!) { eraseMyData(input: $input) { __typename } }`;
    expect(await widget.run(erase, { input: { code, secret } })).toMatchObject({
      eraseMyData: { __typename: 'EraseMyDataPayload' },
    });
    const { pack } = (await read(officer, handover))?.documents[0] ?? {};
    expect(pack?.appeals).toContainEqual(expect.objectContaining({ code, title: null }));
    expect(JSON.stringify(pack)).not.toContain('邢');
  });
});

describe('a secretary who cannot sign any more', () => {
  it('is signed for by the organizer, who says why; what was frozen anew is signed anew', async () => {
    await passTo(269);
    const tian = await signIn(tianHuilin);
    const opened = await open(organizer, second, third);
    const handover = (opened.handover as Whole).id;
    const old = latest(await freeze(organizer, handover, '田书记住院，由区里整理。'));
    expect(await sign(tian, handover, old)).toMatchObject({ handover: { stage: 'SIGNED_BY_ONE' } });
    await passTo(1);
    const wang = await signIn(wangQiang);
    expect(await freeze(wang, handover, '我来写')).toMatchObject({ __typename: 'ForbiddenError' });
    // He freezes it anew: her signature is under the one before.
    const anew = await freeze(wang, handover);
    const hash = latest(anew);
    expect(anew).toMatchObject({
      handover: {
        stage: 'FROZEN',
        documents: [
          { number: 2, signatures: [] },
          { number: 1, signatures: [{ side: 'OUTGOING' }] },
        ],
      },
    });
    expect(await sign(wang, handover, old)).toMatchObject(fault('hash', 'EXPIRED'));
    expect(await sign(wang, handover, hash)).toMatchObject({ handover: { stage: 'SIGNED_BY_ONE' } });
    for (const caller of [wang, officer]) {
      expect(await signFor(caller, handover, hash)).toMatchObject({ __typename: 'ForbiddenError' });
    }
    expect(await read(organizer, handover)).toMatchObject({ viewerCanSignForOutgoing: true });
    expect(await signFor(organizer, handover, hash, 'UNWELL')).toMatchObject({
      handover: {
        stage: 'CONCLUDED',
        // The other was withdrawn with its reporter's data.
        movedAppeals: 1,
        documents: [{ signatures: [{ side: 'INCOMING' }, { side: 'OUTGOING', absence: 'UNWELL' }] }, {}],
      },
    });
    expect((await read(wang, handover))?.documents.map(({ pack }) => pack.notes)).toEqual([
      '田书记住院，由区里整理。',
      '田书记住院，由区里整理。',
    ]);
  });
});
