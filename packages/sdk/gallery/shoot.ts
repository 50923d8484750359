import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../test/fixture/browser.ts';
import { looks, serveGallery } from './serve.ts';
import { states } from './states.ts';

const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } };
const folder = join(import.meta.dirname, '../dist/gallery');
mkdirSync(folder, { recursive: true });

const gallery = await serveGallery();
const browser = await launch();
let taken = 0;
try {
  for (const [device, viewport] of Object.entries(sizes)) {
    const page = await (await browser.newContext({ viewport })).newPage();
    for (const state of states.filter(({ only }) => only === undefined || only === device))
      for (const look of looks) {
        await page.goto(gallery.address(state, look));
        await page.locator('html[data-reached]').waitFor({ state: 'attached' });
        const name = [state.name, device, ...Object.values(look)].join(' ').replaceAll(/[^\w-]+/g, '-');
        await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
        taken += 1;
      }
  }
} finally {
  await browser.close();
  await gallery.close();
}
console.log(`${taken} pictures in ${folder}`);
