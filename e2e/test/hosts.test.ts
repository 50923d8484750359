import { drawPicture } from '@linli/cli/demo/photos/draw';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Caller } from '../../apps/api/test/support/caller.ts';
import { faultsOf } from '../../packages/sdk/test/fixture/faults.ts';
import { serveWebsite, type Website } from '../../packages/sdk/test/fixture/website.ts';
import { hosts } from '../../packages/sdk/test/hosts/hosts.ts';
import { launch, openPhone, tracesOf } from '../src/browser.ts';
import { handle } from '../src/handle.ts';
import { type House, openHouse } from '../src/house.ts';
import {
  beginReport,
  choosePhoto,
  confirmSolved,
  expectState,
  next,
  sayWhere,
  showReceipt,
  submit,
  takeReceipt,
} from '../src/resident.ts';
import { onSlowNetwork } from '../src/slowly.ts';
import { zh } from '../src/words.ts';

let house: House;
let browser: Browser;
let website: Website;
beforeAll(async () => {
  house = await openHouse();
  browser = await launch();
  website = await serveWebsite(house.sparePort);
});
afterAll(async () => {
  await website?.close();
  await browser?.close();
  await house?.close();
});

for (const [name, open] of Object.entries(hosts))
  test(`on ${name}, over a slow network that goes as it is sent: reported once, handled, and said to be solved`, async () => {
    const phone = await openPhone(browser, zh);
    const faults = faultsOf(phone);
    const network = await onSlowNetwork(phone);
    await phone.goto(await open(website, { api: house.api, siteKey: house.demo.siteKey }));
    await phone.getByText(zh.report.kind, { exact: true }).waitFor();
    expect(await tracesOf(phone)).toEqual({ cookies: 0, local: 0, session: 0, databases: 0 });
    const notice = phone.getByRole('button', { name: '知道了' });
    if (await notice.count()) await notice.click();

    const text = `${name}：${zh.report.text}`;
    await beginReport(phone, zh);
    await phone.getByLabel(zh.report.textLabel).fill(text);
    await next(phone, zh);
    await choosePhoto(phone, { name: 'IMG_2026.jpg', buffer: await drawPicture('lampDark') });
    await phone.getByText(zh.report.photoDone, { exact: true }).waitFor();
    await next(phone, zh);
    await sayWhere(phone, zh);
    await network.away();
    await submit(phone, zh);
    await phone.getByText('已保存，联网后自动发送').waitFor();
    await phone.getByText('1 张照片').waitFor();
    await network.back();
    const receipt = await takeReceipt(phone, zh);

    await showReceipt(phone, zh.status, receipt);
    await expectState(phone, zh.status.states.SUBMITTED);
    const staff = await new Caller(house.api, { origin: house.api }).signIn(
      { email: 'grid@demo.linli.example' },
      house.demo.password,
    );
    const found = await handle(staff, receipt.code, {
      unit: zh.portal.unitName,
      done: zh.portal.evidenceText,
    });
    expect(found).toMatchObject([{ text, photos: [{ id: expect.any(String) }] }]);
    const { appeals } = await staff.run<{ appeals: { totalCount: number } }>(
      'query($text: String!) { appeals(filter: { text: { contains: $text } }) { totalCount } }',
      { text: `${name}：` },
    );
    expect(appeals.totalCount).toBe(1);

    // Nobody reloads.
    await expectState(phone, zh.status.states.RESOLVED);
    await phone.getByText(zh.portal.evidenceText).first().waitFor();
    await confirmSolved(phone, zh);
    await expectState(phone, zh.status.states.CLOSED);
    const wrong = faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/.test(fault));
    expect([wrong, house.faults]).toEqual([[], []]);
    await phone.context().close();
  });
