import type { Page } from 'playwright-core';

/** Goes a way of the portal's navigation, from behind "more" where the bar has no room for it. */
export async function goTo(page: Page, words: string): Promise<void> {
  const bar = page.getByRole('navigation', { name: /^(导航|Navigation)$/ });
  // Ways that come later may push others behind it.
  await page.locator('.navigation[aria-busy="false"]').waitFor();
  const way = bar.getByRole('link', { name: words, exact: true });
  const behind = page.getByRole('menuitem', { name: words, exact: true }).getByRole('link');
  if (!(await way.isVisible())) await bar.getByRole('button', { name: /^(更多|More)$/ }).click();
  // The bar takes it back when it becomes wider meanwhile.
  await way.or(behind).first().click();
}
