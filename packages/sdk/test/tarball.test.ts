import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snippet } from './fixture/snippet.ts';
import { type Stage, setStage } from './fixture/stage.ts';

const here = join(import.meta.dirname, '..');
const modules = join(here, 'node_modules');
let project: string;
let tarball: Buffer<ArrayBuffer>;
let stage: Stage;

interface Declared {
  tagName: string;
  attributes: { name: string; type: { text: string } }[];
  events: { name: string }[];
  members: { name: string; kind: string }[];
}

/** Somebody's project with the package as a registry would give it to them, and React’s types. */
beforeAll(async () => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'linli-sdk-')));
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], {
      cwd: here,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const file = join(project, packed.filename);
  tarball = readFileSync(file);
  const installed = join(project, 'node_modules/@linli/sdk');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', file, '-C', installed, '--strip-components=1']);
  mkdirSync(join(project, 'node_modules/@types'));
  for (const name of ['react', '@types/react'])
    symlinkSync(realpathSync(join(modules, name)), join(project, 'node_modules', name));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  stage = await setStage();
});
afterAll(async () => {
  await stage.end();
  rmSync(project, { recursive: true });
});

const installed = (path: string): string =>
  readFileSync(join(project, 'node_modules/@linli/sdk', path), 'utf8');
const elements = (): Declared[] =>
  JSON.parse(installed('custom-elements.json')).modules.flatMap(
    ({ declarations }: { declarations: Declared[] }) => declarations,
  );
const camel = (name: string): string => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const sample = (type: string): string => (type === 'boolean' ? '' : (/'([^']+)'/.exec(type)?.[1] ?? 'x'));

/** All that custom-elements.json names, written down as a page's TypeScript would. */
function everything(): string {
  const lines = elements().flatMap(({ tagName, attributes, members, events }) => {
    const given = attributes.map(({ name, type }) =>
      type.text === 'boolean' ? name : `${name}="${sample(type.text)}"`,
    );
    const heard = events.map(({ name }) => `on${name}={({ detail }) => console.log(detail)}`);
    return [
      `export const ${camel(tagName)} = (`,
      `  <${tagName} ref={(element: HTMLElementTagNameMap['${tagName}'] | null) => {`,
      ...[...attributes, ...members].map(({ name }) => `    console.log(element?.${camel(name)});`),
      `  }} texts={{ title: '有事请说' }} ${[...given, ...heard].join(' ')} />`,
      ');',
    ];
  });
  return ["import '@linli/sdk/define';", "import type {} from '@linli/sdk/react';", ...lines].join('\n');
}

function compile(source: string, moduleResolution: string): string {
  writeFileSync(join(project, 'page.tsx'), source);
  const options = {
    strict: true,
    noEmit: true,
    jsx: 'react-jsx',
    target: 'es2024',
    lib: ['es2024', 'dom'],
    module: moduleResolution === 'bundler' ? 'esnext' : moduleResolution,
    moduleResolution,
    types: [],
  };
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files: ['page.tsx'] }),
  );
  const tsc = join(here, '../../node_modules/.bin/tsc');
  try {
    return execFileSync(tsc, ['-p', project], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('the packed package', () => {
  it('has nothing that publint finds', async () => {
    const pack = { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.length) };
    const { messages, pkg = {} } = await publint({ pack, strict: true });
    expect(messages.map((one) => formatMessage(one, pkg, { color: false }))).toEqual([]);
  });

  it('gives every way in its types, as are-the-types-wrong sees it in ES modules and bundlers', async () => {
    const found = await checkPackage(createPackageFromTarballData(tarball));
    if (!found.types) throw new Error('no types');
    const ways = Object.entries(found.entrypoints);
    expect(ways.map(([way]) => way)).toContain('./linli-report');
    for (const [way, { resolutions }] of ways) {
      if (way.endsWith('.json')) continue;
      for (const kind of ['node16-esm', 'bundler'] as const)
        expect([way, kind, resolutions[kind].resolution?.isTypeScript]).toEqual([way, kind, true]);
    }
    const problems = found.problems.filter((problem) => {
      const kind = 'resolutionKind' in problem ? problem.resolutionKind : 'bundler';
      const json = 'entrypoint' in problem && problem.entrypoint.endsWith('.json');
      return !json && ['node16-esm', 'bundler'].includes(kind);
    });
    expect(problems).toEqual([]);
  });

  for (const resolution of ['bundler', 'nodenext'])
    it(`compiles in a React page with all that it names, and as the page for webmasters writes it (${resolution})`, () => {
      expect(compile(`${everything()}\n${snippet('React', 'tsx', stage.api)}`, resolution)).toBe('');
    });

  it('does not compile with what it does not know', () => {
    const wrong = everything().replace('theme="light"', 'theme="loud"');
    expect(compile(wrong, 'bundler')).toContain(`Type '"loud"' is not assignable`);
  });

  it('defines one element for who imports one, bundled by the host', async () => {
    writeFileSync(join(project, 'one.js'), "import '@linli/sdk/linli-team';");
    const bundle = await rolldown({ input: join(project, 'one.js'), cwd: project, platform: 'browser' });
    const { output } = await bundle.generate({ codeSplitting: false });
    await bundle.close();
    const own = stage.script(output[0].code);
    const page = await stage.open(
      `<linli-team site-key="pk_test_fixture" api="${stage.api}/"></linli-team><linli-report></linli-report>`,
      { script: 'none.js', head: `<script type="module" src="${own}"></script>` },
    );
    await page.getByText('田惠霖').waitFor();
    expect(await page.evaluate(() => customElements.get('linli-report') === undefined)).toBe(true);
  });

  it('tells editors the elements and their attributes', () => {
    const { tags } = JSON.parse(installed('dist/html-custom-data.json'));
    const { contributions } = JSON.parse(installed(JSON.parse(installed('package.json'))['web-types']));
    const told = elements().map(({ tagName, attributes }) => [tagName, attributes.map(({ name }) => name)]);
    for (const list of [tags, contributions.html.elements])
      expect(
        list.map(({ name, attributes }: { name: string; attributes: { name: string }[] }) => [
          name,
          attributes.map((one) => one.name),
        ]),
      ).toEqual(told);
  });
});
