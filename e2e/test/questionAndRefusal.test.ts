import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../src/axe.ts';
import { launch, openDesk, openPhone } from '../src/browser.ts';
import { type House, openHouse } from '../src/house.ts';
import { expectState, fileReport, follow } from '../src/resident.ts';
import { openFromQueue, signIn, takeFurtherStep, takeStep } from '../src/staff.ts';
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

test('staff ask and the resident answers; staff decline, the resident objects, and the next level has it', async () => {
  const { portal, report } = zh;
  const title = report.text.slice(0, 20);
  const as = (account: string) => ({
    api: house.api,
    email: `${account}@demo.linli.example`,
    password: house.demo.password,
  });
  const phone = await openPhone(browser, zh);
  const receipt = await fileReport(phone, zh, { site: house.site.url });
  await follow(phone, zh, house.site.url, receipt);

  const member = await openDesk(browser, zh);
  await signIn(member, zh, as('grid'));
  await openFromQueue(member, title);
  await takeStep(member, portal.accept, portal.states.ACCEPTED);
  const ask = { more: '更多', step: '请反映人补充' };
  await takeFurtherStep(member, ask, '待补充', (form) =>
    form.getByLabel('要问反映人的问题').fill('是楼门里的灯，还是门外的灯？'),
  );

  // Nobody reloads: the question comes by itself, and stands before the clock that stands still.
  const question = phone.locator('[part=question]');
  await question.getByText('是楼门里的灯，还是门外的灯？').waitFor();
  await phone.getByText('暂停中，到').waitFor();
  expect(await axeFindings(phone, 'linli-status')).toEqual([]);
  await phone.getByLabel('您的回答').fill('门外的灯，雨棚下面那一盏。');
  await phone.getByRole('button', { name: '发送回答' }).click();
  await phone.getByText('您的回答已经送到').waitFor();
  await expectState(phone, '已受理');
  await member.locator('.appeal-head .state').getByText('已受理', { exact: true }).waitFor();
  await member.locator('.timeline').getByText('门外的灯，雨棚下面那一盏。').waitFor();

  const secretary = await openDesk(browser, zh);
  await signIn(secretary, zh, as('secretary'));
  await openFromQueue(secretary, title);
  await takeFurtherStep(secretary, { more: '更多', step: '不予受理' }, '不予受理', async (form) => {
    await form.getByLabel('理由（居民会看到）').fill('雨棚下的灯由一层商户自行安装，由商户维修。');
    await form.getByLabel('依据').fill('《物业服务合同》第九条');
  });
  const refusal = phone.locator('[part=refusal]');
  await refusal.getByText('由商户维修').waitFor();
  await refusal.getByText('依据：《物业服务合同》第九条').waitFor();
  await expectState(phone, '不予受理');
  await phone.getByRole('button', { name: '我不同意，提出异议' }).click();
  await phone.getByLabel('您为什么不同意？').fill('那盏灯是小区的公用灯，商户三年前就搬走了。');
  await phone.getByRole('button', { name: '提交异议' }).click();
  await phone.getByText(/异议已经提交。现在由.+重新看。/).waitFor();
  await expectState(phone, '已受理');
  expect(await axeFindings(phone, 'linli-status')).toEqual([]);

  const street = await openDesk(browser, zh);
  await signIn(street, zh, as('street'));
  await openFromQueue(street, title);
  await street.locator('.appeal-head .state').getByText('已受理', { exact: true }).waitFor();
  await street.locator('.timeline').getByText('商户三年前就搬走了').waitFor();

  expect(house.site.violations).toEqual([]);
  expect(house.faults).toEqual([]);
  await Promise.all([phone, member, secretary, street].map((page) => page.context().close()));
});
