import { startPropertySite } from '@linli/property-site/start';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPhone } from '../src/browser.ts';
import { freePort } from '../src/freePort.ts';
import { type House, openHouse } from '../src/house.ts';
import { zh } from '../src/words.ts';

let house: House;
let browser: Browser;
beforeAll(async () => {
  house = await openHouse();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

interface Read {
  readonly url: string;
  readonly status: number;
  readonly fromCache: boolean;
}

/** Opens the page and tells what it read by GET until the form could be used. */
async function readsOf(page: Page, address: string): Promise<Read[]> {
  const reads: Read[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ response: { url, status, fromDiskCache = false } }) => {
    if (url.includes('documentId=')) reads.push({ url, status, fromCache: fromDiskCache });
  });
  await page.goto(address);
  await page.locator('linli-report').getByRole('button', { name: zh.report.next }).waitFor();
  return reads;
}

test('a form boots by one public read, on our own page and on a listed website; the browser keeps it for the next page', async () => {
  for (const address of [`${house.api}/report/${house.demo.siteKey}`, `${house.site.url}/report`]) {
    const phone = await openPhone(browser, zh);
    const [first, ...others] = await readsOf(phone, address);
    expect([address, first, others]).toEqual([
      address,
      expect.objectContaining({ status: 200, fromCache: false }),
      [],
    ]);
    const next = await phone.context().newPage();
    const again = await readsOf(next, address);
    expect([address, again]).toEqual([address, [{ url: first?.url, status: 200, fromCache: true }]]);
    await phone.context().close();
  }
});

test('a website that no site lists reads a refusal at the very address whose answer the browser holds', async () => {
  const phone = await openPhone(browser, zh);
  const [read] = await readsOf(phone, `${house.site.url}/report`);
  const { siteKey } = house.demo;
  const website = await startPropertySite({
    port: await freePort(),
    host: '127.0.0.1',
    apiUrl: house.api,
    siteKey,
  });
  await using stack = new AsyncDisposableStack();
  stack.defer(() => website.close());
  await phone.goto(website.url);
  const answer = await phone.evaluate(async (url) => {
    const response = await fetch(url);
    return { status: response.status, text: await response.text() };
  }, read?.url ?? '');
  expect(answer.status).toBe(403);
  expect(JSON.parse(answer.text)).toEqual({
    errors: [{ message: expect.any(String), extensions: { code: 'ORIGIN_DENIED', origin: website.url } }],
  });
  await phone.context().close();
});
