import { drawPicture } from '@linli/cli/demo/photos/draw';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openDesk, openPhone, tracesOf } from '../src/browser.ts';
import { type House, openHouse } from '../src/house.ts';
import { confirmSolved, expectState, fileReport, follow } from '../src/resident.ts';
import { choose, openFromQueue, signIn, takeStep } from '../src/staff.ts';
import { en, zh } from '../src/words.ts';

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

test('a page that loads what its policy forbids is counted, so that zero means zero', async () => {
  const page = await openPhone(browser, zh);
  await page.goto(house.site.url);
  await page.evaluate(() =>
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/x' })),
  );
  await expect.poll(() => house.site.violations.length).toBe(1);
  house.site.forgetViolations();
  await page.context().close();
});

describe.each([
  ['in Chinese', zh],
  ['in English', en],
] as const)('the story of a dark lamp %s', (_, words) => {
  test('from a telephone on the property site to the grid, and back to who reported it', async () => {
    const { report, status, portal } = words;
    const title = report.text.slice(0, 20);
    const site = house.site.url;
    const as = (account: string) => ({
      api: house.api,
      email: `${account}@demo.linli.example`,
      password: house.demo.password,
    });

    const member = await openDesk(browser, words);
    await signIn(member, words, as('grid'));
    await member.getByText(portal.grid, { exact: true }).click();
    const stranger = await openDesk(browser, words);
    await signIn(stranger, words, as('grid2'));

    const phone = await openPhone(browser, words);
    await phone.goto(`${site}${words.sitePrefix}/report`);
    await phone.getByText(report.kind, { exact: true }).waitFor();
    expect(await tracesOf(phone)).toEqual({ cookies: 0, local: 0, session: 0, databases: 0 });
    const receipt = await fileReport(phone, words, { site, photo: await drawPicture('lampDark') });
    await follow(phone, words, site, receipt);

    // It stands in the queue of the grid in which building 18 lies, without anybody reloading, and in no other.
    await member.getByText(portal.fresh).click();
    await openFromQueue(member, title);
    await member.locator('.appeal-pane img').first().waitFor();
    expect(await stranger.getByText(title).count()).toBe(0);

    await takeStep(member, portal.accept, portal.states.ACCEPTED);
    await expectState(phone, status.states.ACCEPTED);
    await takeStep(member, portal.assign, portal.states.ASSIGNED, async () => {
      await choose(member, portal.unit, portal.unitName);
      await choose(member, portal.person, '周小满');
    });
    await takeStep(member, portal.start, portal.states.IN_PROGRESS);
    await expectState(phone, status.states.IN_PROGRESS);
    await takeStep(member, portal.resolve, portal.states.RESOLVED, async (form) => {
      await form.getByLabel(portal.evidence).fill(portal.evidenceText);
      const photo = { name: 'after.jpg', mimeType: 'image/jpeg', buffer: await drawPicture('lampLit') };
      await form.locator('input[type=file]').setInputFiles(photo);
      await form.getByRole('button', { name: portal.removePhoto }).waitFor();
    });
    await expectState(phone, status.states.RESOLVED);
    await phone.getByText(portal.evidenceText).first().waitFor();

    const secretary = await openDesk(browser, words);
    await signIn(secretary, words, as('secretary'));
    await openFromQueue(secretary, title);
    await takeStep(secretary, portal.verify, portal.states.VERIFIED);

    await confirmSolved(phone, words);
    await expectState(phone, status.states.CLOSED);
    await secretary.locator('.appeal-head .state').getByText(portal.states.CLOSED, { exact: true }).waitFor();

    expect(house.site.violations).toEqual([]);
    expect(house.faults).toEqual([]);
    await Promise.all([phone, member, stranger, secretary].map((page) => page.context().close()));
  });
});
