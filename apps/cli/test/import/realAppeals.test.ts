import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readImportEnvironment } from '../../src/import/environment.ts';
import { importFolder } from '../../src/import/importFolder.ts';
import { type ImportServices, openImportServices } from './openImportServices.ts';

const { dataFolder = '' } = readImportEnvironment();

describe.skipIf(!dataFolder)('the real folder as a whole (named by LINLI_DATA; skipped without it)', () => {
  let services: ImportServices;
  beforeAll(async () => {
    services = await openImportServices();
  });
  afterAll(() => services.close());

  const run = async () => {
    const options = { folder: dataFolder, dryRun: false, refusedFolder: services.folder };
    const { entries } = await importFolder(services, options, new AbortController().signal, () => undefined);
    const appeals = entries.filter(({ noun }) => noun === 'appeals');
    return Object.fromEntries(
      appeals.map(({ file, result: { counts } }) => [file.replace(/^.*\//, ''), counts]),
    );
  };
  const state = async () => {
    const [row] = await services.database.$queryRaw<Record<string, unknown>[]>`
      SELECT (SELECT count(*)::int FROM appeal_event) AS events, (SELECT count(*)::int FROM event_text) AS texts,
        (SELECT count(*)::int FROM publication) AS publications, (SELECT count(*)::int FROM participant) AS supporters,
        (SELECT md5(string_agg(a::text, '' ORDER BY a.id)) FROM appeal a) AS appeals,
        (SELECT md5(string_agg(v::text, '' ORDER BY v.id)) FROM place_version v) AS places,
        (SELECT count(*)::int FROM place WHERE kind = 'ESTATE') AS estates`;
    return row;
  };

  test('5,646 letters and 4,995 requests come in; one letter stands twice', {
    timeout: 300_000,
  }, async () => {
    expect(await run()).toEqual({
      'teddy2020_attach2_labelled_dev.csv': { read: 683, imported: 682, known: 1, refused: 0 },
      'teddy2020_attach2_unlabelled_dev.csv': { read: 1379, imported: 1379, known: 0, refused: 0 },
      'teddy2020_attach3_votes_dev.csv': { read: 2174, imported: 2174, known: 0, refused: 0 },
      'teddy2020_attach4_replies_dev.csv': { read: 1411, imported: 1411, known: 0, refused: 0 },
      'boston_311_setA.csv': { read: 4995, imported: 4995, known: 0, refused: 0 },
    });
    expect(await state()).toMatchObject({ publications: 1411, supporters: 4317, estates: 1491 });
    const placed = await services.database.$queryRaw<{ code: string; share: number }[]>`
      SELECT t.code, round(100.0 * count(a.place_id) / count(*), 1)::float8 AS share
      FROM appeal a JOIN tenant t ON t.id = a.tenant_id GROUP BY t.code ORDER BY t.code`;
    expect(placed).toEqual([
      { code: 'A', share: 55.4 },
      { code: 'boston', share: 99 },
    ]);
  });

  test('a second run changes nothing', { timeout: 300_000 }, async () => {
    const before = await state();
    const counts = Object.values(await run());
    expect(counts.map(({ imported, refused }) => imported + refused)).toEqual([0, 0, 0, 0, 0]);
    expect(await state()).toEqual(before);
  });
});
