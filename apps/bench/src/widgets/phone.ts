import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { chromiumArguments, ensureChromium } from '../../../../scripts/chromium.ts';

/** A cheap phone on a slow line: 150 ms there and back, 1.6 Mbit/s, a processor four times slower than this one. */
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const slower = 4;

/** Notes when the form can be used, counted from when its script was asked for, and what was painted largest. */
const watch = `
  window.watched = { tasks: [], keys: [] };
  document.addEventListener('linli-ready', () => requestAnimationFrame(() => setTimeout(() => {
    const script = performance.getEntriesByType('resource').find(({ name }) => name.includes('/sdk/v1/linli.'));
    watched.usableMs = performance.now() - script.startTime;
  })));
  const see = (type, note, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  see('largest-contentful-paint', (entry) => { watched.largest = { ms: entry.startTime, url: entry.url }; });
  see('longtask', ({ startTime, duration }) => watched.tasks.push({ startTime, duration }));
  see('event', ({ name, duration, startTime }) => {
    if (name === 'keydown' || name === 'keypress' || name === 'keyup') watched.keys.push({ startTime, duration });
  }, { durationThreshold: 16 });`;

/** Chromium for which every property company's website is the one at this port. */
export const launch = (port: number): Promise<Browser> =>
  chromium.launch({
    executablePath: ensureChromium(),
    args: [...chromiumArguments, `--host-resolver-rules=MAP *.property.test 127.0.0.1:${port}`],
  });

/** A phone that has seen nothing yet: cheap and on a slow line, unless it is as fast as this machine. */
export async function onPhone<Result>(
  browser: Browser,
  task: (page: Page, session: CDPSession) => Promise<Result>,
  fast = false,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    if (!fast) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', line);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    }
    return await task(page, session);
  } finally {
    await context.close();
  }
}

/** What the page noted under this name, as soon as it did. */
export async function noted(page: Page, what: string): Promise<number> {
  const found = await page.waitForFunction(`watched.${what}`);
  return (await found.jsonValue()) as number;
}
