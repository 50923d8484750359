import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PropertySite, startPropertySite } from '@linli/property-site/start';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openDesk, openPhone } from '../src/browser.ts';
import { freePort } from '../src/freePort.ts';
import { type House, openHouse } from '../src/house.ts';
import {
  beginReport,
  choosePhoto,
  fileReport,
  next,
  type Receipt,
  sayWhere,
  showReceipt,
  submit,
  takeReceipt,
} from '../src/resident.ts';
import { openFromQueue, signIn } from '../src/staff.ts';
import { inChinese, inEnglish } from '../src/troubleWords.ts';

let house: House;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  house = await openHouse();
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'linli-e2e-files-'));
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
  if (folder) await rm(folder, { recursive: true });
});

describe.each([
  ['in Chinese', inChinese],
  ['in English', inEnglish],
] as const)('when something is wrong, a sentence says the way out, %s', (_, trouble) => {
  const { words } = trouble;
  const as = (account: string) => ({
    api: house.api,
    email: `${account}@demo.linli.example`,
    password: house.demo.password,
  });
  const reportPage = () => `${house.site.url}${words.sitePrefix}/report`;

  test('a key that no site has: the link to the hosted page stays', async () => {
    await using website = await openWebsite(house.sparePort, 'pk_test_nobody');
    const phone = await openPhone(browser, words);
    await phone.goto(`${website.url}${words.sitePrefix}/report`);
    await phone.getByRole('alert').getByText(trouble.unknownSite).waitFor();
    await phone.locator('linli-report').getByRole('link', { name: trouble.wayOut }).waitFor();
    await phone.context().close();
  });

  test('a website that no site lists', async () => {
    await using website = await openWebsite(await freePort(), house.demo.siteKey);
    const phone = await openPhone(browser, words);
    await phone.goto(`${website.url}${words.sitePrefix}/report`);
    await phone.getByRole('alert').getByText(trouble.originDenied).waitFor();
    await phone.locator('linli-report').getByRole('link', { name: trouble.wayOut }).waitFor();
    await phone.context().close();
  });

  test('a text too long, a photo too large, a text that calls itself a photo; then a PIN tried until it locks', async () => {
    const phone = await openPhone(browser, words);
    await phone.goto(reportPage());
    await beginReport(phone, words);
    const text = phone.getByLabel(words.report.textLabel);
    const fitting = `${words.report.text} 👨‍👩‍👧 שלום`.padEnd(10_000, '灯');
    await text.fill(`${fitting}${'灯'.repeat(10_001 - seenLength(fitting))}`);
    await next(phone, words);
    await phone.locator('#wrong-text').getByText(trouble.tooLong).waitFor();
    expect(seenLength(await text.inputValue())).toBe(10_001);
    await text.fill([...characters(await text.inputValue())].slice(0, 10_000).join(''));
    await next(phone, words);

    const big = join(folder, 'big.jpg');
    await writeFile(big, '');
    await truncate(big, 30 * 1024 * 1024);
    await phone.locator('linli-report input[type=file]').setInputFiles(big);
    await phone.getByText(trouble.photoTooLarge).waitFor();
    await choosePhoto(phone, { name: 'notes.jpg', buffer: Buffer.from('only words') });
    await phone.getByText(trouble.noPhoto).waitFor();
    await next(phone, words);
    await sayWhere(phone, words);
    await submit(phone, words);
    await tryUntilLocked(phone, await takeReceipt(phone, words));
    await phone.context().close();
  });

  async function tryUntilLocked(phone: Page, receipt: Receipt): Promise<void> {
    await phone.goto(`${house.site.url}${words.sitePrefix}/my-appeal`);
    const wrong = { ...receipt, pin: receipt.pin === '000 000' ? '111111' : '000000' };
    for (const left of trouble.wrongPin) {
      await showReceipt(phone, words.status, wrong);
      await phone.getByRole('alert').getByText(left).waitFor();
    }
    await showReceipt(phone, words.status, receipt);
    await phone.getByRole('alert').getByText(trouble.locked).waitFor();
    expect(await phone.getByLabel(words.status.code).inputValue()).toBe(receipt.code);
  }

  test('two people accept at once: one does, the other is told, and keeps what was typed', async () => {
    const { portal } = words;
    const title = `${trouble.kept} ${words.locale}`;
    const phone = await openPhone(browser, words);
    await fileReport(phone, words, { site: house.site.url, text: title });
    await phone.context().close();
    const member = await openDesk(browser, words);
    await signIn(member, words, as('grid'));
    await member.getByText(portal.grid, { exact: true }).click();
    await openFromQueue(member, title);
    const secretary = await openDesk(browser, words);
    await signIn(secretary, words, as('secretary'));
    await secretary.goto(member.url());
    const desks = [member, secretary];
    for (const desk of desks) {
      await desk.locator('.steps-bar').getByRole('button', { name: portal.accept, exact: true }).click();
      await desk.locator('form.step-form').getByLabel(trouble.note).fill(title);
    }
    await Promise.all(
      desks.map((desk) =>
        desk.locator('form.step-form').getByRole('button', { name: portal.accept, exact: true }).click(),
      ),
    );
    for (const desk of desks) {
      await desk.locator('.appeal-head .state').getByText(portal.states.ACCEPTED, { exact: true }).waitFor();
    }
    // The page may hear of the new state before its own answer comes.
    const formsOf = () => Promise.all(desks.map((desk) => desk.locator('form.step-form').count()));
    await expect.poll(async () => (await formsOf()).toSorted()).toEqual([0, 1]);
    const forms = await formsOf();
    const second = desks[forms.indexOf(1)]?.locator('form.step-form');
    await second?.getByRole('alert').first().waitFor();
    expect(await second?.getByLabel(trouble.note).inputValue()).toBe(title);
    await Promise.all(desks.map((desk) => desk.context().close()));
  });
});

async function openWebsite(port: number, siteKey: string): Promise<PropertySite & AsyncDisposable> {
  const site = await startPropertySite({ port, host: '127.0.0.1', apiUrl: house.api, siteKey });
  return { ...site, [Symbol.asyncDispose]: () => site.close() };
}

/** What people take for one character. */
function* characters(text: string): Generator<string> {
  for (const { segment } of new Intl.Segmenter().segment(text)) yield segment;
}

function seenLength(text: string): number {
  return [...characters(text)].length;
}
