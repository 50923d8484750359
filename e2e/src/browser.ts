import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumArguments, ensureChromium } from '../../scripts/chromium.ts';
import type { Words } from './words.ts';

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });

/** A resident's telephone: narrow, touched, in the resident's language. */
export async function openPhone(browser: Browser, words: Words): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: words.locale,
    timezoneId: 'Asia/Shanghai',
  });
  return patient(await context.newPage());
}

/** A desk in the office, with a session of its own. */
export async function openDesk(browser: Browser, words: Words): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: words.locale,
    timezoneId: 'Asia/Shanghai',
  });
  return patient(await context.newPage());
}

function patient(page: Page): Page {
  page.setDefaultTimeout(30_000);
  return page;
}

/** What a page has left on the device: nothing is allowed before the person acts. */
export async function tracesOf(page: Page): Promise<Record<string, number>> {
  const cookies = (await page.context().cookies()).length;
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));
  return { cookies, ...stored };
}
