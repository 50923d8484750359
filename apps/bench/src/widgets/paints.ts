import type { Browser } from 'playwright-core';
import { noted, onPhone } from './phone.ts';

/** When the host page had painted its photo, without the form on it and with it. */
export interface Pair {
  readonly alone: number;
  readonly embedded: number;
}

export const alone = (pair: Pair): number => pair.alone;
export const later = (pair: Pair): number => pair.embedded - pair.alone;

/** In turns the one or the other comes first: what else the machine does strikes both alike. */
export async function pairOf(
  browser: Browser,
  bare: string,
  withForm: string,
  round: number,
  fast: boolean,
): Promise<Pair> {
  const painted = (address: string) =>
    onPhone(
      browser,
      async (page) => {
        await page.goto(address);
        return noted(page, "largest?.url.endsWith('/hero.bmp') && watched.largest.ms");
      },
      fast,
    );
  if (round % 2 === 0) return { alone: await painted(bare), embedded: await painted(withForm) };
  const embedded = await painted(withForm);
  return { alone: await painted(bare), embedded };
}
