import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong on a page as it stands, or in a part of it. */
export async function axeFindings(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(source);
  const found = await page.evaluate(async (selector) => {
    const { axe } = window as unknown as {
      axe: { run: (part: string) => Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(selector)).violations;
  }, part);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
