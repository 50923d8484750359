import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Gallery, looks, serveGallery } from '../gallery/serve.ts';
import { states } from '../gallery/states.ts';
import { launch } from './fixture/browser.ts';
import { desktop, phone } from './fixture/stage.ts';

let gallery: Gallery;
let browser: Browser;
beforeAll(async () => {
  [gallery, browser] = await Promise.all([serveGallery(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await gallery.close();
});

it('the gallery reaches every state that it shows', async () => {
  const [look] = looks;
  if (!look) throw new Error('no look');
  for (const device of ['phone', 'desktop'] as const) {
    const page = await browser.newPage(device === 'phone' ? phone : desktop);
    for (const state of states.filter(({ only }) => (only ?? 'phone') === device)) {
      await page.goto(gallery.address(state, look));
      const reached = page.locator('html[data-reached]').waitFor({ state: 'attached', timeout: 20_000 });
      await expect(reached, state.name).resolves.toBeUndefined();
    }
  }
});
