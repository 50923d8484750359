import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '../src/actor.ts';
import { type ImportedAppeal, importAppeals } from '../src/appeals/import.ts';
import { promiseClock } from '../src/clocks/promiseClock.ts';
import { Forbidden } from '../src/errors/errors.ts';
import { newId } from '../src/ids.ts';
import type { ImportRow } from '../src/imports/refusal.ts';
import { type ImportSession, startImport } from '../src/imports/session.ts';
import { createPlace } from '../src/places/create.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

describe('taking over the appeals of another system', () => {
  let here: Neighbourhood;
  let session: ImportSession;
  beforeAll(async () => {
    here = await neighbourhood();
    session = startImport(here.services, {
      source: 'message-board',
      file: 'replies.csv',
      noun: 'appeals',
      mapping: {},
    });
  });
  afterAll(() => here.database.close());

  const row = (more: Partial<ImportedAppeal> = {}): ImportRow<ImportedAppeal> => ({
    hash: newId(),
    item: {
      title: '小区路灯不亮',
      text: '进小区的路灯坏了两个月,晚上出行很不安全。',
      recordedAt: new Date('2019-04-25T01:32:09Z'),
      state: 'SUBMITTED',
      ...more,
    },
  });
  const take = (rows: ImportRow<ImportedAppeal>[]) =>
    importAppeals(here.services, system, { session, tenantId: here.tenantId, rows });
  const statuses = async (rows: ImportRow<ImportedAppeal>[]) =>
    (await take(rows)).map(({ status }) => status);

  it('keeps the times of the source, supporters and the published answer, and rings no bell', async () => {
    const { services, places } = here;
    const answered = row({
      placeId: places.community,
      holderUnitId: here.units.committee,
      supporters: 3,
      state: 'CLOSED',
      closedAt: new Date('2019-05-09T06:00:00Z'),
      dueAt: new Date('2019-05-05T06:00:00Z'),
      answer: { text: '路灯已修复。', at: new Date('2019-05-09T06:00:00Z'), published: true },
    });
    expect(await statuses([answered])).toEqual(['imported']);
    expect(here.jobs).toEqual([]);

    const { targetId } = await services.database.importedRow.findFirstOrThrow({
      where: { rowHash: answered.hash },
    });
    const appeal = await services.database.appeal.findUniqueOrThrow({
      where: { id: targetId },
      include: {
        events: { orderBy: { sequence: 'asc' }, include: { text: true } },
        publication: true,
        participants: true,
      },
    });
    expect(appeal).toMatchObject({
      channel: 'IMPORT',
      state: 'CLOSED',
      level: 'COMMUNITY',
      holderUnitId: here.units.committee,
      recordedAt: answered.item.recordedAt,
    });
    expect(
      appeal.events.map(({ type, occurredAt, toState }) => [type, occurredAt.toISOString(), toState]),
    ).toEqual([
      ['IMPORTED', '2019-04-25T01:32:09.000Z', 'SUBMITTED'],
      ['ANSWERED', '2019-05-09T06:00:00.000Z', 'SUBMITTED'],
      ['CLOSED', '2019-05-09T06:00:00.000Z', 'CLOSED'],
    ]);
    expect(appeal.events[1]?.text?.text).toBe('路灯已修复。');
    expect(appeal.events.every(({ recordedAt }) => recordedAt.getTime() === here.clock.now().getTime())).toBe(
      true,
    );
    expect(appeal.participants.map(({ role, secretHash }) => [role, secretHash])).toEqual(
      Array.from({ length: 3 }, () => ['SUPPORTER', null]),
    );
    expect(appeal.publication).toMatchObject({ title: '小区路灯不亮', summary: '路灯已修复。' });
    expect(promiseClock(appeal, here.clock.now())).toMatchObject({
      promised: false,
      overdue: false,
      dueAt: null,
    });
  });

  it('without a named place the point finds the smallest place around it', async () => {
    const ring = [
      [116.41, 39.79],
      [116.42, 39.79],
      [116.42, 39.8],
      [116.41, 39.8],
      [116.41, 39.79],
    ];
    const grid = await createPlace(here.services, system, {
      kind: 'GRID',
      name: { zh: '有边界的网格' },
      parentId: here.places.community,
      outline: { geometry: { type: 'Polygon', coordinates: [ring] }, system: 'WGS84' },
    });
    const inside = { lng: 116.415, lat: 39.795 };
    const outcomes = await take([
      row({ point: inside }),
      row({ point: inside, placeId: here.places.street }),
      row({ point: { lng: 116.5, lat: 39.795 } }),
    ]);
    const appeals = await here.services.database.appeal.findMany({
      where: { id: { in: outcomes.flatMap((one) => (one.status === 'refused' ? [] : one.targetId)) } },
      orderBy: { id: 'asc' },
    });
    expect(appeals.map(({ placeId }) => placeId)).toEqual([grid.id, here.places.street, null]);
  });

  it('a second run of the same rows changes nothing', async () => {
    const first = row();
    const rows = [first, row(), first];
    expect(await statuses(rows)).toEqual(['imported', 'imported', 'known']);
    const before = await here.services.database.appeal.count();
    expect(await statuses(rows)).toEqual(['known', 'known', 'known']);
    expect(await here.services.database.appeal.count()).toBe(before);
  });

  it('refuses a row with all its faults and takes the others', async () => {
    const bad = row({
      text: ' ',
      closedAt: new Date('2018-01-01T00:00:00Z'),
      categoryCode: 'no-such',
      placeId: newId(),
      holderUnitId: newId(),
      supporters: -1,
      point: { lng: 190, lat: 0 },
    });
    const [refused, taken] = await take([bad, row()]);
    expect(taken?.status).toBe('imported');
    expect(refused).toEqual({
      status: 'refused',
      refusals: [
        { field: 'text', code: 'REQUIRED' },
        { field: 'closedAt', code: 'OUT_OF_RANGE' },
        { field: 'categoryCode', code: 'UNKNOWN', params: { actual: 'no-such' } },
        { field: 'placeId', code: 'UNKNOWN', params: { actual: bad.item.placeId } },
        { field: 'holderUnitId', code: 'UNKNOWN', params: { actual: bad.item.holderUnitId } },
        { field: 'point', code: 'OUT_OF_RANGE' },
        { field: 'supporters', code: 'INVALID' },
      ],
    });
  });

  it('a batch of a thousand goes through in one transaction', async () => {
    const rows = Array.from({ length: 1000 }, () =>
      row({
        supporters: 2,
        state: 'CLOSED',
        closedAt: new Date('2019-05-09T06:00:00Z'),
        answer: { text: '已办理。', at: new Date('2019-05-08T06:00:00Z'), published: true },
      }),
    );
    expect(new Set(await statuses(rows))).toEqual(new Set(['imported']));
  });

  it('is for the operator alone', async () => {
    const batch = { session, tenantId: here.tenantId, rows: [row()] };
    await expect(importAppeals(here.services, here.people.organizer, batch)).rejects.toBeInstanceOf(
      Forbidden,
    );
  });
});
