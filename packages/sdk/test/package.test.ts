import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { report, type Stage, setStage } from './fixture/stage.ts';

const file = (path: string): Buffer => readFileSync(new URL(`../${path}`, import.meta.url));
const json = (path: string) => JSON.parse(file(path).toString('utf8'));

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());

it('custom-elements.json names every attribute that an element observes, and no other', async () => {
  const page = await stage.open(
    `${report()}<linli-status></linli-status><linli-nearby></linli-nearby><linli-team></linli-team><linli-launcher></linli-launcher>`,
  );
  for (const { declarations } of json('custom-elements.json').modules) {
    const { tagName, attributes } = declarations[0];
    const observed = await page.evaluate(
      async (tag) =>
        ((await customElements.whenDefined(tag)) as unknown as { observedAttributes: string[] })
          .observedAttributes,
      tagName as string,
    );
    // An attribute in lower case is a property's own name where none was given.
    const named = (attributes as { name: string }[]).map(({ name }) => name);
    expect(observed.toSorted()).toEqual(named.toSorted());
  }
});

it('manifest.json has the hash of every built file', () => {
  const { files, pinned } = json('dist/v1/manifest.json');
  expect(Object.keys(files)).toContain(pinned);
  for (const [name, { integrity }] of Object.entries<{ integrity: string }>(files)) {
    expect(integrity).toBe(
      `sha384-${createHash('sha384')
        .update(file(`dist/v1/${name}`))
        .digest('base64')}`,
    );
  }
});

it('a pinned single file runs under its integrity hash', async () => {
  const { files, pinned } = json('dist/v1/manifest.json');
  const page = await stage.open(report(), {
    script: 'no-such-file.js',
    head: `<script type="module" src="${stage.api}/sdk/v1/${pinned}" integrity="${files[pinned].integrity}" crossorigin></script>`,
  });
  await page.getByText('您想办什么事').waitFor();
});

it('a pinned single file with another byte in it does not run, and people keep the link', async () => {
  const { files, pinned } = json('dist/v1/manifest.json');
  const page = await stage.open('');
  const refused = page.waitForEvent('console', (message) => message.text().includes('integrity'));
  await page.route(`**/${pinned}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()} ` });
  });
  const head = `<script type="module" src="${stage.api}/sdk/v1/${pinned}" integrity="${files[pinned].integrity}" crossorigin></script>`;
  await page.goto(stage.address(report(), { script: 'no-such-file.js', head }));
  await refused;
  await page.getByRole('link', { name: '上报问题' }).waitFor();
  expect(await page.evaluate(() => customElements.get('linli-report'))).toBe(undefined);
});

it('every export of the package exists', () => {
  for (const target of Object.values<string | Record<string, string>>(json('package.json').exports)) {
    const paths = typeof target === 'string' ? [target] : Object.values(target);
    for (const path of paths) expect(file(path).length).toBeGreaterThan(0);
  }
});
