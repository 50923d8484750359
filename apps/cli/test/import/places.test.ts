import { readFileSync } from 'node:fs';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPlacesFile, type PlacesFileOptions } from '../../src/import/importPlacesFile.ts';
import { newsLine } from '../../src/import/words.ts';
import { UserError } from '../../src/userError.ts';
import { type ImportServices, openImportServices } from './openImportServices.ts';
import { codes, compounds, outlines } from './placeFixtures.ts';

let services: ImportServices;
beforeAll(async () => {
  services = await openImportServices();
});
afterAll(() => services.close());

function importFile(file: string, options: Partial<PlacesFileOptions> = {}) {
  const refusedFile = `${file}.refused.csv`;
  return importPlacesFile(
    services,
    { file, map: [], dryRun: false, endUnlisted: false, refusedFile, ...options },
    new AbortController().signal,
  );
}

/** Position and code of each refused row. */
function refusedRows(path: string | undefined): string[] {
  const [, ...lines] = readFileSync(path ?? '', 'utf8')
    .trim()
    .split('\r\n');
  return lines.map((line) => line.split(',').slice(0, 2).join(' '));
}

async function versions(kind: PlaceKind) {
  const rows = await services.database.placeVersion.findMany({
    where: { place: { kind } },
    orderBy: [{ placeId: 'asc' }, { validFrom: 'asc' }],
  });
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? '';
  return rows.map(({ name, code, validFrom, validTo }) =>
    [(name as { zh: string }).zh, code ?? '-', day(validFrom), day(validTo)].join(' ').trim(),
  );
}

describe('outlines', () => {
  test('a dry run finds everything and writes nothing', async () => {
    const { counts } = await importFile(services.file('streets.geojson', outlines), { dryRun: true });
    expect(counts).toEqual({ read: 7, imported: 3, known: 0, refused: 4 });
    expect(await services.database.tenant.count()).toBe(0);
    expect(await services.database.importRun.count()).toBe(0);
  });

  test('make the tenant, its city and district, and the streets; what is wrong is refused by entry', async () => {
    const result = await importFile(services.file('streets.geojson', outlines));
    expect(result.counts).toEqual({ read: 7, imported: 3, known: 0, refused: 4 });
    expect(refusedRows(result.refusedFile)).toEqual([
      '4 CROSSES_ITSELF',
      '5 CODE_TAKEN_TWICE',
      '6 REQUIRED',
      '7 NOT_A_POLYGON',
    ]);
    expect(await versions('CITY')).toEqual(['北京市 110000 2020-01-01']);
    expect(await versions('DISTRICT')).toEqual(['示例区 110198 2020-01-01']);
    expect(await versions('STREET')).toEqual([
      '桥东街道 110198001 2020-01-01',
      '桥西街道 110198002 2020-01-01',
      '花圃乡 110198003 2020-01-01',
    ]);
  });

  test('the township over two streets is named with both', async () => {
    const { problems } = await importFile(services.file('again.geojson', outlines), { dryRun: true });
    expect(problems.map(({ kind, names }) => [kind, ...names].join(' '))).toEqual([
      'OVERLAP 桥东街道 花圃乡',
      'OVERLAP 桥西街道 花圃乡',
    ]);
    expect(problems[0]?.squareMetres).toBeCloseTo(
      0.005 * 0.01 * 111_195 ** 2 * Math.cos((39.805 * Math.PI) / 180),
      -4,
    );
  });

  test('a second run changes nothing', async () => {
    const before = await services.database.placeVersion.count();
    const { counts, news } = await importFile(`${services.folder}/streets.geojson`);
    expect(counts).toEqual({ read: 7, imported: 0, known: 3, refused: 4 });
    expect(news).toEqual([]);
    expect(await services.database.placeVersion.count()).toBe(before);
  });
});

describe('estates', () => {
  test('come from BD-09 into the street that contains them; the others are reported with line and reason', async () => {
    const { counts, refusedFile } = await importFile(services.file('compounds.csv', compounds));
    expect(counts).toEqual({ read: 6, imported: 2, known: 1, refused: 3 });
    expect(refusedRows(refusedFile)).toEqual([
      '5 OUTSIDE_EVERY_OUTLINE',
      '6 REQUIRED',
      '7 REQUIRED',
      '7 NOT_DEGREES',
    ]);
    const estates = await services.database.placeVersion.findMany({
      where: { place: { kind: 'ESTATE' } },
      include: { parent: { include: { currentVersion: true } } },
      orderBy: { placeId: 'asc' },
    });
    expect(estates.map(({ name, parent }) => [name, parent?.currentVersion?.name])).toEqual([
      [{ zh: '桥东小区' }, { zh: '桥东街道' }],
      [{ zh: '桥西\n家园' }, { zh: '桥西街道' }],
    ]);
    expect(estates[0]?.centroidLng).toBeCloseTo(116.302, 3);
    expect(estates[0]?.centroidLat).toBeCloseTo(39.805, 3);
  });
});

describe('codes', () => {
  test('change from a day on: two streets swap a code, a township becomes a street', async () => {
    const { counts, news } = await importFile(services.file('codes.csv', codes));
    expect(counts).toEqual({ read: 4, imported: 3, known: 1, refused: 0 });
    expect(news.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'CODE_TAKEN 桥东街道',
      'CREATED 新桥街道',
      'RENAMED 花圃街道',
      'RECODED 桥东街道',
    ]);
    expect(await versions('STREET')).toEqual([
      '桥东街道 110198001 2020-01-01 2023-01-01',
      '桥东街道 110198008 2023-01-01',
      '桥西街道 110198002 2020-01-01',
      '花圃乡 110198003 2020-01-01 2023-01-01',
      '花圃街道 110198003 2023-01-01',
      '新桥街道 110198001 2023-01-01',
    ]);
  });

  test('a street that a complete list no longer has is named, and ended when the operator says so', async () => {
    const next =
      'code,name,district_code,district\n110198002,桥西街道,110198,示例区\n110198009,新桥地区,110198,示例区\n';
    const file = services.file('codes-next.csv', next);
    const options = { validFrom: '2025-01-01', source: 'next' };
    const told = await importFile(file, { ...options, dryRun: true });
    expect(told.news.filter(({ kind }) => kind === 'NOT_LISTED').map(({ name, to }) => [name, to])).toEqual([
      ['桥东街道', undefined],
      ['花圃街道', undefined],
      ['新桥街道', '新桥地区'],
    ]);
    const done = await importFile(file, { ...options, endUnlisted: true });
    const kinds = new Map(done.news.map(({ kind, name }) => [name, kind]));
    // An estate stands under it: for people to settle.
    expect(kinds.get('桥东街道')).toBe('NOT_LISTED');
    expect(kinds.get('新桥街道')).toBe('ENDED');
    const ended = await services.database.placeVersion.findFirstOrThrow({
      where: { code: '110198001', validFrom: new Date('2023-01-01') },
      include: { successor: { include: { currentVersion: true } } },
    });
    expect(ended.validTo).toEqual(new Date('2025-01-01'));
    expect(ended.successor?.currentVersion?.name).toEqual({ zh: '新桥地区' });
  });

  test('what the district did is said in a sentence', () => {
    expect(newsLine({ kind: 'RENAMED', name: '乙', district: '区', from: '甲', to: '乙' })).toMatch(/甲.*乙/);
  });
});

describe('the operator', () => {
  test('is told about a column, a preset, a system or a day that do not exist', async () => {
    const file = `${services.folder}/codes.csv`;
    await expect(importFile(file, { map: ['name=名称'] })).rejects.toThrow(UserError);
    await expect(importFile(file, { preset: 'atlas' })).rejects.toThrow(UserError);
    await expect(importFile(file, { crs: 'mars' })).rejects.toThrow(UserError);
    await expect(importFile(file, { validFrom: '2023-02-30' })).rejects.toThrow(UserError);
    await expect(importFile(services.file('strange.csv', 'a,b\n1,2\n'))).rejects.toThrow(UserError);
  });

  test('finds each run with its counts, and the rows it brought', async () => {
    const runs = await services.database.importRun.findMany({ orderBy: { startedAt: 'asc' } });
    expect(runs.find(({ file }) => file === 'compounds.csv')).toMatchObject({
      source: 'compounds',
      noun: 'places',
      read: 3,
      imported: 2,
      known: 1,
      refused: 0,
      finishedAt: expect.any(Date),
    });
    expect(await services.database.importedRow.count({ where: { file: 'compounds.csv' } })).toBe(2);
  });
});
