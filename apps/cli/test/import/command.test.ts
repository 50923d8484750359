import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ImportServices, openImportServices } from './openImportServices.ts';
import { compounds, outlines } from './placeFixtures.ts';

let services: ImportServices;
beforeAll(async () => {
  services = await openImportServices();
});
afterAll(() => services.close());

const main = new URL('../../src/main.ts', import.meta.url).pathname;

async function linli(words: readonly string[], lang = 'en_US.UTF-8') {
  const command = spawn(process.execPath, [main, ...words], {
    cwd: services.folder,
    env: { PATH: process.env.PATH, LANG: lang, DATABASE_URL: services.url, LINLI_HOME: services.folder },
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    command[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
    });
  }
  const code = await new Promise((resolve) => command.on('close', resolve));
  return { code, ...output };
}

test('a run ends with its counts and a file of what was refused, without a bar where nobody watches', async () => {
  services.file('streets.geojson', outlines);
  const { code, stdout, stderr } = await linli(['import', 'places', 'streets.geojson']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.trim().split('\n')).toEqual([
    '示例区: 3 new streets',
    'new tenant: 示例区',
    expect.stringMatching(/^示例区 overlap: 桥东街道 \/ 花圃乡, [\d,]+ m²$/),
    expect.stringMatching(/^示例区 overlap: 桥西街道 \/ 花圃乡, [\d,]+ m²$/),
    'subdistrict-outlines: 7 rows read, 3 imported, 0 known before, 4 refused',
    'refused rows with reasons: streets.geojson.refused.csv',
  ]);
  expect(readFileSync(`${services.folder}/streets.geojson.refused.csv`, 'utf8')).toContain(
    '4,CROSSES_ITSELF,outline,"the outline crosses or touches itself at 116.405',
  );
});

test('a Chinese system is spoken to in Chinese', async () => {
  services.file('compounds.csv', compounds);
  const words = ['import', 'places', 'compounds.csv', '--dry-run', '--refused', 'r.csv'];
  const { code, stdout } = await linli(words, 'zh_CN.UTF-8');
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toEqual([
    '试运行，没有写入任何数据',
    'compounds：读取 6 行，导入 2，已有 1，未导入 3',
    '未导入的行及原因见 r.csv',
  ]);
  expect(readFileSync(`${services.folder}/r.csv`, 'utf8')).toContain('不在任何已有边界内');
});

test('a wrong word is answered in one line, before anything is written', async () => {
  expect(await linli(['import', 'places', 'none.csv'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'no such file: none.csv\n',
  });
  const { code, stderr } = await linli([
    'import',
    'places',
    'compounds.csv',
    '--map',
    'name=title',
    '--refused',
    'x.csv',
  ]);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'the file has no such columns: title (id, name, lng_bd09, lat_bd09)\n',
  });
  expect(existsSync(`${services.folder}/x.csv`)).toBe(false);
  expect((await linli(['imprt'])).code).toBe(1);
});

test('help names the sub-commands', async () => {
  const { code, stdout } = await linli(['import', '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('places');
});
