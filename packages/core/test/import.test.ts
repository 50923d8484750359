import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '../src/actor.ts';
import { type ImportedAppeal, importAppeals } from '../src/appeals/import.ts';
import { promiseClock } from '../src/clocks/promiseClock.ts';
import { Forbidden } from '../src/errors/errors.ts';
import { newId } from '../src/ids.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

describe('taking over the appeals of another system', () => {
  let here: Neighbourhood;
  let runId: string;
  beforeAll(async () => {
    here = await neighbourhood();
    runId = newId();
    await here.services.database.importRun.create({
      data: {
        id: runId,
        tenantId: here.tenantId,
        source: 'message-board',
        file: 'replies.csv',
        noun: 'appeals',
        mapping: {},
        startedAt: here.clock.now(),
      },
    });
  });
  afterAll(() => here.database.close());

  const row = (more: Partial<ImportedAppeal> = {}): ImportedAppeal => ({
    rowHash: newId(),
    line: 2,
    title: '小区路灯不亮',
    text: '进小区的路灯坏了两个月,晚上出行很不安全。',
    recordedAt: new Date('2019-04-25T01:32:09Z'),
    state: 'SUBMITTED',
    ...more,
  });
  const take = (rows: ImportedAppeal[]) =>
    importAppeals(here.services, system, {
      tenantId: here.tenantId,
      runId,
      source: 'message-board',
      file: 'replies.csv',
      rows,
    });

  it('keeps the times of the source, supporters and the published answer, and rings no bell', async () => {
    const { services, places } = here;
    const answered = row({
      placeId: places.community,
      supporters: 3,
      state: 'CLOSED',
      closedAt: new Date('2019-05-09T06:00:00Z'),
      dueAt: new Date('2019-05-05T06:00:00Z'),
      answer: { text: '路灯已修复。', at: new Date('2019-05-09T06:00:00Z'), published: true },
    });
    expect(await take([answered])).toEqual({ imported: 1, known: 0, refused: [] });
    expect(here.jobs).toEqual([]);

    const { targetId } = await services.database.importedRow.findFirstOrThrow({
      where: { rowHash: answered.rowHash },
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
      recordedAt: answered.recordedAt,
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

  it('a second run of the same rows changes nothing', async () => {
    const rows = [row(), row()];
    expect(await take(rows)).toEqual({ imported: 2, known: 0, refused: [] });
    const before = await here.services.database.appeal.count();
    expect(await take(rows)).toEqual({ imported: 0, known: 2, refused: [] });
    expect(await here.services.database.appeal.count()).toBe(before);
  });

  it('refuses a row with all its faults and takes the others', async () => {
    const bad = row({
      line: 17,
      text: ' ',
      closedAt: new Date('2018-01-01T00:00:00Z'),
      categoryCode: 'no-such',
      placeId: newId(),
      supporters: -1,
      point: { lng: 190, lat: 0 },
    });
    const { imported, refused } = await take([bad, row()]);
    expect(imported).toBe(1);
    expect(refused).toEqual([
      {
        line: 17,
        faults: [
          { path: ['text'], code: 'REQUIRED' },
          { path: ['closedAt'], code: 'OUT_OF_RANGE' },
          { path: ['categoryCode'], code: 'UNKNOWN' },
          { path: ['placeId'], code: 'UNKNOWN' },
          { path: ['point'], code: 'OUT_OF_RANGE' },
          { path: ['supporters'], code: 'INVALID' },
        ],
      },
    ]);
  });

  it('a batch of a thousand goes through in one transaction', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) =>
      row({
        line: index,
        supporters: 2,
        state: 'CLOSED',
        closedAt: new Date('2019-05-09T06:00:00Z'),
        answer: { text: '已办理。', at: new Date('2019-05-08T06:00:00Z'), published: true },
      }),
    );
    expect(await take(rows)).toMatchObject({ imported: 1000 });
  });

  it('is for the operator alone', async () => {
    const batch = { tenantId: here.tenantId, runId, source: 'x', file: 'x', rows: [row()] };
    await expect(importAppeals(here.services, here.people.organizer, batch)).rejects.toBeInstanceOf(
      Forbidden,
    );
  });
});
