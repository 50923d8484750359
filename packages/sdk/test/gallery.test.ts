import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gallery, type Look, serveGallery } from '../gallery/serve.ts';
import type { State } from '../gallery/states/state.ts';
import { states } from '../gallery/states.ts';
import { violations } from './fixture/axe.ts';
import { launch } from './fixture/browser.ts';
import { misfits } from './fixture/layout.ts';
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

/** Pages beside each other: while one waits for its state, another is looked at. */
const atOnce = 3;
/** The narrowest screen that all must be there on, which is a desktop at 400 %. */
const narrowest = { width: 320, height: 568 };

/** Each language in one theme, and the dark one compact: neither changes the other. */
const looks: Look[] = [
  { theme: 'light', size: 'normal', locale: 'zh-CN' },
  { theme: 'dark', size: 'normal', locale: 'en' },
];
const seen: Record<Look['locale'], Set<string>> = { 'zh-CN': new Set(), en: new Set() };

/** All that can be read on a page, or heard. */
function readable(): string[] {
  const read = (root: ParentNode): string[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      one.textContent.replaceAll(/\s+/g, ' ').trim(),
      one.getAttribute('aria-label') ?? '',
      one.getAttribute('placeholder') ?? '',
      ...(one.shadowRoot ? read(one.shadowRoot) : []),
    ]);
  return [...new Set(read(document))];
}

async function faultsOf(page: Page, state: State, look: Look): Promise<string[]> {
  await page.setViewportSize(state.only === 'desktop' ? desktop.viewport : phone.viewport);
  await page.goto(gallery.address(state, look));
  try {
    await page.locator('html[data-reached]').waitFor({ state: 'attached', timeout: 20_000 });
  } catch {
    return ['is not reached'];
  }
  for (const text of await page.evaluate(readable)) seen[look.locale].add(text);
  if (state.paper) return [];
  const wear = (name: string, value: string): Promise<void> =>
    page
      .locator(state.tag)
      .evaluate((element, [is, to]) => element.setAttribute(is, to), [name, value] as const);
  if (look.theme === 'dark') await wear('density', 'compact');
  const faults = await violations(page, 6);
  // On a narrow screen the whole form would become one question.
  if (state.only === 'desktop') return [...faults, ...(await misfits(page, 44, true))];
  await page.setViewportSize(narrowest);
  faults.push(...(await misfits(page, 44, true)));
  await wear('text-size', 'large');
  return [...faults, ...(await misfits(page, 56))];
}

describe('every state can be reached, axe finds nothing there, and all of it fits', () => {
  for (const tag of new Set(states.map((state) => state.tag)))
    it(tag, async () => {
      const todo = states.filter((state) => state.tag === tag);
      const found: string[] = [];
      const work = async (): Promise<void> => {
        const page = await browser.newPage();
        for (let state = todo.shift(); state; state = todo.shift())
          for (const look of looks)
            for (const fault of await faultsOf(page, state, look))
              found.push(`${state.name}, ${look.locale}: ${fault}`);
        await page.close();
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      expect(found).toEqual([]);
    }, 300_000);
});

// Whoever writes a new text is asked for the state that shows it.
for (const locale of ['zh-CN', 'en'] as const)
  it(`every text is seen in some state: ${locale}`, async () => {
    const said = [...seen[locale]].join('\n');
    const folder = new URL(`../src/locales/${locale}/`, import.meta.url);
    const unseen: string[] = [];
    for (const file of readdirSync(folder).filter((name) => !/pack\.ts$/i.test(name))) {
      const texts: Record<string, Record<string, string>> = await import(new URL(file, folder).href);
      for (const [key, text] of Object.values(texts).flatMap((all) => Object.entries(all))) {
        const parts = text.trim().split(/\{\w+\}/);
        const words = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
        if (!new RegExp(words.join('.+?')).test(said)) unseen.push(`${file}: ${key}`);
      }
    }
    expect(unseen).toEqual([]);
  });
