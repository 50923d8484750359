import type { Page } from 'playwright-core';
import type { Words } from './words.ts';

export async function signIn(
  page: Page,
  { portal }: Words,
  { api, email, password }: { api: string; email: string; password: string },
): Promise<void> {
  await page.goto(`${api}/portal/appeals`);
  await page.getByLabel(portal.email).fill(email);
  await page.getByLabel(portal.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: portal.signIn, exact: true }).click();
  await page.locator('[data-queue]').waitFor();
}

/** Opens an appeal from the queue; `title` is what the list shows of it. */
export async function openFromQueue(page: Page, title: string): Promise<void> {
  await page.locator('[data-queue]').getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** One step of an appeal: its button, what the form asks for, and the state that it leads to. */
export async function takeStep(
  page: Page,
  button: string,
  state: string,
  fillIn: (form: ReturnType<Page['locator']>) => Promise<void> = async () => undefined,
): Promise<void> {
  await page.locator('.steps-bar').getByRole('button', { name: button, exact: true }).click();
  const form = page.locator('form.step-form');
  await fillIn(form);
  await form.getByRole('button', { name: button, exact: true }).click();
  await page.locator('.appeal-head .state').getByText(state, { exact: true }).waitFor();
}

/** A step that waits behind one more click. */
export async function takeFurtherStep(
  page: Page,
  { more, step }: { more: string; step: string },
  state: string,
  fillIn: (form: ReturnType<Page['locator']>) => Promise<void>,
): Promise<void> {
  await page.locator('.steps-bar').getByRole('button', { name: more, exact: true }).click();
  await page.getByRole('menuitem', { name: step, exact: true }).click();
  const form = page.locator('form.step-form');
  await fillIn(form);
  await form.getByRole('button', { name: step, exact: true }).click();
  await page.locator('.appeal-head .state').getByText(state, { exact: true }).waitFor();
}

/** Chooses in one of the form's lists. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.locator('form.step-form').getByLabel(label).click();
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
}
