import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openDesk, openPhone } from '../src/browser.ts';
import { type House, openHouse } from '../src/house.ts';
import { fileReport, follow } from '../src/resident.ts';
import { openFromQueue, signIn, takeStep } from '../src/staff.ts';
import { zh } from '../src/words.ts';

/** What would run if anything of it were taken for a page: as an element, an attribute, an address or a template. */
const hostile =
  '<img src=x onerror="top.pwned=1"><svg/onload=top.pwned=1><script>top.pwned=1</script>"\'><a href="javascript:top.pwned=1">x</a>{{constructor.constructor("top.pwned=1")()}}';

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

/** The words stand there as words; nothing of them became part of the page. */
async function expectInert(page: Page, words = 'top.pwned=1'): Promise<void> {
  await page.getByText(words).first().waitFor();
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(await page.locator('a[href^="javascript:"], img[src="x"], svg[onload]').count()).toBe(0);
}

test('what a resident and staff write is never taken for a part of a page', async () => {
  const site = house.site.url;
  const phone = await openPhone(browser, zh);
  const receipt = await fileReport(phone, zh, { site, text: `${hostile} 楼道灯不亮。` });
  await follow(phone, zh, site, receipt);
  await expectInert(phone);

  const desk = await openDesk(browser, zh);
  await signIn(desk, zh, {
    api: house.api,
    email: 'grid@demo.linli.example',
    password: house.demo.password,
  });
  // A title is the first words.
  await expectInert(desk, hostile.slice(0, 18));
  await openFromQueue(desk, hostile.slice(0, 18));
  await expectInert(desk);
  await takeStep(desk, zh.portal.accept, zh.portal.states.ACCEPTED);
  await desk.locator('.steps-bar').getByRole('button', { name: '给居民的进展', exact: true }).click();
  const form = desk.locator('form.step-form');
  await form.getByLabel('写给居民的话').fill(`${hostile} 看过现场`);
  await form.getByRole('button', { name: '发给居民', exact: true }).click();
  await desk.locator('.timeline').getByText('看过现场').waitFor();
  await expectInert(desk);

  await phone.getByText('看过现场').waitFor();
  await expectInert(phone);
  // The hosted page, with the policy of the house alone.
  await phone.goto(`${house.api}/a/${receipt.code.replaceAll(/\D/g, '')}`);
  await phone.getByLabel(zh.status.pin).fill(receipt.pin);
  await phone.getByRole('button', { name: zh.status.open, exact: true }).click();
  await phone.getByText('看过现场').waitFor();
  await expectInert(phone);
  expect(house.site.violations).toEqual([]);
});
