import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { chromiumArguments } from '../../../scripts/chromium.ts';

export interface Reader {
  locale?: 'zh-CN' | 'en';
  phone?: boolean;
  dark?: boolean;
  signedIn?: boolean;
  /** In how many offices besides the neighbourhood's the reader works. */
  moreOffices?: number;
  /** The reader serves four grids instead of the street. */
  grids?: boolean;
  width?: number;
  /** The reader administers the place, and reads no appeal. */
  administers?: boolean;
  /** The settlement period has just begun. */
  nobodyAsked?: boolean;
}

let browser: Browser;
const open: { page: Page; faults: string[] }[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject('chromium'), args: chromiumArguments });
});

// What the page complained about is a fault of every test, above all a violated Content-Security-Policy.
afterEach(async () => {
  const said = open.flatMap(({ faults }) => faults);
  await Promise.all(open.splice(0).map(({ page }) => page.context().close()));
  expect(said).toEqual([]);
});

afterAll(() => browser.close());

/** Opens the portal at an address below /portal/. */
export async function visit(path: string, reader: Reader = {}): Promise<Page> {
  const { locale = 'zh-CN', phone = false, dark = false, signedIn = true } = reader;
  const { moreOffices = 0, grids = false, width = 1440, nobodyAsked = false, administers = false } = reader;
  const context = await browser.newContext({
    viewport: phone ? { width: 375, height: 812 } : { width, height: 900 },
    hasTouch: phone,
    locale,
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const given = {
    'signed-in': signedIn ? 'yes' : 'no',
    'more-offices': String(moreOffices),
    grids: grids ? 'yes' : 'no',
    administers: administers ? 'yes' : 'no',
    'nobody-asked': nobodyAsked ? 'yes' : 'no',
  };
  await context.addInitScript((all) => {
    for (const [key, value] of Object.entries(all)) sessionStorage.setItem(key, value);
  }, given);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 4')) faults.push(message.text());
  });
  open.push({ page, faults });
  await page.goto(new URL(path, inject('portal')).href);
  return page;
}

/** A colleague acts behind the reader's back. */
export function colleague(
  page: Page,
  title: string,
  step: 'ADD_NOTE' | 'VERIFY',
  words: string,
): Promise<void> {
  return page.evaluate(([about, what, said]) => window.linliOthers.act(about, what, said), [
    title,
    step,
    words,
  ] as const);
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
