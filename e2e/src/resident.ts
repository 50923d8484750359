import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Words } from './words.ts';

export interface Receipt {
  readonly code: string;
  readonly pin: string;
}

interface Report {
  readonly site: string;
  readonly photo?: Buffer;
  readonly text?: string;
}

/** Fills in the widget on the property company's site, one question a screen, and takes the receipt. */
export async function fileReport(page: Page, words: Words, report: Report): Promise<Receipt> {
  await fillReport(page, words, report);
  await submit(page, words);
  return takeReceipt(page, words);
}

/** As far as the page that shows everything once more before it is sent. */
export async function fillReport(page: Page, words: Words, { site, photo, text }: Report): Promise<void> {
  const { report, sitePrefix } = words;
  await page.goto(`${site}${sitePrefix}/report`);
  await beginReport(page, words);
  await page.getByLabel(report.textLabel).fill(text ?? report.text);
  await next(page, words);
  if (photo) {
    await choosePhoto(page, { name: 'IMG_2026.jpg', buffer: photo });
    await page.getByText(report.photoDone, { exact: true }).waitFor();
  }
  await next(page, words);
  await sayWhere(page, words);
}

/** The questions before the text. */
export async function beginReport(page: Page, words: Words): Promise<void> {
  await page.getByText(words.report.kind, { exact: true }).click();
  await next(page, words);
  await page.getByText(words.report.heading, { exact: true }).click();
  await page.getByText(words.report.category, { exact: true }).click();
  await next(page, words);
}

/** The questions after the photos. */
export async function sayWhere(page: Page, words: Words): Promise<void> {
  const { report } = words;
  await page.getByLabel(report.estate, { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(report.building, { exact: true }).selectOption({ label: report.buildingName });
  await next(page, words);
  await next(page, words);
}

export const next = (page: Page, { report }: Words): Promise<void> =>
  page.getByRole('button', { name: report.next }).click();

export const submit = (page: Page, { report }: Words): Promise<void> =>
  page.getByRole('button', { name: report.submit }).click();

export const choosePhoto = (page: Page, file: { name: string; buffer: Buffer }): Promise<void> =>
  page.locator('linli-report input[type=file]').setInputFiles({ ...file, mimeType: 'image/jpeg' });

export async function takeReceipt(page: Page, { report }: Words): Promise<Receipt> {
  await page.getByText(report.received).waitFor();
  const read = async (part: string) => ((await page.locator(`[part=${part}]`).textContent()) ?? '').trim();
  return { code: await read('code'), pin: await read('pin') };
}

/** Opens the own appeal on the property company's site, typed in from the slip. */
export async function follow(
  page: Page,
  { status, sitePrefix }: Words,
  site: string,
  receipt: Receipt,
): Promise<void> {
  await page.goto(`${site}${sitePrefix}/my-appeal`);
  await showReceipt(page, status, receipt);
  await expectState(page, status.states.SUBMITTED);
}

export async function showReceipt(page: Page, status: Words['status'], receipt: Receipt): Promise<void> {
  await page.getByLabel(status.code).fill(receipt.code);
  await page.getByLabel(status.pin).fill(receipt.pin);
  await page.getByRole('button', { name: status.open, exact: true }).click();
}

/** Waits until the widget shows a state by itself: nobody reloads. */
export async function expectState(page: Page, state: string): Promise<void> {
  await expect.poll(() => stateOf(page), { timeout: 30_000 }).toContain(state);
}

async function stateOf(page: Page): Promise<string> {
  return (await page.locator('linli-status .state').first().textContent()) ?? '';
}

/** The three questions afterwards, all answered with yes. */
export async function confirmSolved(page: Page, { status }: Words): Promise<void> {
  const questions = [status.contacted, status.solved, status.satisfied];
  for (const [index, question] of questions.entries()) {
    const group = page.getByRole('group', { name: question });
    await group.getByText(status.yes[index] ?? '', { exact: true }).click();
  }
  await page.getByRole('button', { name: status.send }).click();
}
