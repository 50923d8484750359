import { linliHandlers } from '@linli/testkit/msw/handlers';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { chromiumArguments } from '../../../scripts/chromium.ts';
import { livesIn } from './others.ts';
import { type Reader, worldFor } from './reader.ts';
import { type Stage, serve } from './serve.ts';

let browser: Browser;
let stage: Stage;
const open: { page: Page; faults: string[]; foreseen: RegExp | null }[] = [];

beforeAll(async () => {
  stage = await serve(inject('portal'));
  browser = await chromium.launch({ executablePath: inject('chromium'), args: chromiumArguments });
});

// What the page complained about is a fault of every test, above all a violated Content-Security-Policy.
afterEach(async () => {
  const said = open.flatMap(({ faults, foreseen }) => faults.filter((fault) => !foreseen?.test(fault)));
  await Promise.all(open.splice(0).map(({ page }) => page.context().close()));
  expect(said).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await stage.stop();
});

/** Opens the portal at an address below /portal/. Only complaints of the page that were foreseen are no fault. */
export async function visit(
  path: string,
  reader: Reader = {},
  foreseen: RegExp | null = null,
): Promise<Page> {
  const { locale = 'zh-CN', phone = false, dark = false, width = 1440 } = reader;
  const context = await browser.newContext({
    viewport: phone ? { width: 375, height: 812 } : { width, height: 900 },
    hasTouch: phone,
    locale,
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const world = worldFor(reader);
  await context.addCookies([stage.admit(linliHandlers(inject('sdl'), world))]);
  const page = await context.newPage();
  livesIn(page, world);
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 4')) faults.push(message.text());
  });
  open.push({ page, faults, foreseen });
  await page.goto(new URL(path, stage.url).href);
  return page;
}

/** Keeps back the answers to requests that say this, until they are let go; `given` once the first one is there. */
export async function holdAnswers(
  page: Page,
  said: string,
): Promise<{ letGo: () => void; given: Promise<void> }> {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const { promise: given, resolve: give } = Promise.withResolvers<void>();
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes(said)) return route.fallback();
    const response = await route.fetch();
    give();
    await held;
    await route.fulfill({ response });
  });
  return { letGo, given };
}

/** Opens the appeal of this title from the queue's view. */
export async function openAppeal(page: Page, title: string): Promise<void> {
  await page.locator('[data-queue]').getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Presses one of the appeal's next steps; the views beside it have similar names. */
export function takeStep(page: Page, words: string): Promise<void> {
  return page
    .getByRole('region', { name: /下一步|Next steps/ })
    .locator('.steps-bar')
    .getByRole('button', { name: words, exact: true })
    .click();
}
