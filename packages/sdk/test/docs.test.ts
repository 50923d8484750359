import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './fixture/faults.ts';
import { snippet } from './fixture/snippet.ts';
import { desktop, type Stage, setStage } from './fixture/stage.ts';
import { fillShort, submit } from './fixture/steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());

interface Declared {
  tagName: string;
  attributes: { name: string }[];
  events: { name: string }[];
  cssParts: { name: string }[];
  cssProperties: { name: string }[];
}

const folder = new URL('../docs/', import.meta.url);
const { modules } = JSON.parse(readFileSync(new URL('../custom-elements.json', import.meta.url), 'utf8'));
const elements: Declared[] = modules.flatMap(
  ({ declarations }: { declarations: Declared[] }) => declarations,
);
const names = (list: { name: string }[]): string[] => list.map(({ name }) => name);
const every = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

it('every element has a page, and no other', () => {
  const pages = readdirSync(folder).filter((page) => page !== 'embedding.md');
  expect(pages.sort()).toEqual(elements.map(({ tagName }) => `${tagName}.md`).sort());
});

it('the two lines work under the policy as both stand on the page for webmasters', async () => {
  const html = snippet('On your website', 'html', stage.api);
  const policy = snippet('Content-Security-Policy', 'csp', stage.api);
  const page = await stage.open('', desktop);
  const faults = faultsOf(page);
  const whole = `default-src 'none'; ${policy.trim()}`;
  await page.goto(stage.website.page(`<!doctype html><html lang="zh-CN"><body>${html}</body></html>`, whole));
  await fillShort(page);
  await submit(page);
  await page.getByRole('img', { name: '扫码查看进展' }).waitFor();
  expect(faults).toEqual([]);
});

describe('what the page says of', () => {
  for (const { tagName, attributes, cssParts, cssProperties } of elements)
    it(`${tagName} holds as it stands there`, async () => {
      const text = readFileSync(new URL(`${tagName}.md`, folder), 'utf8')
        .replaceAll('https://API', stage.api)
        .replaceAll('pk_live_…', 'pk_test_fixture');
      const [html = '', js = '', css = ''] = ['html', 'js', 'css'].map((language) =>
        every(text, new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm')).join('\n'),
      );
      expect(every(text, /^\| `([a-z-]+)` \|/gm).sort()).toEqual(names(attributes).sort());
      const listened = every(js, /'(linli-[a-z-]+)', /g);
      const parts = every(css, /::part\(([a-z-]+)\)/g);
      const properties = every(css, /(--linli-[a-z-]+):/g);
      for (const list of [listened, parts, properties]) expect(list).not.toEqual([]);
      // The events of a report come through the launcher.
      const known = elements.filter((one) => tagName === 'linli-launcher' || one.tagName === tagName);
      expect(names(known.flatMap((one) => one.events))).toEqual(expect.arrayContaining(listened));
      expect(names(cssParts)).toEqual(expect.arrayContaining(parts));
      expect(names(cssProperties)).toEqual(expect.arrayContaining(properties));

      const page = await stage.open('', desktop);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      const said: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'log') said.push(message.text());
      });
      const head = `<style>${css}</style>`;
      const script = `<script type="module" src="${stage.script(js)}"></script>`;
      await page.goto(stage.address(html + script, { head, script: 'none.js' }));
      for (const part of parts) await page.locator(`${tagName} [part~=${part}]`).first().waitFor();
      // A probe in the page shows what the browser makes of the same declaration.
      for (const [, part = '', name = '', value = ''] of css.matchAll(
        /::part\(([a-z-]+)\) \{\s*([a-z-]+): ([^;]+);/g,
      )) {
        const of = page.locator(`${tagName} [part~=${part}]`).first();
        expect(await of.evaluate((one, wanted) => getComputedStyle(one).getPropertyValue(wanted), name)).toBe(
          value,
        );
      }
      const before = said.length;
      for (const name of listened)
        await page
          .locator(tagName)
          .evaluate(
            (one, type) => one.dispatchEvent(new CustomEvent(type, { detail: { code: '1', fields: [] } })),
            name,
          );
      await expect.poll(() => said.length - before).toBeGreaterThanOrEqual(listened.length);
      expect(faults).toEqual([]);
    });
});
