import { grantRole } from '@linli/core/access/grant';
import { system } from '@linli/core/actor';
import { submitAppeal } from '@linli/core/appeals/submit';
import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { type Staff, staff } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { fileByWidget, type Outcome, take } from './cast.ts';

const origin = 'http://property.test';
let server: TestServer;
let here: Neighbourhood;
let organizer: Caller;
let officer: Caller;
let secretary: Caller;
let jia: Caller;
let wang: Caller;
let stranger: Caller;
let [jiaLan, tianHuilin, youngWang, youngLi, youngZhao]: Staff[] = [];
let jiasPosting: string;
let elsewhere: string;

const id = (type: Parameters<typeof encodeGlobalId>[0], row: string) => encodeGlobalId(type, row);
const person = (someone: Staff | undefined) => id('Person', someone?.personId ?? '');
const signIn = (someone: Staff | undefined) => server.anybody.signIn(someone as Staff);
const day = (days: number) =>
  Temporal.Instant.fromEpochMilliseconds(server.house.clock.now().getTime())
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
    .add({ days })
    .toString();

async function act(caller: Caller, name: string, wanted: string, input: object): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const document = `mutation Act($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Payload { ${wanted} } ... on InvalidInputError { fields { path code message } } } }`;
  const result = await caller.run<Record<string, Outcome>>(document, { input });
  return result[name] as Outcome;
}
const faults = (...all: [path: string, code: string][]) => ({
  fields: all.map(([path, code]) => expect.objectContaining({ path: path.split('.'), code })),
});

/** A batch for the two communities, and somebody of it posted to one of them. */
async function post(
  number: number,
  who: Staff | undefined,
  home: string,
  community: string,
  to: string,
  kind = 'GOVERNANCE_SECRETARY',
) {
  const { batch } = (await act(organizer, 'createBatch', 'batch { id }', {
    kind,
    number,
    name: { zh: `第${number}批治理书记` },
    startsOn: day(0),
    rule: {
      place: id('Place', here.district.placeId),
      from: day(-400),
      to: day(0),
      measure: 'RECEIVED',
      total: 2,
    },
  })) as unknown as { batch: { id: string } };
  const nomination = { person: person(who), homeOrganization: id('Organization', home), homeKind: 'AGENCY' };
  const nominated = (await act(organizer, 'nominateCandidate', 'batch { candidates { id } }', {
    batch: batch.id,
    ...nomination,
    expertise: [],
  })) as unknown as { batch: { candidates: { id: string }[] } };
  const posted = (await act(organizer, 'createPosting', 'posting { id }', {
    candidate: nominated.batch.candidates[0]?.id,
    community: id('Place', community),
    from: day(0),
    to,
  })) as unknown as { posting: { id: string } };
  return posted.posting.id;
}

const whole = `apprenticeship { id status from to viewerCanKeep viewerCanSignOff graduationReason
  masterships { master { id } from to } skills { skill { id name { text } } level
    signOffs { id level evidence appeal { id } signedBy { id } revokedAt revokedReason } } }`;
interface Whole {
  readonly id: string;
  readonly skills: readonly {
    readonly skill: { readonly id: string };
    readonly signOffs: readonly { readonly id: string; readonly level: string; readonly evidence: string }[];
  }[];
}
const begin = (caller: Caller, who: string, more: object = {}) =>
  act(caller, 'beginApprenticeship', whole, {
    clientId: newId(),
    posting: jiasPosting,
    apprentice: who,
    ...more,
  });
async function begun(who: Staff | undefined): Promise<Whole> {
  return (await begin(jia, person(who))).apprenticeship as Whole;
}
const read = async (caller: Caller, apprenticeship: string) =>
  (
    await caller.run<{ node: Whole | null }>(
      `query Read($id: ID!) { node(id: $id) { ... on Apprenticeship { ${whole.slice(17, -2)} } } }`,
      { id: apprenticeship },
    )
  ).node;
const mine = '{ viewer { grants { role source } } appeals { totalCount } }';

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  const { district, committee, community } = here;
  organizer = await server.anybody.signIn(await district.staff('DISTRICT_ORGANIZER'));
  officer = await server.anybody.signIn(here.streetOfficer);
  secretary = await server.anybody.signIn(here.secretary);
  const housing = await district.unit('DEPARTMENT', '丰台区住房和城乡建设委员会');
  jiaLan = await staff(district.ground, housing);
  tianHuilin = await staff(district.ground, here.streetOffice);
  youngWang = await staff(community.ground, committee);
  youngLi = await staff(community.ground, committee);
  youngZhao = await staff(community.ground, committee);
  const other = await here.street.community('望园社区');
  elsewhere = other.placeId;
  const filer = await (await district.staff('DISTRICT_ORGANIZER')).actor();
  for (const placeId of [community.placeId, other.placeId]) {
    await submitAppeal(server.house.services, filer, {
      clientId: newId(),
      kind: 'COMPLAINT',
      channel: 'VISIT',
      text: '停车难',
      placeId,
    });
  }
  jiasPosting = await post(1, jiaLan, housing, community.placeId, day(60));
  jia = await signIn(jiaLan);
  wang = await signIn(youngWang);
  stranger = await server.anybody.signIn(here.propertyStaff);
});
afterAll(() => server.close());

describe('a master takes an apprentice (m37)', () => {
  it('never oneself, nobody outside the own term, and only where one is posted', async () => {
    const wangId = person(youngWang);
    expect(await begin(jia, person(jiaLan))).toMatchObject(faults(['apprentice', 'INVALID']));
    expect(await begin(jia, id('Person', newId()))).toMatchObject(faults(['apprentice', 'UNKNOWN']));
    expect(await begin(jia, wangId, { from: day(-1), to: day(61) })).toMatchObject({
      fields: [
        { path: ['from'], code: 'OUT_OF_RANGE', message: expect.stringContaining(day(60)) },
        { path: ['to'], code: 'OUT_OF_RANGE' },
      ],
    });
    expect(await begin(officer, wangId)).toMatchObject({ __typename: 'ForbiddenError' });
    const found = await jia.run<{ node: { findApprentices: { id: string }[] } }>(
      'query Find($id: ID!, $name: String!) { node(id: $id) { ... on Posting { viewerCanTakeApprentice findApprentices(name: $name) { id } } } }',
      { id: jiasPosting, name: youngWang?.name },
    );
    expect(found.node).toEqual({ viewerCanTakeApprentice: true, findApprentices: [{ id: wangId }] });
  });

  it('the role of an apprentice begins and ends with it; a retry takes nobody on twice, and nobody learns twice at once', async () => {
    const clientId = newId();
    expect((await wang.ask(mine)).data).toMatchObject({ viewer: { grants: [] }, appeals: null });
    const first = await begin(jia, person(youngWang), { clientId });
    expect(first).toMatchObject({
      apprenticeship: {
        status: 'RUNNING',
        from: day(0),
        to: day(60),
        viewerCanKeep: true,
        viewerCanSignOff: true,
        masterships: [{ master: { id: person(jiaLan) }, from: day(0), to: day(60) }],
      },
    });
    expect(await begin(jia, person(youngWang), { clientId })).toEqual(first);
    expect(await begin(jia, person(youngWang))).toMatchObject(faults(['apprentice', 'OVERLAPS']));
    expect(await wang.run(mine)).toEqual({
      viewer: { grants: [{ role: 'APPRENTICE', source: 'APPRENTICESHIP' }] },
      appeals: { totalCount: 1 },
    });
    const { database } = server.house.services;
    const grant = { source: 'APPRENTICESHIP' } as const;
    await expect(
      database.roleGrant.updateMany({ where: grant, data: { endsAt: new Date(Date.now() + 1e12) } }),
    ).rejects.toThrow();
    const { endsAt: _, ...mastership } = await database.mastership.findFirstOrThrow();
    const apprentice = await database.apprenticeship.findFirstOrThrow();
    const again = (apprenticeId: string) =>
      database.$transaction(async (tx) => {
        const learning = { ...apprentice, personId: apprenticeId, id: newId(), clientId: newId() };
        await tx.apprenticeship.create({ data: learning });
        const apprenticeshipId = learning.id;
        await tx.mastership.create({ data: { ...mastership, apprenticeshipId, apprenticeId, id: newId() } });
      });
    await expect(again(apprentice.personId)).rejects.toThrow('mastership_one_at_a_time');
    await expect(again(jiaLan?.personId ?? '')).rejects.toThrow('mastership_of_another');
  });
});

describe('what they handle together is told by the events of the appeals', () => {
  let apprenticeship: string;
  const unit = () => id('Organization', here.committee);
  const filed = (text: string) =>
    fileByWidget(server, here, server.anybody.with({ origin }), `${text}，请帮忙处理一下`);
  const give = (appeal: string, to: Staff) =>
    take(jia, 'assignAppeal', { id: appeal, unit: unit(), person: person(to) });
  const counts = `query Together($id: ID!) { node(id: $id) { ... on Apprenticeship { handledCounts { seen assisted led }
    seen: handledAppeals(part: SEEN) { nodes { id } } assisted: handledAppeals(part: ASSISTED) { nodes { id } }
    led: handledAppeals(part: LED) { totalCount nodes { id } } } } }`;
  let together: { readonly id: string; readonly code: string; readonly secret: string };
  let alone: string;

  it('led: resolved, or resolved by another while it was the apprentice’s; assisted: wrote in its record; seen: what is left', async () => {
    apprenticeship = (await begun(youngWang))?.id ?? '';
    const list = await wang.run<{ apprenticeships: { nodes: { id: string }[] } }>(
      '{ apprenticeships(filter: { mine: true, running: true }) { nodes { id } } }',
    );
    apprenticeship = list.apprenticeships.nodes[0]?.id ?? '';
    const [led, finished, assisted, passed, undone, own] = await Promise.all(
      ['电梯坏了', '楼道堆物', '北侧停车', '路灯不亮', '雨棚漏水', '井盖松动'].map(filed),
    );
    if (!led || !finished || !assisted || !passed || !undone || !own) throw new Error('nothing was filed');
    together = led;
    alone = own.id;
    for (const { id: appeal } of [led, finished, assisted, passed, undone]) {
      await take(jia, 'acceptAppeal', { id: appeal });
    }
    await give(led.id, youngWang as Staff);
    await take(wang, 'startAppeal', { id: led.id });
    expect(await take(wang, 'resolveAppeal', { id: led.id, text: '已维修，试运行正常' })).toMatchObject({
      appeal: { state: 'RESOLVED' },
    });
    await give(finished.id, youngWang as Staff);
    await take(wang, 'startAppeal', { id: finished.id });
    await take(secretary, 'resolveAppeal', { id: finished.id, text: '已清理' });
    await give(assisted.id, here.secretary);
    await act(wang, 'addNote', 'appeal { id }', { id: assisted.id, text: '与物业看过现场' });
    // Given, and given to somebody else before anything was done with it.
    await give(passed.id, youngWang as Staff);
    await give(passed.id, here.secretary);
    await take(secretary, 'startAppeal', { id: passed.id });
    await take(secretary, 'resolveAppeal', { id: passed.id, text: '已修好' });
    // Resolved, and taken back within the minute.
    await give(undone.id, youngWang as Staff);
    await take(wang, 'startAppeal', { id: undone.id });
    await take(wang, 'resolveAppeal', { id: undone.id, text: '已修好' });
    expect(await act(wang, 'undoAppealStep', 'appeal { state }', { id: undone.id })).toMatchObject({
      appeal: { state: 'IN_PROGRESS' },
    });
    // The master has no part in this one.
    await act(wang, 'addNote', 'appeal { id }', { id: own.id, text: '看过了' });
    const ids = (...all: { id: string }[]) => ({
      nodes: expect.toSatisfy(
        (nodes: { id: string }[]) =>
          JSON.stringify(nodes.map((one) => one.id).sort()) ===
          JSON.stringify(all.map((one) => one.id).sort()),
      ),
    });
    for (const caller of [wang, jia, organizer, officer, secretary]) {
      expect(await caller.run(counts, { id: apprenticeship })).toMatchObject({
        node: {
          handledCounts: { seen: 2, assisted: 1, led: 2 },
          led: { totalCount: 2, ...ids(led, finished) },
          assisted: ids(assisted),
          seen: ids(passed, undone),
        },
      });
    }
    expect(await stranger.run(counts, { id: apprenticeship })).toEqual({ node: null });
  });

  it('skills are signed off by the master alone, level by level, with what shows it', async () => {
    const skill = (await read(wang, apprenticeship))?.skills[1]?.skill.id;
    const sign = (caller: Caller, level: string, more: object = {}) =>
      act(caller, 'signOffSkill', whole, {
        clientId: newId(),
        apprenticeship,
        skill,
        level,
        evidence: '独自查明渗水原因',
        ...more,
      });
    expect(await sign(jia, 'WITH_HELP')).toMatchObject(faults(['level', 'TOO_EARLY']));
    expect(await sign(jia, 'KNOWS', { evidence: ' ', appeal: alone })).toMatchObject(
      faults(['evidence', 'REQUIRED'], ['appeal', 'NOT_COVERED']),
    );
    expect(await sign(jia, 'KNOWS', { skill: id('Skill', newId()) })).toMatchObject(
      faults(['skill', 'UNKNOWN']),
    );
    const refused = [];
    for (const caller of [organizer, officer, secretary, wang, stranger]) {
      refused.push((await sign(caller, 'KNOWS')).__typename);
    }
    expect(refused).toEqual([...Array(4).fill('ForbiddenError'), 'NotFoundError']);
    const clientId = newId();
    const signed = await sign(jia, 'KNOWS', { clientId, appeal: together.id });
    expect(await sign(jia, 'KNOWS', { clientId, appeal: together.id })).toEqual(signed);
    expect(await sign(jia, 'KNOWS')).toMatchObject(faults(['level', 'DUPLICATE']));
    await sign(jia, 'WITH_HELP');
    const standing = (await read(wang, apprenticeship))?.skills[1];
    expect(standing).toMatchObject({
      level: 'WITH_HELP',
      signOffs: [
        { level: 'KNOWS', appeal: { id: together.id }, signedBy: { id: person(jiaLan) } },
        { level: 'WITH_HELP', appeal: null },
      ],
    });

    // A wrong one is revoked, the highest first, and stays in the list with the reason.
    const [knows, withHelp] = standing?.signOffs ?? [];
    const revoke = (signOff: string | undefined, reason: string) =>
      act(jia, 'revokeSignOff', whole, { signOff, reason });
    expect(await revoke(knows?.id, '看错了')).toMatchObject(faults(['signOff', 'TOO_EARLY']));
    expect(await revoke(withHelp?.id, ' ')).toMatchObject(faults(['reason', 'REQUIRED']));
    await revoke(withHelp?.id, '那次是我办的');
    expect((await read(wang, apprenticeship))?.skills[1]).toMatchObject({
      level: 'KNOWS',
      signOffs: [{}, { level: 'WITH_HELP', revokedReason: '那次是我办的' }],
    });
    expect(await sign(jia, 'WITH_HELP')).toMatchObject({ __typename: 'SignOffSkillPayload' });
    const { database } = server.house.services;
    const first = await database.skillSignOff.findFirstOrThrow({
      where: { level: 'KNOWS', revokedAt: null },
    });
    const other = await database.skill.findFirstOrThrow({ where: { tenantId: first.tenantId, position: 1 } });
    const direct = (more: object) =>
      database.skillSignOff.create({ data: { ...first, id: newId(), clientId: newId(), ...more } });
    // The database refuses what the use cases do: a repeated level, a skipped one, a signer who is not the master, and when nobody is.
    const skillId = other.id;
    for (const [more, refused] of [
      [{}, 'skill_sign_off_one_of_a_level'],
      [{ skillId, level: 'WITH_HELP' }, 'a level was skipped'],
      [{ skillId, signedById: here.secretary.personId }, 'skill_sign_off_mastership_id'],
      [{ skillId, signedAt: new Date(0) }, "signed off by nobody's master"],
    ] as const) {
      await expect(direct(more)).rejects.toThrow(refused);
    }
    for (const data of [{ evidence: '改写' }, { level: 'ALONE' as const }, { revokedReason: '改写' }]) {
      await expect(database.skillSignOff.updateMany({ data })).rejects.toThrow();
    }
    await expect(database.skillSignOff.deleteMany()).rejects.toThrow();
  });

  it('what was written of an appeal goes with its words; the sign-off stays', async () => {
    const receipt = { code: together.code, secret: together.secret };
    const erased = await server.anybody
      .with({ origin })
      .run<{ eraseMyData: { __typename: string } }>(
        'mutation Erase($input: EraseMyDataInput!) { eraseMyData(input: $input) { __typename } }',
        { input: receipt },
      );
    expect(erased.eraseMyData.__typename).toBe('EraseMyDataPayload');
    expect((await read(wang, apprenticeship))?.skills[1]).toMatchObject({
      level: 'WITH_HELP',
      signOffs: [{ level: 'KNOWS', evidence: null }, {}, { evidence: '独自查明渗水原因' }],
    });
  });
});

describe('graduation', () => {
  const graduate = (caller: Caller, apprenticeship: string, reason?: string) =>
    act(caller, 'graduateApprentice', whole, { apprenticeship, ...(reason && { reason }) });

  it('is the master’s word once every required skill is done alone, and not one earlier', async () => {
    const { id: apprenticeship, skills } = await begun(youngLi);
    expect(skills).toHaveLength(6);
    const sign = (skill: string, level: string) =>
      act(jia, 'signOffSkill', whole, {
        clientId: newId(),
        apprenticeship,
        skill,
        level,
        evidence: '跟办三件，独立办成一件',
      });
    for (const { skill } of skills) {
      await sign(skill.id, 'KNOWS');
      await sign(skill.id, 'WITH_HELP');
      if (skill.id !== skills[5]?.skill.id) await sign(skill.id, 'ALONE');
    }
    expect(await graduate(jia, apprenticeship)).toMatchObject({
      fields: [{ path: ['skills'], code: 'TOO_EARLY', message: expect.stringContaining('1 项') }],
    });
    // A reason of the master's changes nothing; a skill that is not required, or not used any more, does.
    expect(await graduate(jia, apprenticeship, '表现很好')).toMatchObject(faults(['skills', 'TOO_EARLY']));
    const last = skills[5]?.skill.id ?? '';
    await sign(last, 'ALONE');
    expect(await graduate(jia, apprenticeship)).toMatchObject({
      apprenticeship: { status: 'GRADUATED', to: day(0), graduationReason: null },
    });
    const li = await signIn(youngLi);
    expect((await li.ask(mine)).data).toMatchObject({ viewer: { grants: [] }, appeals: null });
    expect(await graduate(jia, apprenticeship)).toMatchObject({ apprenticeship: { status: 'GRADUATED' } });
    expect(await sign(last, 'ALONE')).toMatchObject(faults(['apprenticeship', 'EXPIRED']));
  });

  it('is the organizer’s word also before, with a reason', async () => {
    const { id: apprenticeship } = await begun(youngZhao);
    expect(await graduate(officer, apprenticeship, '提前')).toMatchObject({ __typename: 'ForbiddenError' });
    expect(await graduate(organizer, apprenticeship)).toMatchObject(faults(['reason', 'REQUIRED']));
    expect(await graduate(organizer, apprenticeship, '调任其他社区')).toMatchObject({
      apprenticeship: { status: 'GRADUATED', graduationReason: '调任其他社区' },
    });
  });

  it('goes by the catalogue, which the organizers of the district keep', async () => {
    const clientId = newId();
    const content = { name: { zh: '防汛值守', en: 'Flood watch' }, isRequired: true };
    const add = (caller: Caller) => act(caller, 'addSkill', 'skill { id isRequired }', { clientId, content });
    expect(await add(jia)).toMatchObject({ __typename: 'ForbiddenError' });
    const added = await add(organizer);
    expect(await add(organizer)).toEqual(added);
    const { id: skill } = added.skill as { id: string };
    expect(
      await act(organizer, 'reviseSkill', 'skill { id }', {
        skill,
        content: { name: { zh: '' }, isRequired: false },
      }),
    ).toMatchObject(faults(['name.zh', 'REQUIRED']));
    const names = async () =>
      (
        await jia.run<{ skills: { name: { text: string } }[]; viewer: object }>(
          '{ skills { name { text } } viewer { viewerCanManageSkills } }',
        )
      ).skills.map(({ name }) => name.text);
    expect((await names()).at(-1)).toBe('防汛值守');
    await act(organizer, 'retireSkill', 'skill { id retiredAt }', { skill });
    expect(await names()).toHaveLength(6);
  });
});

describe('the secretary leaves, the team stays (m29, m37)', () => {
  const stays = async (caller: Caller, by: string) =>
    (
      await caller.run<{ teamThatStays: Team[] }>(
        `query Stays($in: ID!, $by: TeamGrouping!) { teamThatStays(in: $in, by: $by) {
        posting { id } community { id } batchNumber learnt staying resolved
        members { person { id } posting { id } roles resolved resolvedAppeals { totalCount nodes { id } } } } }`,
        { in: id('Place', here.street.placeId), by },
      )
    ).teamThatStays;
  interface Team {
    readonly learnt: number;
    readonly staying: number;
    readonly resolved: number;
    readonly members: readonly { readonly person: { readonly id: string }; readonly resolved: number }[];
  }

  it('the apprenticeship ends with the posting and goes on under the successor; who was master when is kept', async () => {
    const { apprenticeships } = await jia.run<{ apprenticeships: { nodes: { id: string }[] } }>(
      'query Under($posting: ID!) { apprenticeships(filter: { posting: $posting, running: true }) { nodes { id } } }',
      { posting: jiasPosting },
    );
    const apprenticeship = apprenticeships.nodes[0]?.id ?? '';
    expect(await stays(organizer, 'POSTING')).toEqual([]);
    server.house.clock.pass({ days: 1 });
    await act(organizer, 'endPosting', 'posting { id }', { posting: jiasPosting });
    expect((await wang.ask(mine)).data).toMatchObject({ viewer: { grants: [] }, appeals: null });
    expect((await jia.ask(mine)).data).toMatchObject({ viewer: { grants: [] } });

    server.house.clock.pass({ days: 1 });
    const tians = await post(2, tianHuilin, here.streetOffice, here.community.placeId, day(200));
    const others = await post(3, here.gridLeader, here.streetOffice, elsewhere, day(200));
    const pass = (posting: string) =>
      act(organizer, 'passOnApprenticeship', whole, { apprenticeship, posting });
    for (const wrong of [jiasPosting, others]) {
      expect(await pass(wrong)).toMatchObject({ fields: expect.arrayContaining([expect.anything()]) });
    }
    expect(await pass(tians)).toMatchObject({
      apprenticeship: {
        status: 'RUNNING',
        from: day(-2),
        to: day(200),
        masterships: [
          { master: { id: person(tianHuilin) }, from: day(0), to: day(200) },
          { master: { id: person(jiaLan) }, from: day(-2), to: day(-1) },
        ],
      },
    });
    expect(await wang.run(mine)).toMatchObject({
      viewer: { grants: [{ role: 'APPRENTICE', source: 'APPRENTICESHIP' }] },
    });
    const tian = await signIn(tianHuilin);
    const skill = (await read(wang, apprenticeship))?.skills[1]?.skill.id;
    const next = {
      clientId: newId(),
      apprenticeship,
      skill,
      level: 'ALONE',
      evidence: '独立办成加装电梯意见征询',
    };
    expect(await act(tian, 'signOffSkill', whole, next)).toMatchObject({
      apprenticeship: { viewerCanKeep: true },
    });

    // What was assigned went back to the unit with the role; passed on from one in office to another, it stays.
    const assigned = 'query Mine { appeals(filter: { assignedToMe: true }) { nodes { id } } }';
    expect(await wang.run(assigned)).toEqual({ appeals: { nodes: [] } });
    const given = await fileByWidget(server, here, server.anybody.with({ origin }), '健身器材松动');
    await take(secretary, 'acceptAppeal', { id: given.id });
    const to = { unit: id('Organization', here.committee), person: person(youngWang) };
    await take(secretary, 'assignAppeal', { id: given.id, ...to });
    const beside = await post(
      1,
      here.gridMember,
      here.streetOffice,
      here.community.placeId,
      day(90),
      'FIRST_SECRETARY',
    );
    expect(await pass(beside)).toMatchObject({ apprenticeship: { status: 'RUNNING', to: day(90) } });
    expect(await wang.run(assigned)).toEqual({ appeals: { nodes: [{ id: given.id }] } });
    expect(await pass(tians)).toMatchObject({ apprenticeship: { to: day(200) } });
  });

  it('counts who still holds a role and what they have resolved since, alike by posting, community and batch', async () => {
    const { services } = server.house;
    await grantRole(services, system, {
      personId: youngLi?.personId ?? '',
      role: 'GRID_MEMBER',
      placeId: here.grid.placeId,
    });
    const li = await signIn(youngLi);
    const { id: appeal } = await fileByWidget(server, here, server.anybody.with({ origin }), '单元门坏了');
    await take(li, 'acceptAppeal', { id: appeal });
    await take(secretary, 'assignAppeal', {
      id: appeal,
      unit: id('Organization', here.committee),
      person: person(youngLi),
    });
    await take(li, 'startAppeal', { id: appeal });
    expect(await take(li, 'resolveAppeal', { id: appeal, text: '已更换门锁' })).toMatchObject({
      appeal: { state: 'RESOLVED' },
    });
    const figure = { learnt: 3, staying: 2, resolved: 1 };
    const posting = { id: jiasPosting };
    const member = (who: Staff | undefined, roles: string[], resolved: { id: string }[]) =>
      expect.objectContaining({
        person: { id: person(who) },
        posting,
        roles,
        resolved: resolved.length,
        resolvedAppeals: { totalCount: resolved.length, nodes: resolved },
      });
    for (const caller of [organizer, officer]) {
      const none = { posting: null, community: null, batchNumber: null };
      const community = { id: id('Place', here.community.placeId) };
      const [byPosting] = await stays(caller, 'POSTING');
      expect(byPosting).toMatchObject({ ...none, ...figure, posting });
      expect(await stays(caller, 'COMMUNITY')).toMatchObject([{ ...none, ...figure, community }]);
      expect(await stays(caller, 'BATCH')).toMatchObject([{ ...none, ...figure, batchNumber: 1 }]);
      expect(byPosting?.members).toHaveLength(3);
      expect(byPosting?.members).toEqual(
        expect.arrayContaining([
          member(youngWang, ['APPRENTICE'], []),
          member(youngLi, ['GRID_MEMBER'], [{ id: appeal }]),
          member(youngZhao, [], []),
        ]),
      );
    }
    const asked = await stranger.ask(
      'query Stays($in: ID!) { teamThatStays(in: $in, by: BATCH) { learnt } }',
      {
        in: id('Place', here.community.placeId),
      },
    );
    expect(asked.data).toEqual({ teamThatStays: null });
  });

  it('who stays on for the next batch has not left', async () => {
    const { postings } = await organizer.run<{ postings: { nodes: { id: string }[] } }>(
      'query At($in: ID!) { postings(filter: { in: { in: $in }, running: true }) { nodes { id } } }',
      { in: id('Place', elsewhere) },
    );
    const posting = postings.nodes[0]?.id ?? '';
    const taken = await begin(organizer, person(youngZhao), { posting });
    expect(taken).toMatchObject({ apprenticeship: { viewerCanKeep: true, viewerCanSignOff: false } });
    const batch = (
      (await act(organizer, 'createBatch', 'batch { id }', {
        kind: 'GOVERNANCE_SECRETARY',
        number: 4,
        name: { zh: '第四批' },
        startsOn: day(0),
        rule: { place: id('Place', elsewhere), from: day(-400), to: day(0), measure: 'RECEIVED', total: 1 },
      })) as unknown as { batch: { id: string } }
    ).batch.id;
    await act(organizer, 'endPosting', 'posting { id }', { posting, lastDay: day(2) });
    await act(organizer, 'renewPosting', 'posting { id }', { posting, batch, to: day(100) });
    const ours = async () => (await stays(organizer, 'BATCH')).map(({ learnt }) => learnt);
    server.house.clock.pass({ days: 4 });
    expect(await ours()).toEqual([3]);
    server.house.clock.pass({ days: 100 });
    expect(await ours()).toEqual([3, 1]);
  });
});
