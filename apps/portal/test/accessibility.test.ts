import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './portal.ts';
import type { Reader } from './reader.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: run } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Finding[] }> };
    };
    // Only what is wrong is looked at closely: that spares half of the time.
    return (await run.run({ resultTypes: ['violations'] })).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}

const screens: readonly {
  name: string;
  path: string;
  reader?: Reader;
  signedIn?: boolean;
  ready: (page: Page) => Promise<void>;
}[] = [
  { name: 'sign-in', path: '', signedIn: false, ready: (page) => page.locator('.sign-in-card').waitFor() },
  { name: 'today', path: '', ready: (page) => page.locator('.figures').waitFor() },
  { name: 'queue', path: 'appeals', ready: (page) => page.locator('[data-row]').first().waitFor() },
  {
    name: 'forgot',
    path: 'forgot',
    signedIn: false,
    ready: (page) => page.locator('.sign-in-card').waitFor(),
  },
  {
    name: 'recover',
    path: 'recover#x',
    signedIn: false,
    ready: (page) => page.locator('.sign-in-card').waitFor(),
  },
  { name: 'invite', path: 'invite', ready: (page) => page.locator('.account-form .ant-select').waitFor() },
  {
    name: 'return visits',
    path: 'visits',
    ready: (page) => page.locator('.followup-list li').first().waitFor(),
  },
  {
    name: 'a call',
    path: 'visits',
    ready: async (page) => {
      await page.locator('.followup-list button').first().click();
      await page.locator('.call-say').first().waitFor();
    },
  },
  {
    name: 'reviews after a double no',
    path: 'visits',
    ready: async (page) => {
      await page
        .locator('.ant-segmented-item')
        .getByText(/^(双否复查|Double-no reviews)$/)
        .click();
      await page.locator('.review-parts').first().waitFor();
    },
  },
  {
    name: 'ledgers',
    path: 'ledgers',
    // The words of the choices come with a question of their own.
    ready: (page) =>
      page
        .locator('.followup-filters')
        .getByText(/^(存量|Stock)/)
        .waitFor(),
  },
  {
    name: 'commitments',
    path: 'commitments',
    ready: (page) =>
      page
        .locator('.ant-segmented')
        .getByText(/^(未到期|Open)$/)
        .waitFor(),
  },
  { name: 'rates', path: 'rates', ready: (page) => page.locator('.check-found').waitFor() },
  {
    name: 'categories',
    path: 'categories',
    ready: (page) =>
      page
        .getByText(/水电气热|Water, power, gas/)
        .first()
        .waitFor(),
  },
  {
    name: 'a new website',
    path: 'sites/new',
    ready: (page) => page.getByRole('button', { name: /保存|Save/ }).waitFor(),
  },
  {
    name: 'text templates',
    path: 'templates',
    ready: (page) => page.getByRole('heading', { level: 2 }).nth(4).waitFor(),
  },
  {
    name: 'duty disputes',
    path: 'disputes',
    ready: (page) => page.getByText(/没有待裁定的责任争议。|No dispute waits for a decision./).waitFor(),
  },
  {
    name: 'a category',
    path: 'categories',
    ready: async (page) => {
      await page
        .getByText(/水电气热|Water, power, gas/)
        .first()
        .click();
      await page.getByRole('link', { name: /^(燃气|Gas)$/ }).click();
      await page.getByRole('heading', { level: 2, name: /^(燃气|Gas)$/ }).waitFor();
      await page.getByRole('group', { name: /^(问题|Question) 1$/ }).waitFor();
    },
  },
  {
    name: 'five members',
    path: 'duties',
    ready: async (page) => {
      await page.getByRole('button', { name: /^(记一笔|Write it down)$/ }).click();
      await page.getByLabel(/^(做了什么|What was done)$/).waitFor();
    },
  },
  { name: 'a method', path: 'methods/new', ready: (page) => page.locator('.method-form').waitFor() },
  { name: 'audit', path: 'audit', ready: (page) => page.locator('.audit-entry').first().waitFor() },
  {
    name: 'integration tokens',
    path: 'integrations',
    ready: (page) => page.locator('.integrations-deeds').first().waitFor(),
  },
  {
    name: 'making an integration token',
    path: 'integrations',
    ready: async (page) => {
      await page.locator('.integrations-head button').click();
      await page.locator('.integrations-places').waitFor();
    },
  },
  { name: 'people', path: 'people', ready: (page) => page.locator('.people-roles li').first().waitFor() },
  {
    name: 'taking an invitation back',
    path: 'people',
    ready: async (page) => {
      await page.locator('.people-deeds button').nth(1).click();
      await page.getByRole('dialog').getByRole('button').last().waitFor();
    },
  },
  {
    name: 'erasing',
    path: 'appeals',
    ready: async (page) => {
      await openFirst(page);
      await page.locator('.privacy-log summary').click();
      await page.locator('.privacy-deeds button').nth(1).click();
      await page.getByRole('dialog').getByRole('button').last().click();
      await page.locator('.privacy-wrong[role=alert]').first().waitFor();
    },
  },
  {
    name: 'new appeal',
    path: 'intake',
    ready: async (page) => {
      const form = page.locator('.intake-form');
      await form.locator('textarea').first().waitFor();
      for (const box of (await form.getByRole('checkbox').all()).slice(1)) await box.check();
      await form.locator('.intake-buttons button').first().click();
      await form.locator('.ant-form-item-explain-error').first().waitFor();
    },
  },
  {
    name: 'hotline file',
    path: 'intake/hotline',
    ready: async (page) => {
      const table = '工单编号,受理时间,诉求内容\nFT-1,2026-03-05 14:30,灯不亮\nFT-2,2026-02-30,积水';
      const file = { name: '工单.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
      await page.locator('input[type="file"]').setInputFiles(file);
      await page.locator('.hotline-options ~ .intake-buttons button').click();
      await page.locator('.hotline-refused q').waitFor();
    },
  },
  {
    name: 'paper register',
    path: 'intake/register',
    ready: async (page) => {
      await page.locator('[data-cell=place]').first().fill('没有的小区');
      await page.locator('.register .intake-buttons button').first().click();
      await page.locator('[data-status=fault]').waitFor();
    },
  },
  { name: 'account', path: 'account', ready: (page) => page.locator('.account-sessions').waitFor() },
  { name: 'appeal', path: 'appeals', ready: (page) => openFirst(page) },
  {
    name: 'form',
    path: 'appeals?view=toVerify',
    ready: async (page) => {
      await openFirst(page);
      await page.locator('.steps-bar button').nth(1).click();
      await page.locator('.step-form [role=radiogroup]').first().waitFor();
    },
  },
  {
    name: 'publishing',
    path: 'appeals',
    ready: async (page) => {
      await openFirst(page);
      await page.locator('.steps-bar .ant-dropdown-trigger').click();
      await page.getByRole('menuitem', { name: /^(公开|Publish)$/ }).click();
      await page.locator('.preview').waitFor();
    },
  },
  {
    name: 'triage',
    path: 'triage',
    ready: async (page) => {
      await page.locator('[data-row]').first().click();
      await page.locator('.picker-list button').first().click();
    },
  },
  {
    name: 'places',
    path: 'places',
    ready: async (page) => {
      await page.locator('.tree-name').first().click();
      await page.locator('.place .map').waitFor();
    },
  },
  {
    name: 'register of parts',
    path: 'places',
    ready: async (page) => {
      await openPlace(page);
      await page.getByRole('link', { name: /^(部位台账|Register of parts)$/ }).click();
      await page.locator('.asset-list button').first().click();
      await page.locator('.asset-list .step-form').waitFor();
    },
  },
  {
    name: 'who is who',
    path: 'places',
    ready: async (page) => {
      await openPlace(page);
      await page.getByRole('link', { name: /^(有关单位|Who is who)$/ }).click();
      await page.locator('.asset-list button').first().click();
      await page.locator('.asset-list .step-form').waitFor();
    },
  },
  {
    name: "a secretary's day",
    path: 'postings',
    reader: { isPosted: true },
    ready: async (page) => {
      await page.locator('.posting-list a').first().click();
      await page.locator('.hard-reasons').first().waitFor();
      await page.getByRole('button', { name: /^(修改重点|Change the focus)$/ }).click();
      await page.locator('.posting-form').waitFor();
    },
  },
  {
    name: 'a new batch',
    path: 'postings',
    reader: { organizes: true },
    ready: async (page) => {
      await page.locator('.postings-head button').first().click();
      await page.locator('.posting-form fieldset button').click();
      await page.locator('.posting-found').waitFor();
    },
  },
  { name: 'not found', path: 'nowhere', ready: (page) => page.locator('.page-note').waitFor() },
];

async function openPlace(page: Page): Promise<void> {
  await page.locator('.tree-name').first().click();
  await page.locator('.place-ways').waitFor();
}

async function openFirst(page: Page): Promise<void> {
  await page.locator('[data-row]').first().click();
  await page.locator('.timeline .entry').first().waitFor();
}

const dense = screens.filter(({ name }) => name === 'today' || name === 'form');

const readers: readonly { name: string; reader: Reader; looks: typeof screens }[] = [
  { name: 'Chinese, desktop, light', reader: { locale: 'zh-CN' }, looks: screens },
  { name: 'English, phone, dark', reader: { locale: 'en', phone: true, dark: true }, looks: screens },
  { name: 'English, desktop, dark', reader: { locale: 'en', dark: true, moreOffices: 29 }, looks: dense },
  { name: 'Chinese, phone, light', reader: { locale: 'zh-CN', phone: true, moreOffices: 29 }, looks: dense },
];

for (const { name, reader, looks } of readers) {
  test.each(looks)(`$name is accessible (${name})`, async ({ path, reader: own, signedIn = true, ready }) => {
    const page = await visit(path, { ...reader, ...own, signedIn });
    await ready(page);
    expect(await findings(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
  });
}
