import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { type Filed, fileByWidget, take } from './cast.ts';

const origin = 'http://property.test';

let server: TestServer;
let here: Neighbourhood;
let widget: Caller;
let secretary: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
  secretary = await server.anybody.signIn(here.secretary);
});
afterAll(() => server.close());

/** An appeal that the community has accepted. */
async function accepted(text: string): Promise<Filed> {
  const appeal = await fileByWidget(server, here, widget, text);
  await take(secretary, 'acceptAppeal', { id: appeal.id });
  return appeal;
}

async function tracked<T>({ code, secret }: Filed, fields: string): Promise<T> {
  const { appealByCode } = await widget.run<{ appealByCode: T }>(
    `query Track($code: String!, $secret: String!) { appealByCode(code: $code, secret: $secret) {
      ... on TrackedAppeal { ${fields} } } }`,
    { code, secret },
  );
  return appealByCode;
}

async function seen<T>(caller: Caller, { id }: Filed, fields: string): Promise<T> {
  const { node } = await caller.run<{ node: T }>(
    `query Seen($id: ID!) { node(id: $id) { ... on Appeal { ${fields} } } }`,
    { id },
  );
  return node;
}

/** Where the appeal is: in the evening of Greenwich it is the next day there. */
const day = (ahead: number) =>
  new Date(hours(24 * ahead)).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
const hours = (ahead: number) =>
  new Date(server.house.clock.now().getTime() + ahead * 3_600_000).toISOString();

describe('"in 10 days: 18 calls, 29 WeChat, 4 face-to-face" (m14)', () => {
  it('is counted by channel and days; the resident reads how many, never with whom or what was said', async () => {
    const appeal = await accepted('地下室积水，多次联系产权单位没有结果。');
    const { id } = appeal;
    const { participants } = await seen<{ participants: { id: string }[] }>(
      secretary,
      appeal,
      'participants { id }',
    );
    const participant = participants[0]?.id;
    const unit = encodeGlobalId('Organization', here.propertyCompany);
    for (const [ahead, count] of [
      [-24 * 9, 11],
      [-24 * 2, 7],
    ] as const) {
      const input = { id, channel: 'PHONE', unit, count, contactedAt: hours(ahead) };
      expect(await take(secretary, 'logContact', input)).toMatchObject({ appeal: { state: 'ACCEPTED' } });
    }
    const text = '约定周六上门查看，家里有老人。';
    await take(secretary, 'logContact', { id, channel: 'WECHAT', participant, count: 29, text });
    await take(secretary, 'logContact', { id, channel: 'FACE_TO_FACE', count: 4 });
    // Longer ago than the ten days.
    await take(secretary, 'logContact', { id, channel: 'PHONE', contactedAt: hours(-24 * 30) });

    const fields = `viewerCanAddEntry
      contactCounts(from: "${day(-10)}", to: "${day(0)}") { channel count }
      all: contactCounts { channel count }
      contacts { channel count text unit { name { text } } participant { id } }`;
    const staff = await seen<{ contacts: unknown[] }>(secretary, appeal, fields);
    expect(staff).toMatchObject({
      viewerCanAddEntry: true,
      contactCounts: [
        { channel: 'WECHAT', count: 29 },
        { channel: 'PHONE', count: 18 },
        { channel: 'FACE_TO_FACE', count: 4 },
      ],
    });
    expect(staff.contacts).toContainEqual({
      channel: 'WECHAT',
      count: 29,
      text,
      unit: null,
      participant: { id: participant },
    });
    const resident = await tracked(appeal, 'contactCounts { channel count } timeline { type text }');
    expect(resident).toMatchObject({
      contactCounts: [
        { channel: 'WECHAT', count: 29 },
        { channel: 'PHONE', count: 19 },
        { channel: 'FACE_TO_FACE', count: 4 },
      ],
    });
    expect(JSON.stringify(resident)).not.toContain('CONTACTED');
    expect(JSON.stringify(resident)).not.toContain('老人');
  });

  it('bad input says what is wrong, all at once, and enters nothing', async () => {
    const appeal = await accepted('楼道灯不亮。');
    const input = { id: appeal.id, channel: 'PHONE' };
    const foreign = encodeGlobalId('Participant', crypto.randomUUID());
    const unit = encodeGlobalId('Organization', crypto.randomUUID());
    for (const [wrong, fields] of [
      [{ count: 0 }, [{ path: ['count'], code: 'OUT_OF_RANGE' }]],
      [{ contactedAt: hours(24) }, [{ path: ['contactedAt'], code: 'IN_THE_FUTURE' }]],
      [{ contactedAt: hours(-24 * 400) }, [{ path: ['contactedAt'], code: 'OUT_OF_RANGE' }]],
      [
        { participant: foreign, count: 1_001 },
        [
          { path: ['count'], code: 'OUT_OF_RANGE' },
          { path: ['participant'], code: 'UNKNOWN' },
        ],
      ],
      [{ unit }, [{ path: ['unit'], code: 'UNKNOWN' }]],
      [{ unit, participant: foreign }, [{ path: ['unit'], code: 'INVALID' }]],
    ] as const) {
      expect(await take(secretary, 'logContact', { ...input, ...wrong })).toMatchObject({ fields });
    }
    expect(await seen(secretary, appeal, 'contacts { id }')).toEqual({ contacts: [] });
  });
});

describe('on-site diagnosis: rule out, open the sewage well, dredge, then check (m10), with the depth of the water over time (m4)', () => {
  it('keeps what was suspected, how it was tested and what came of it, also what was ruled out', async () => {
    const appeal = await accepted('16号楼地下室积水二十多厘米，已经三个多月，有异味。');
    const { id } = appeal;
    const first = { hypothesis: '自来水管破裂', test: '关闭阀门观察两小时，水位不变', result: 'NOT_FOUND' };
    const second = {
      hypothesis: '污水井堵塞倒灌',
      test: '打开污水井查看',
      result: 'FOUND',
      finding: '井内淤堵，已安排清掏。',
    };
    await take(secretary, 'recordSiteVisit', { id, ...first, visitedAt: hours(-30) });
    await take(secretary, 'recordSiteVisit', { id, ...second, visitedAt: hours(-24) });
    for (const [ahead, value] of [
      [-30, 22.5],
      [-12, 8],
      [0, 0.5],
    ] as const) {
      await take(secretary, 'addMeasurement', {
        id,
        quantity: '水深',
        unit: 'cm',
        value,
        measuredAt: hours(ahead),
      });
    }
    const fields = `siteVisits { hypothesis test result finding } measurements { quantity value unit }
      events { nodes { type text isPublic } }`;
    expect(await seen(secretary, appeal, fields)).toMatchObject({
      siteVisits: [{ ...first, finding: null }, second],
      measurements: [22.5, 8, 0.5].map((value) => ({ quantity: '水深', value, unit: 'cm' })),
    });
    const resident = await tracked(appeal, 'timeline { type text }');
    expect(JSON.stringify(resident)).not.toContain('污水井');
  });

  it('refuses what is incomplete or no value, and names every fault', async () => {
    const { id } = await accepted('楼道里有异响。');
    const empty = { id, hypothesis: ' ', test: '', result: 'FOUND', visitedAt: hours(48) };
    expect(await take(secretary, 'recordSiteVisit', empty)).toMatchObject({
      fields: [
        { path: ['hypothesis'], code: 'REQUIRED' },
        { path: ['test'], code: 'REQUIRED' },
        { path: ['visitedAt'], code: 'IN_THE_FUTURE' },
      ],
    });
    for (const value of [1e12, 0.123456]) {
      const input = { id, quantity: '噪声', unit: 'dB', value };
      expect(await take(secretary, 'addMeasurement', input)).toMatchObject({
        fields: [{ path: ['value'], code: 'OUT_OF_RANGE' }],
      });
    }
    const place = encodeGlobalId('Place', crypto.randomUUID());
    const input = { id, quantity: '噪声', unit: 'dB', value: 41, place };
    expect(await take(secretary, 'addMeasurement', input)).toMatchObject({
      fields: [{ path: ['place'], code: 'UNKNOWN' }],
    });
  });
});

describe('noise around building 183, six buildings (m55)', () => {
  it('names the buildings of the community; the public reads them once it is published', async () => {
    const appeal = await accepted('183号楼周边夜间有异响，已经一年。');
    const { id } = appeal;
    const buildings: string[] = [];
    for (const number of [183, 184, 185])
      buildings.push((await here.estate.building(here.grid, `${number}号楼`)).placeId);
    const places = buildings.map((building) => encodeGlobalId('Place', building));
    await take(secretary, 'setAffectedPlaces', { id, places });
    expect(await seen(secretary, appeal, 'affectedPlaces { name { text } }')).toEqual({
      affectedPlaces: expect.arrayContaining([183, 184, 185].map((n) => ({ name: { text: `${n}号楼` } }))),
    });
    const names = 'affectedPlaces { text }';
    expect(await tracked(appeal, names)).toEqual({ affectedPlaces: [] });
    await take(secretary, 'publishAppeal', { id, title: '夜间异响', summary: '正在逐处查找。' });
    expect(await tracked<{ affectedPlaces: unknown[] }>(appeal, names)).toMatchObject({
      affectedPlaces: expect.arrayContaining([{ text: '183号楼' }]),
    });
    await take(secretary, 'unpublishAppeal', { id, reason: '内容有误' });
    expect(await tracked(appeal, names)).toEqual({ affectedPlaces: [] });
    // Taken back again: a mistake is put right by naming the right ones.
    await take(secretary, 'setAffectedPlaces', { id, places: places.slice(0, 1) });
    expect(await seen(secretary, appeal, names.replace('text', 'name { text }'))).toEqual({
      affectedPlaces: [{ name: { text: '183号楼' } }],
    });
  });

  it('a building elsewhere, what is no building, and the same twice are refused', async () => {
    const { id } = await accepted('路面有噪声。');
    const elsewhere = await here.street.community();
    const other = await elsewhere.estate();
    const far = encodeGlobalId('Place', (await other.building(await elsewhere.grid(), '9号楼')).placeId);
    const grid = encodeGlobalId('Place', here.grid.placeId);
    const near = encodeGlobalId('Place', (await here.estate.building(here.grid, '186号楼')).placeId);
    expect(await take(secretary, 'setAffectedPlaces', { id, places: [far, near, grid, near] })).toMatchObject(
      {
        fields: [
          { path: ['places', '0'], code: 'UNKNOWN' },
          { path: ['places', '2'], code: 'UNKNOWN' },
          { path: ['places', '3'], code: 'DUPLICATE' },
        ],
      },
    );
    // Staff of the street know more of it than the community does.
    const officer = await server.anybody.signIn(here.streetOfficer);
    expect(await take(officer, 'setAffectedPlaces', { id, places: [far] })).toMatchObject({ appeal: { id } });
  });
});

describe('thanks by WeChat (m73)', () => {
  const thank = `mutation Thank($input: SayThanksInput!) { sayThanks(input: $input) { __typename
    ... on Error { code } ... on InvalidInputError { fields { path code } }
    ... on SayThanksPayload { appeal { canSayThanks timeline { type text } } } } }`;

  it('is kept with the appeal and counts for who handled it; the resident says it once, when there is an outcome', async () => {
    const appeal = await accepted('独居老人需要轮椅和车辆去医院。');
    const { id, code, secret } = appeal;
    const input = { code, secret, text: '谢谢小李，跑前跑后。' };
    expect(await widget.run(thank, { input })).toMatchObject({
      sayThanks: { __typename: 'IllegalStepError' },
    });
    await take(secretary, 'assignAppeal', {
      id,
      unit: encodeGlobalId('Organization', here.committee),
      person: encodeGlobalId('Person', here.gridMember.personId),
    });
    const member = await server.anybody.signIn(here.gridMember);
    await take(member, 'startAppeal', { id });
    await take(member, 'resolveAppeal', { id, text: '已送医。' });
    await take(secretary, 'recordPraise', { id, channel: 'WECHAT', text: '居民微信致谢。' });
    expect(await tracked(appeal, 'canSayThanks')).toEqual({ canSayThanks: true });
    const said = await widget.run(thank, { input });
    expect(said).toMatchObject({ sayThanks: { appeal: { canSayThanks: false } } });
    expect(await widget.run(thank, { input })).toMatchObject({
      sayThanks: { fields: [{ path: ['text'], code: 'DUPLICATE' }] },
    });
    const praises = '{ channel text person { name praiseCount } unit { name { text } praiseCount } }';
    const person = { name: expect.any(String), praiseCount: 2 };
    const unit = { name: { text: '京铁家园社区居委会' }, praiseCount: 2 };
    expect(await seen(secretary, appeal, `praises ${praises}`)).toEqual({
      praises: expect.arrayContaining([
        { channel: null, text: input.text, person, unit },
        { channel: 'WECHAT', text: '居民微信致谢。', person, unit },
      ]),
    });
  });
});

describe('texts to begin with', () => {
  type Template = { id: string; version: number; retiredAt: string | null };
  type Written = { __typename: string; template?: Template; fields?: object[]; currentVersion?: number };
  const fields = `__typename ... on Error { code message } ... on InvalidInputError { fields { path code message } }
    ... on ConflictError { currentVersion }`;

  interface PageInfo {
    readonly hasNextPage: boolean;
    readonly endCursor: string | null;
  }

  /** What a mutation of a template gives. */
  async function write(caller: Caller, name: string, input: object): Promise<Written> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const refusals = type.startsWith('Retire') ? fields.replace(/\.\.\. on Invalid[^}]*} }/, '') : fields;
    const answer = await caller.run<Record<string, Written>>(
      `mutation Write($input: ${type}Input!) { ${name}(input: $input) { ${
        type.startsWith('Create') ? refusals.replace(/\.\.\. on Conflict[^}]*}/, '') : refusals
      } ... on ${type}Payload { template { id version retiredAt } } } }`,
      { input },
    );
    return answer[name] as Written;
  }

  const said = {
    title: { zh: '已派单', en: 'Assigned' },
    body: {
      zh: '您好，您的诉求{code}（{category}）由{unit}办理，{dueDate}前答复。',
      en: 'Your appeal {code} is with {unit}, until {dueDate}.',
    },
  };
  const place = (id: string) => encodeGlobalId('Place', id);
  const listed = async (caller: Caller, filter: object) => {
    const { textTemplates } = await caller.run<{
      textTemplates: { totalCount: number; nodes: { id: string; title: { text: string } }[] };
    }>(
      `query Texts($filter: TextTemplateFilter) { textTemplates(filter: $filter) { totalCount
        nodes { id title { text } } } }`,
      { filter },
    );
    expect(textTemplates.totalCount).toBe(textTemplates.nodes.length);
    return textTemplates.nodes;
  };

  it('are kept by the street, filled in for an appeal, and leave a named gap for what is not known', async () => {
    const officer = await server.anybody.signIn(here.streetOfficer);
    const input = {
      clientId: crypto.randomUUID(),
      place: place(here.street.placeId),
      kind: 'UPDATE',
      ...said,
    };
    expect(await write(secretary, 'createTextTemplate', input)).toMatchObject({
      __typename: 'ForbiddenError',
    });
    const { template } = await write(officer, 'createTextTemplate', input);
    // A retry makes no second one.
    expect(await write(officer, 'createTextTemplate', input)).toMatchObject({ template });
    const appeal = await accepted('路灯不亮。');
    const filled = (caller: Caller) =>
      caller.run<{ node: { filled: { zh: string; en: string } | null } }>(
        `query Fill($id: ID!, $appeal: ID!) { node(id: $id) { ... on TextTemplate {
          filled(appeal: $appeal) { zh: text(locale: "zh-CN") en: text(locale: "en") } } } }`,
        { id: template?.id, appeal: appeal.id },
      );
    const { code } = await tracked<{ code: string }>(appeal, 'code');
    const shown = code.replace(/^(\d{3})(\d{3})/, '$1 $2 ');
    const { zh, en } = (await filled(secretary)).node.filled ?? { zh: '', en: '' };
    expect(zh).toMatch(
      new RegExp(`^您好，您的诉求${shown}（【诉求类别】）由京铁家园社区居委会办理，\\d+月\\d+日前答复。$`),
    );
    expect(en).toMatch(new RegExp(`^Your appeal ${shown} is with .+, until \\d+ [A-Z][a-z]+\\.$`));
    // Whoever does not read the appeal is told nothing of it.
    const manager = await server.anybody.signIn(here.propertyStaff);
    expect((await filled(manager)).node.filled).toBeNull();
  });

  it('are found by what they are for, where, for which topic and by their words', async () => {
    const administrator = await server.anybody.signIn(await here.district.staff('ADMINISTRATOR'));
    const { categories } = await secretary.run<{
      categories: { id: string; code: string; parent: { id: string } | null }[];
    }>('{ categories { id code parent { id } } }');
    const lights = categories.find(({ parent }) => parent !== null);
    const other = categories.find(({ parent, id }) => parent === null && id !== lights?.parent?.id);
    const make = async (at: string, kind: string, title: string, category?: string) => {
      const input = { clientId: crypto.randomUUID(), place: place(at), kind, category };
      const words = { title: { zh: title }, body: { zh: `${title}：请补充。` } };
      const { template } = await write(administrator, 'createTextTemplate', { ...input, ...words });
      return template?.id;
    };
    const inDistrict = await make(here.district.placeId, 'QUESTION', '问位置');
    const inGrid = await make(here.grid.placeId, 'QUESTION', '问单元', lights?.parent?.id);
    const ids = async (filter: object) => (await listed(secretary, filter)).map(({ id }) => id);
    const asked = { kind: ['QUESTION'] };
    // Under the grid both, the one for the topic first; above it only what is held there.
    expect(await ids({ ...asked, at: place(here.grid.placeId), category: lights?.id })).toEqual([
      inGrid,
      inDistrict,
    ]);
    expect(await ids({ ...asked, at: place(here.street.placeId) })).toEqual([inDistrict]);
    expect(await ids({ ...asked, category: other?.id })).toEqual([inDistrict]);
    expect(await ids({ ...asked, place: { in: place(here.street.placeId) } })).toEqual([inGrid]);
    expect(await ids({ text: { contains: '问单' } })).toEqual([inGrid]);
    expect(await ids({ text: { contains: '%' } })).toEqual([]);
    expect(await ids({ kind: ['NOTE'] })).toEqual([]);
    // Read one by one, none is left out where those for a topic end and those for all begin.
    const whole = await ids({});
    const read: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: { textTemplates: { nodes: { id: string }[]; pageInfo: PageInfo } } = await secretary.run(
        `query Page($after: String) { textTemplates(first: 1, after: $after) { nodes { id }
          pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      read.push(...page.textTemplates.nodes.map(({ id }) => id));
      after = page.textTemplates.pageInfo.endCursor;
      more = page.textTemplates.pageInfo.hasNextPage;
    }
    expect(read).toEqual(whole);
  });

  it('name every fault at once, a placeholder that nobody knows by its name', async () => {
    const officer = await server.anybody.signIn(here.streetOfficer);
    const answer = await write(officer, 'createTextTemplate', {
      clientId: crypto.randomUUID(),
      place: place(here.grid.placeId),
      kind: 'NOTE',
      title: { zh: ' ' },
      body: { zh: '{code}：{姓名}', en: 'x'.repeat(2_001) },
      category: encodeGlobalId('Category', crypto.randomUUID()),
    });
    expect(answer.fields).toEqual([
      expect.objectContaining({ path: ['title', 'zh'], code: 'REQUIRED' }),
      expect.objectContaining({ path: ['body', 'en'], code: 'TOO_LONG' }),
      {
        path: ['body', 'zh'],
        code: 'UNKNOWN',
        message: expect.stringContaining('“{姓名}”'),
      },
      expect.objectContaining({ path: ['category'], code: 'UNKNOWN' }),
    ]);
  });

  it('change by the version that was seen, and are retired, not deleted', async () => {
    const officer = await server.anybody.signIn(here.streetOfficer);
    const input = {
      clientId: crypto.randomUUID(),
      place: place(here.street.placeId),
      kind: 'DECLINE',
      ...said,
    };
    const { template } = await write(officer, 'createTextTemplate', input);
    const revise = { template: template?.id, version: 1, ...said, title: { zh: '不予受理' } };
    expect(await write(officer, 'reviseTextTemplate', revise)).toMatchObject({ template: { version: 2 } });
    // A retry finds it said already; somebody else is told that it was changed.
    expect(await write(officer, 'reviseTextTemplate', revise)).toMatchObject({ template: { version: 2 } });
    expect(await write(officer, 'reviseTextTemplate', { ...revise, title: { zh: '转办' } })).toMatchObject({
      __typename: 'ConflictError',
      currentVersion: 2,
    });
    expect(await write(officer, 'retireTextTemplate', { template: template?.id, version: 1 })).toMatchObject({
      __typename: 'ConflictError',
    });
    const retired = await write(officer, 'retireTextTemplate', { template: template?.id, version: 2 });
    expect(retired).toMatchObject({ template: { version: 3, retiredAt: expect.any(String) } });
    expect(await write(officer, 'retireTextTemplate', { template: template?.id, version: 2 })).toEqual(
      retired,
    );
    expect(await write(officer, 'reviseTextTemplate', { ...revise, version: 3 })).toMatchObject({
      fields: [{ path: ['template'], code: 'EXPIRED' }],
    });
    const kind = ['DECLINE'];
    expect(await listed(secretary, { kind, retired: false })).toEqual([]);
    expect(await listed(secretary, { kind, retired: true })).toMatchObject([{ title: { text: '不予受理' } }]);
  });
});
