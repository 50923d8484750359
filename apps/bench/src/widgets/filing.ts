import type { Page } from 'playwright-core';
import { noted } from './phone.ts';

export interface Filing {
  /** From a key to the next frame, the slowest of all. */
  readonly keystrokeMs: number;
  readonly tasks: number;
  readonly receiptMs: number;
}

/** Long enough that the work for the challenge falls into it. */
const text = 'The lamps in the basement of building 3 are broken';

/** Reports something as a resident does, without a photo, and takes the receipt. */
export async function fileReport(page: Page, address: string): Promise<Filing> {
  await page.goto(address);
  await noted(page, 'usableMs');
  const next = () => page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('求助', { exact: true }).click();
  await next();
  await page.getByText('说不清楚').click();
  await next();
  await page.getByLabel('事情的经过').click();
  const began = (await page.evaluate('performance.now()')) as number;
  await page.keyboard.type(text, { delay: 80 });
  const typed = (await page.evaluate(
    `({ ...watched, keys: watched.keys.filter(({ startTime }) => startTime >= ${began}),
        tasks: watched.tasks.filter(({ startTime }) => startTime >= ${began}) })`,
  )) as { keys: { duration: number }[]; tasks: unknown[] };
  const submit = page.getByRole('button', { name: '提交', exact: true });
  while (!(await submit.isVisible())) {
    const estate = page.getByLabel('小区', { exact: true });
    if (await estate.isVisible()) await estate.selectOption({ index: 1 });
    await next();
  }
  await page.evaluate(
    `document.addEventListener('linli-submitted', () => requestAnimationFrame(() => setTimeout(() => {
      watched.receiptMs = performance.now() - watched.submittedAt;
    })));
    document.addEventListener('click', () => { watched.submittedAt = performance.now(); }, { capture: true });`,
  );
  await submit.click();
  return {
    keystrokeMs: Math.max(0, ...typed.keys.map(({ duration }) => duration)),
    tasks: typed.tasks.length,
    receiptMs: await noted(page, 'receiptMs'),
  };
}
