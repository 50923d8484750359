import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Words } from './words.ts';

export interface Receipt {
  readonly code: string;
  readonly pin: string;
}

/** Fills in the widget on the property company's site, one question a screen, and takes the receipt. */
export async function fileReport(
  page: Page,
  { report, sitePrefix }: Words,
  { site, photo, text = report.text }: { site: string; photo: Buffer; text?: string },
): Promise<Receipt> {
  const next = () => page.getByRole('button', { name: report.next }).click();
  await page.goto(`${site}${sitePrefix}/report`);
  await page.getByText(report.kind, { exact: true }).click();
  await next();
  await page.getByText(report.category, { exact: true }).click();
  await next();
  await page.getByLabel(report.textLabel).fill(text);
  await next();
  await page
    .locator('linli-report input[type=file]')
    .setInputFiles({ name: 'IMG_2026.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByText(report.photoDone, { exact: true }).waitFor();
  await next();
  await page.getByLabel(report.estate, { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(report.building, { exact: true }).selectOption({ label: report.buildingName });
  await next();
  await next();
  await page.getByRole('button', { name: report.submit }).click();
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
  await page.getByLabel(status.code).fill(receipt.code);
  await page.getByLabel(status.pin).fill(receipt.pin);
  await page.getByRole('button', { name: status.open, exact: true }).click();
  await expectState(page, status.states.SUBMITTED);
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
