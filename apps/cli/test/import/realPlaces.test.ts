import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPlacesFile } from '../../src/import/importPlacesFile.ts';
import { firstRow, openSource } from '../../src/import/readers/open.ts';
import { type ImportServices, openImportServices } from './openImportServices.ts';

const data = process.env.LINLI_DATA;

function positions(geometry: unknown): number[][] {
  const { type, coordinates } = geometry as { type: string; coordinates: number[][][][] };
  return type === 'Polygon' ? (coordinates.flat() as unknown as number[][]) : coordinates.flat(2);
}

describe.skipIf(!data)('the real folder (named by LINLI_DATA; skipped without it)', () => {
  let services: ImportServices;
  beforeAll(async () => {
    services = await openImportServices();
  });
  afterAll(() => services.close());

  const path = (file: string) => join(data ?? '', 'boundaries-cn', file);
  const importFile = (file: string, endUnlisted = false) =>
    importPlacesFile(
      services,
      {
        file: path(file),
        map: [],
        dryRun: false,
        endUnlisted,
        refusedFile: join(services.folder, `${file}.csv`),
      },
      new AbortController().signal,
    );

  test('45 outlines: two townships lie over their neighbours', async () => {
    const { counts, problems } = await importFile('beijing_subdistricts_2020_wgs84.geojson');
    expect(counts).toEqual({ read: 45, imported: 45, known: 0, refused: 0 });
    const large = problems.filter(({ kind, squareMetres }) => kind === 'OVERLAP' && squareMetres > 100_000);
    expect(new Set(large.map(({ names }) => names.join(' ')))).toEqual(
      new Set([
        '新村街道 花乡',
        '南苑乡 右安门街道',
        '南苑乡 西罗园街道',
        '南苑乡 大红门街道',
        '南苑乡 南苑街道',
        '南苑乡 马家堡街道',
      ]),
    );
  });

  test('five districts come from GCJ-02 to within 20 cm of the converted file', async () => {
    const { counts } = await importFile('districts_gcj02.geojson');
    expect(counts).toMatchObject({ read: 5, imported: 5, refused: 0 });
    const fengtai = await services.database.placeBoundary.findFirstOrThrow({
      where: { version: { code: '110106' } },
    });
    const [lng = 0, lat = 0] = positions(fengtai.geometry)[0] ?? [];
    const converted = positions((await firstRow(path('districts_wgs84.geojson')))?.geometry);
    expect(converted.some(([x = 0, y = 0]) => Math.abs(x - lng) < 2e-6 && Math.abs(y - lat) < 2e-6)).toBe(
      true,
    );
  });

  test('375 codes: 卢沟桥 moves on and 六里桥 takes its code; 南苑乡 is no more', async () => {
    const { counts, news } = await importFile('subdistrict_codes.csv', true);
    expect(counts).toEqual({ read: 375, imported: 339, known: 36, refused: 0 });
    expect(news.filter(({ kind }) => kind === 'RENAMED')).toHaveLength(7);
    expect(news.filter(({ kind }) => kind === 'ENDED').map(({ name, to }) => [name, to])).toEqual([
      ['南苑乡', '南苑街道'],
    ]);
    const rows = await services.database.placeVersion.findMany({
      where: { code: '110106008' },
      orderBy: { validFrom: 'asc' },
    });
    expect(rows.map(({ name }) => name)).toEqual([{ zh: '卢沟桥街道' }, { zh: '六里桥街道' }]);
    expect(rows[0]?.validTo).toEqual(rows[1]?.validFrom);
  });

  test('1,491 of 4,846 compounds lie in an outline, each in the one that the file names', async () => {
    const { counts } = await importFile('beijing_residential_compounds_2019.csv');
    expect(counts).toEqual({ read: 4846, imported: 1491, known: 0, refused: 3355 });
    const ours = await services.database.$queryRaw<{ name: string; code: string }[]>`
      SELECT estate.name ->> 'zh' AS name, street.code
      FROM place_version estate JOIN place p ON p.id = estate.place_id AND p.kind = 'ESTATE'
        JOIN place_version street ON street.place_id = estate.parent_id AND street.valid_from = DATE '2020-01-01'`;
    const theirs = await Array.fromAsync(openSource(path('beijing_residential_compounds_2019.csv')).rows);
    const pairs = theirs.flatMap(({ columns: { name, subdistrict_code: code } }) =>
      code ? [`${name} ${code}`] : [],
    );
    expect(ours.map(({ name, code }) => `${name} ${code}`).sort()).toEqual(pairs.sort());
  });
});
