import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endGrant } from '@linli/core/access/endGrant';
import { system } from '@linli/core/actor';
import { hotlineFileKey, hotlineLimits } from '@linli/core/imports/hotline/limits';
import { runImport } from '@linli/core/imports/hotline/run';
import { sweepImports } from '@linli/core/imports/hotline/sweep';
import type { Services } from '@linli/core/services';
import { workerHandlers } from '@linli/core/worker/handlers';
import { startWorker } from '@linli/core/worker/start';
import { decodeGlobalId, encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { until } from '../support/until.ts';
import type { Outcome } from './cast.ts';

let server: TestServer;
let here: Neighbourhood;
let officer: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin: 'http://property.test' });
  officer = await server.anybody.signIn(here.streetOfficer);
});
afterAll(() => server.close());

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const header = '工单编号,受理时间,诉求内容,所属社区,详细地址,来电人,联系电话,分类\n';
const file = (...rows: string[]) => bytes(`${header}${rows.map((row) => `${row}\n`).join('')}`);
let orders = 0;
const order = () => {
  orders += 1;
  return `FT2026-${orders}`;
};

const mapping = {
  fields: [
    { field: 'ORDER_NUMBER', column: '工单编号' },
    { field: 'RECEIVED_AT', column: '受理时间' },
    { field: 'TEXT', column: '诉求内容' },
    { field: 'PLACE', column: '所属社区' },
    { field: 'ADDRESS', column: '详细地址' },
    { field: 'CONTACT_NAME', column: '来电人' },
    { field: 'CONTACT_PHONE', column: '联系电话' },
    { field: 'KIND', constant: '投诉' },
  ],
  dateOrder: 'YEAR_FIRST',
  leaveOutUnknown: false,
};

async function request(caller: Caller, body: Uint8Array, place = here.street.placeId): Promise<Outcome> {
  const { requestHotlineUpload } = await caller.run<{ requestHotlineUpload: Outcome }>(
    `mutation Ask($input: RequestHotlineUploadInput!) { requestHotlineUpload(input: $input) { __typename
      ... on RequestHotlineUploadPayload { importId uploadUrl } ... on Error { code message }
      ... on InvalidInputError { fields { path code message } } } }`,
    { input: { place: encodeGlobalId('Place', place), fileName: '三月工单.csv', bytes: body.length } },
  );
  return requestHotlineUpload;
}

async function put(url: unknown, body: Uint8Array) {
  const response = await fetch(String(url), { method: 'PUT', body: new Uint8Array(body) });
  const answer = (await response.json()) as { rows?: number; error?: { code: string; message: string } };
  return { status: response.status, ...answer };
}

async function bring(body: Uint8Array, caller = officer): Promise<string> {
  const ticket = await request(caller, body);
  expect(await put(ticket.uploadUrl, body)).toMatchObject({ status: 201 });
  return String(ticket.importId);
}

const seen = `id state fileName rowCount filed known refused done fileKeptUntil isStalled place { id }
  columns { name samples } mapping { dateOrder fields { field column constant } }
  savedMappings { name fits } refusedRows { row refusals { field code message value } }`;

const act = (name: string, input: object, caller = officer): Promise<Outcome> =>
  caller
    .run<Record<string, Outcome>>(
      `mutation Act($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
        __typename ... on Error { code message } ... on InvalidInputError { fields { path code message } }
        ${name === 'takeRefusedRows' ? '... on TakeRefusedRowsPayload { csv }' : `... on ${name.charAt(0).toUpperCase()}${name.slice(1)}Payload { import { ${seen} } }`} } }`,
      { input },
    )
    .then((data) => data[name] as Outcome);

const read = async (id: string, caller = officer) =>
  (
    await caller.run<{ node: Record<string, unknown> | null }>(
      `query See($id: ID!) { node(id: $id) { ... on HotlineImport { ${seen} } } }`,
      { id },
    )
  ).node;

const work = (id: string, services: Services = server.house.services) =>
  runImport(services, decodeGlobalId(id).id);

/** From the file to its end. */
async function bringIn(body: Uint8Array, more: object = {}) {
  const id = await bring(body);
  await act('prepareHotlineImport', { id, mapping: { ...mapping, ...more } });
  await act('startHotlineImport', { id });
  await work(id);
  return (await read(id)) as Record<string, unknown>;
}

describe('a file of the hotline', () => {
  const [good, elsewhere, impossible] = [order(), order(), order()];
  const first = file(
    `${good},2026-03-05 14:30,楼道灯不亮，老人夜里下楼害怕。,京铁家园社区,,王秀兰,13800138000,`,
    `${elsewhere},2026/3/5 15:00,地下室积水。,,京铁家园3号楼西侧,,,`,
    `${impossible},2026-02-30 10:00,垃圾清运不及时。,没有的社区,,,12,`,
  );
  let id: string;

  it('is looked at with its first rows, and nothing is filed by trying it', async () => {
    id = await bring(first);
    expect(await read(id)).toMatchObject({
      state: 'READ',
      rowCount: 3,
      fileName: '三月工单.csv',
      columns: [{ name: '工单编号', samples: [good, elsewhere, impossible] }, ...Array(7).fill({})],
    });
    const tried = await act('prepareHotlineImport', { id, mapping, saveAs: '区热线' });
    expect(tried).toMatchObject({
      import: {
        state: 'CHECKED',
        filed: 2,
        known: 0,
        refused: 1,
        refusedRows: [
          {
            row: 4,
            refusals: [
              { field: 'CONTACT_PHONE', code: 'INVALID', value: '12' },
              { field: 'PLACE', code: 'UNKNOWN', value: '没有的社区' },
              { field: 'RECEIVED_AT', code: 'INVALID', value: '2026-02-30 10:00' },
            ],
          },
        ],
      },
    });
    expect(await server.house.services.database.appeal.count({ where: { channel: 'HOTLINE' } })).toBe(0);
  });

  it('becomes appeals with the time of the call, the place, the caller in the vault and the number', async () => {
    expect(await act('startHotlineImport', { id })).toMatchObject({ import: { state: 'RUNNING', filed: 0 } });
    await work(id);
    expect(await read(id)).toMatchObject({ state: 'DONE', done: 3, filed: 2, known: 0, refused: 1 });
    const { appeals } = await officer.run<{ appeals: { nodes: Record<string, unknown>[] } }>(
      `{ appeals(first: 10) { nodes { hotlineOrder channel kind recordedAt state place { name { text } }
        participants { consentVersion contact { name phone } } events { nodes { type } } } } }`,
    );
    const byNumber = new Map(appeals.nodes.map((node) => [node.hotlineOrder, node]));
    expect(byNumber.get(good)).toMatchObject({
      channel: 'HOTLINE',
      kind: 'COMPLAINT',
      recordedAt: '2026-03-05T06:30:00.000Z',
      place: { name: { text: '京铁家园社区' } },
      participants: [{ consentVersion: 'hotline', contact: { phone: '138****8000' } }],
      events: { nodes: [{ type: 'SUBMITTED' }] },
    });
    // No column named the place of the other: its address holds the estate's name.
    expect(byNumber.get(elsewhere)).toMatchObject({
      place: { name: { text: '京铁家园' } },
      participants: [{}],
    });
  });

  it('brought again files nothing twice, and is offered the mapping that was kept', async () => {
    const again = await bring(first);
    expect(await read(again)).toMatchObject({ savedMappings: [{ name: '区热线', fits: true }] });
    expect(await act('prepareHotlineImport', { id: again, mapping })).toMatchObject({
      import: { filed: 0, known: 2, refused: 1 },
    });
    const count = () => server.house.services.database.appeal.count();
    const before = await count();
    await act('startHotlineImport', { id: again });
    await work(again);
    expect(await read(again)).toMatchObject({ state: 'DONE', filed: 0, known: 2, refused: 1 });
    expect(await count()).toBe(before);
  });

  it('gives back what was refused, to be mended and brought again; a spreadsheet runs nothing in it', async () => {
    const evil = order();
    const refused = await bringIn(file(`${evil},昨天,=cmd|calc,,,,,`));
    expect(refused).toMatchObject({ filed: 0, refused: 1 });
    const { csv } = (await act('takeRefusedRows', { id: refused.id })) as unknown as { csv: string };
    expect(csv).toContain("'=cmd|calc");
    expect(csv).toContain('没有这个时间');
    const mended = await bringIn(bytes(csv.replace('昨天', '2026-03-06 09:00')));
    expect(mended).toMatchObject({ filed: 1, refused: 0, columns: Array(8).fill({}) });
    const found = await server.house.services.database.hotlineOrder.findFirstOrThrow({
      where: { number: evil },
      include: { appeal: { include: { content: true } } },
    });
    expect(found.appeal.content?.text).toBe('=cmd|calc');
  });

  it('may be a workbook with times of its own and a title above its header', async () => {
    const number = order();
    const rows = [
      ['三月热线工单', null, null],
      ['工单编号', '受理时间', '诉求内容'],
      [number, new Date('2026-03-07T08:00:00Z'), '下水道返味。'],
    ];
    const id = await bring(await writeXlsx({ sheets: [{ name: '工单', rows }] }));
    const some = { ...mapping, fields: mapping.fields.slice(0, 3) };
    expect(await act('prepareHotlineImport', { id, mapping: some })).toMatchObject({ import: { filed: 1 } });
    await act('startHotlineImport', { id });
    await work(id);
    const found = await server.house.services.database.hotlineOrder.findFirstOrThrow({
      where: { number },
      include: { appeal: true },
    });
    // Nothing in the file says where: it is the street's.
    expect(found.appeal).toMatchObject({
      placeId: here.street.placeId,
      recordedAt: new Date('2026-03-07T00:00:00Z'),
    });
  });
});

describe('the mapping', () => {
  it('is refused with everything that is wrong with it', async () => {
    const id = await bring(file(`${order()},2026-03-05,灯,,,,,`));
    const fields = [
      { field: 'ORDER_NUMBER', constant: '1' },
      { field: 'TEXT', column: '没有的列' },
      { field: 'TEXT', column: '诉求内容' },
    ];
    const refused = await act('prepareHotlineImport', {
      id,
      mapping: { ...mapping, fields },
      saveAs: '字'.repeat(51),
    });
    expect(refused).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [
        { path: ['mapping', 'TEXT'], code: 'DUPLICATE' },
        { path: ['mapping', 'TEXT'], code: 'UNKNOWN' },
        { path: ['mapping', 'ORDER_NUMBER'], code: 'REQUIRED' },
        { path: ['mapping', 'RECEIVED_AT'], code: 'REQUIRED' },
        { path: ['saveAs'], code: 'TOO_LONG' },
      ],
    });
    expect(await act('startHotlineImport', { id })).toMatchObject({
      fields: [{ path: ['import'], code: 'TOO_EARLY' }],
    });
  });

  it('can leave out what nobody understands; constants stand where a column is empty', async () => {
    const number = order();
    const body = file(`${number},2026-03-05 14:30,灯不亮。,没有的社区,,王女士,138****8000,不存在的分类`);
    const fields = [
      ...mapping.fields,
      { field: 'CATEGORY', column: '分类' },
      { field: 'TITLE', constant: '热线转办' },
    ];
    const taken = await bringIn(body, { fields, leaveOutUnknown: true });
    expect(taken).toMatchObject({ filed: 1, refused: 0 });
    const found = await server.house.services.database.hotlineOrder.findFirstOrThrow({
      where: { number },
      include: { appeal: { include: { content: true } } },
    });
    expect(found.appeal).toMatchObject({
      categoryId: null,
      placeId: here.street.placeId,
      content: { title: '热线转办', address: '没有的社区' },
    });
  });
});

describe('the run', () => {
  const many = (count: number) =>
    file(...Array.from({ length: count }, () => `${order()},2026-03-05 14:30,灯不亮。,京铁家园社区,,,,`));
  const filedBy = (id: string) =>
    server.house.services.database.hotlineOrder.count({ where: { importId: decodeGlobalId(id).id } });

  it('is the work of the worker, woken by the start', async () => {
    const id = await bring(many(3));
    await act('prepareHotlineImport', { id, mapping });
    const { services, database } = server.house;
    const worker = await startWorker({ url: database.url, services, handlers: workerHandlers(null) });
    try {
      await act('startHotlineImport', { id });
      await until(async () => (await read(id))?.state === 'DONE', 'the import to be done');
    } finally {
      await worker.stop();
    }
    expect(await filedBy(id)).toBe(3);
  });

  it('that breaks off goes on where it stood; two workers at it, or twice the same job, file nothing twice', async () => {
    const id = await bring(many(6));
    await act('prepareHotlineImport', { id, mapping });
    await act('startHotlineImport', { id });
    const { services } = server.house;
    let left = 7;
    const breaking: Services = {
      ...services,
      jobs: {
        insertion: (jobs) => {
          left -= jobs.length;
          if (left < 0) throw new Error('the worker is killed');
          return services.jobs.insertion(jobs);
        },
      },
    };
    await expect(work(id, breaking)).rejects.toThrow('the worker is killed');
    // Two jobs a row: the fourth was in the middle, and left nothing.
    expect(await read(id)).toMatchObject({ state: 'RUNNING', done: 3, filed: 3 });
    expect(await filedBy(id)).toBe(3);
    await Promise.all([work(id), work(id), work(id)]);
    await work(id);
    expect(await read(id)).toMatchObject({ state: 'DONE', done: 6, filed: 6, known: 0 });
    expect(await filedBy(id)).toBe(6);
  });

  it('of two files with the same orders at once files each once', async () => {
    const body = many(4);
    const ids = await Promise.all([bring(body), bring(body)]);
    for (const id of ids) {
      await act('prepareHotlineImport', { id, mapping });
      await act('startHotlineImport', { id });
    }
    await Promise.all(ids.map((id) => work(id)));
    const [one, two] = await Promise.all(ids.map((id) => read(id)));
    expect(Number(one?.filed) + Number(two?.filed)).toBe(4);
    expect(Number(one?.known) + Number(two?.known)).toBe(4);
  });

  it('ends when it is stopped, and with the role of whoever started it', async () => {
    const stopped = await bring(many(2));
    await act('prepareHotlineImport', { id: stopped, mapping });
    await act('startHotlineImport', { id: stopped });
    expect(await act('stopHotlineImport', { id: stopped })).toMatchObject({
      import: { state: 'STOPPED', fileKeptUntil: null },
    });
    await work(stopped);
    expect(await filedBy(stopped)).toBe(0);
    expect(await act('startHotlineImport', { id: stopped })).toMatchObject({
      __typename: 'InvalidInputError',
    });

    const leaving = await here.street.staff('HOTLINE_OFFICER', here.streetOffice);
    const caller = await server.anybody.signIn(leaving);
    const body = many(2);
    const id = await bring(body, caller);
    await act('prepareHotlineImport', { id, mapping }, caller);
    await act('startHotlineImport', { id }, caller);
    const { services } = server.house;
    const grant = await services.database.roleGrant.findFirstOrThrow({
      where: { personId: leaving.personId },
    });
    await endGrant(services, system, { grantId: grant.id });
    await work(id);
    expect(await read(id)).toMatchObject({ state: 'STOPPED', filed: 0 });
  });

  it('that has not moved for a while may be started again', async () => {
    const id = await bring(many(1));
    await act('prepareHotlineImport', { id, mapping });
    await act('startHotlineImport', { id });
    expect(await act('startHotlineImport', { id })).toMatchObject({
      fields: [{ path: ['import'], code: 'DUPLICATE' }],
    });
    server.house.clock.pass({ minutes: hotlineLimits.stalledMinutes + 1 });
    expect(await read(id)).toMatchObject({ isStalled: true });
    expect(await act('startHotlineImport', { id })).toMatchObject({ import: { isStalled: false } });
    await work(id);
    expect(await read(id)).toMatchObject({ state: 'DONE', filed: 1 });
  });
});

describe('the door', () => {
  const small = file(`${order()},2026-03-05 14:30,灯不亮。,,,,,`);

  it('is for who dispatches at the place; others, and other streets, find nothing', async () => {
    const member = await server.anybody.signIn(here.gridMember);
    expect(await request(member, small)).toMatchObject({ __typename: 'ForbiddenError' });
    expect(await request(officer, small, here.district.placeId)).toMatchObject({
      __typename: 'ForbiddenError',
    });
    const other = await here.district.street('东高地街道');
    const colleague = await server.anybody.signIn(await other.staff('STREET_OFFICER'));
    const id = await bring(small);
    expect(await read(id, colleague)).toBeNull();
    expect(await act('prepareHotlineImport', { id, mapping }, colleague)).toMatchObject({
      __typename: 'NotFoundError',
    });
    expect(await act('takeRefusedRows', { id }, member)).toMatchObject({ __typename: 'ForbiddenError' });
  });

  it('takes 10 MB and not one byte more, each ticket once and in time', async () => {
    const padded = (length: number) => {
      const text = Buffer.alloc(length, '\n');
      small.forEach((byte, at) => {
        text[at] = byte;
      });
      return new Uint8Array(text);
    };
    const { uploadUrl } = await request(officer, small);
    expect(await put(uploadUrl, padded(hotlineLimits.bytes + 1))).toMatchObject({
      status: 413,
      error: { code: 'TOO_LARGE' },
    });
    // What could not be read is not kept: the ticket takes the right file afterwards.
    expect(await put(uploadUrl, bytes('%PDF-1.7'))).toMatchObject({
      status: 415,
      error: { code: 'INVALID' },
    });
    expect(await put(uploadUrl, padded(hotlineLimits.bytes))).toMatchObject({ status: 201, rows: 1 });
    expect(await put(uploadUrl, bytes('a,b\n1,2\n3,4\n'))).toMatchObject({ status: 201, rows: 1 });
    expect(await put(`${server.url}/uploads/imports/nobodys`, small)).toMatchObject({ status: 404 });
    expect(await request(officer, new Uint8Array(hotlineLimits.bytes + 1))).toMatchObject({
      fields: [{ path: ['file'], code: 'TOO_LARGE' }],
    });
    const late = await request(officer, small);
    server.house.clock.pass({ minutes: hotlineLimits.ticketMinutes + 1 });
    expect(await put(late.uploadUrl, small)).toMatchObject({ status: 410, error: { code: 'EXPIRED' } });
  });

  it('lets nothing personal into rows, jobs, audit or log; the file lies sealed, and is gone after its days', async () => {
    const [name, phone] = ['欧阳春晓', '13912345678'];
    const number = order();
    const body = file(
      `${number},2026-03-05 14:30,灯不亮。,京铁家园社区,,${name},${phone},`,
      `${order()},2026-02-30,灯不亮。,京铁家园社区,,${name},${phone},`,
    );
    const imported = await bringIn(body);
    const { services, database } = server.house;
    const importId = decodeGlobalId(String(imported.id)).id;
    const { rows } = await database.pool.query<{ line: string }>(
      `SELECT j::text AS line FROM jobs.job j UNION ALL SELECT a::text FROM audit_event a
       UNION ALL SELECT r::text FROM hotline_refusal r UNION ALL SELECT i::text FROM hotline_import i
       UNION ALL SELECT e::text FROM appeal_event e`,
    );
    const everything = rows.map(({ line }) => line).join('\n') + JSON.stringify(server.logged);
    for (const personal of [name, phone]) expect(everything).not.toContain(personal);
    const key = hotlineFileKey(here.street.tenantId, importId);
    const stored = Buffer.from((await services.files.read(key)) ?? []);
    expect(stored.length).toBeGreaterThan(body.length);
    expect(stored.includes(number)).toBe(false);

    server.house.clock.pass({ days: hotlineLimits.keepDays + 1 });
    expect(await sweepImports(services)).toBeGreaterThan(0);
    expect(await services.files.read(key)).toBeNull();
    const officerNow = await server.anybody.signIn(here.streetOfficer);
    expect(await read(String(imported.id), officerNow)).toMatchObject({ state: 'DONE', fileKeptUntil: null });
    expect(await act('takeRefusedRows', { id: imported.id }, officerNow)).toMatchObject({
      fields: [{ path: ['file'], code: 'EXPIRED' }],
    });
  });
});

const dataFolder = process.env.LINLI_DATA ?? '';

describe.skipIf(!dataFolder)('real letters (the folder is named by LINLI_DATA; skipped without it)', () => {
  const letters = (name: string) => readFileSync(join(dataFolder, 'appeals-cn', `teddy2020_${name}_dev.csv`));
  const fields = [
    { field: 'ORDER_NUMBER', column: '留言编号' },
    { field: 'RECEIVED_AT', column: '留言时间' },
    { field: 'TITLE', column: '留言主题' },
    { field: 'TEXT', column: '留言详情' },
    { field: 'CONTACT_NAME', column: '留言用户' },
  ];
  const ofLetters = { ...mapping, fields };

  it('are understood to the last row', async () => {
    const caller = await server.anybody.signIn(here.streetOfficer);
    for (const [name, rows] of [
      ['attach2_labelled', 683],
      ['attach4_replies', 1411],
    ] as const) {
      const id = await bring(letters(name), caller);
      const tried = await act('prepareHotlineImport', { id, mapping: ofLetters }, caller);
      const { filed, known, refused } = tried.import as Record<string, number>;
      expect([Number(filed) + Number(known), refused], name).toEqual([rows, 0]);
    }
  });
});
