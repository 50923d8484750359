import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withOverrides } from '../../src/import/columns.ts';
import { openSource } from '../../src/import/readers/open.ts';
import { RefusedFile } from '../../src/import/refusedFile.ts';
import { repeated } from '../../src/import/repeated.ts';
import { runImport } from '../../src/import/runImport.ts';
import type { SourceRow } from '../../src/import/sourceRow.ts';
import { UserError } from '../../src/userError.ts';
import { type ImportServices, openImportServices } from './openImportServices.ts';

let services: ImportServices;
beforeAll(async () => {
  services = await openImportServices();
});
afterAll(() => services.close());

async function all(path: string): Promise<SourceRow[]> {
  return Array.fromAsync(openSource(path).rows);
}

test('a row of a CSV knows the line on which it begins, whatever its texts hold', async () => {
  const path = services.file(
    'lines.csv',
    '\ufeff编号,内容\r\n1,"一\r\n二\r\n三"\r\n\r\n2,"他说""好"""\r\n3, 短 \r\n',
  );
  expect(await all(path)).toEqual([
    { position: 2, columns: { 编号: '1', 内容: '一\r\n二\r\n三' } },
    { position: 6, columns: { 编号: '2', 内容: '他说"好"' } },
    { position: 7, columns: { 编号: '3', 内容: '短' } },
  ]);
});

test('features and entries of JSON are counted', async () => {
  const feature = { type: 'Feature', properties: { n: 1, s: ' a ', o: { x: 1 } }, geometry: null };
  const path = services.file('two.geojson', JSON.stringify({ name: 'x', features: [feature, feature] }));
  expect((await all(path))[1]).toEqual({
    position: 2,
    columns: { type: 'Feature', n: '1', s: 'a', o: '{"x":1}' },
    geometry: null,
  });
  expect(await all(services.file('two.json', '[{"a":null},{"a":true}]'))).toEqual([
    { position: 1, columns: { a: '' } },
    { position: 2, columns: { a: 'true' } },
  ]);
});

test('a broken file is an error, not the end of the file', async () => {
  await expect(all(services.file('broken.geojson', '{"features":[{"type":'))).rejects.toThrow();
  await expect(all(services.file('broken.csv', 'a,b\n"1,2\n'))).rejects.toThrow(/quote/i);
  expect(() => openSource(`${services.folder}/none.csv`)).toThrow(UserError);
  expect(() => openSource(services.file('plan.xlsx', ''))).toThrow(UserError);
});

function plan(count: number, at: (position: number) => void, signal = new AbortController().signal) {
  const written: number[][] = [];
  const refused: number[] = [];
  async function* rows(): AsyncGenerator<SourceRow> {
    for (let position = 1; position <= count; position++) {
      at(position);
      yield { position, columns: { n: `${position}` } };
    }
  }
  const run = runImport<number>({
    source: { unit: 'line', rows: rows(), bytesRead: () => 0 },
    decode: ({ position }) => (position % 10 === 0 ? { refusals: [{ code: 'TENTH' }] } : { item: position }),
    write: async (batch) => {
      written.push(batch.map(({ item }) => item));
      return batch.map(({ item }) => ({ status: item % 2 ? 'imported' : 'known', targetId: `${item}` }));
    },
    batchSize: 4,
    onRefused: ({ position }) => refused.push(position),
    onProgress: () => undefined,
    signal,
  });
  return { run, written, refused };
}

test('rows go on in batches, and every one is counted once', async () => {
  const { run, written, refused } = plan(11, () => undefined);
  expect(await run).toEqual({ read: 11, imported: 6, known: 4, refused: 1 });
  expect(written).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [9, 11],
  ]);
  expect(refused).toEqual([10]);
});

test('asked to stop in the middle of a batch, whole batches are left', async () => {
  const controller = new AbortController();
  const stopAt6 = (position: number) => {
    if (position === 6) controller.abort();
  };
  const { run, written } = plan(100, stopAt6, controller.signal);
  expect(await run).toMatchObject({ read: 4 });
  expect(written).toEqual([[1, 2, 3, 4]]);
});

test('refused rows are a table that a spreadsheet opens', () => {
  const path = `${services.folder}/refused.csv`;
  const report = new RefusedFile(path, 'line', ({ code }) => `because, ${code}`);
  report.add({ position: 3, columns: { 名称: '"甲"' } }, [{ code: 'A', field: 'name' }, { code: 'B' }]);
  expect(report.close()).toBe(path);
  expect(readFileSync(path, 'utf8')).toBe(
    '\ufeffline,code,field,reason,row\r\n' +
      '3,A,name,"because, A","{""名称"":""\\""甲\\""""}"\r\n' +
      '3,B,,"because, B","{""名称"":""\\""甲\\""""}"\r\n',
  );
  expect(new RefusedFile(`${services.folder}/none.csv`, 'line', String).close()).toBeUndefined();
});

test('columns can be told field by field', () => {
  const fields = ['name', 'code'] as const;
  const words = ['x.csv', '--map', 'name=名 称=1', '--map=code='];
  expect(withOverrides({ name: 'n', code: 'c' }, fields, repeated(words, '--map'))).toEqual({
    name: '名 称=1',
  });
  expect(() => withOverrides({}, fields, ['colour=red'])).toThrow(UserError);
  expect(() => withOverrides({}, fields, ['name'])).toThrow(UserError);
});
