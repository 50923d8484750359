import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { report, type Stage, setStage } from './fixture/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

/** A page whose picture is on its way until it is let go, and whose clock stands; `loaded` are the parts asked for. */
async function pictured(style: string): Promise<{ page: Page; loaded: string[]; letGo(): void }> {
  const page = await stage.open('');
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (/\/v1\/(core|linli-report)-/.test(request.url())) loaded.push(request.url());
  });
  const picture = Promise.withResolvers<void>();
  await page.route('**/gate.png', async (route) => {
    await picture.promise;
    await route.fulfill({ status: 404 });
  });
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const body = `<img src="/gate.png" width="300" height="200" alt="" style="${style}">${report()}`;
  // The loader has run by then; pictures may still come.
  await page.goto(stage.address(body), { waitUntil: 'domcontentloaded' });
  return { page, loaded, letGo: () => picture.resolve() };
}

const asked = (page: Page): Promise<void> => page.getByText('求助', { exact: true }).waitFor();

describe('the loader', () => {
  it('lets the picture that the page shows first go before the form', async () => {
    const { page, loaded, letGo } = await pictured('');
    expect(loaded).toEqual([]);
    letGo();
    await asked(page);
  });

  it('waits for a picture for 250 ms and not longer', async () => {
    const { page, loaded, letGo } = await pictured('');
    await page.clock.runFor(249);
    expect(loaded).toEqual([]);
    await page.clock.runFor(1);
    await asked(page);
    letGo();
  });

  it('waits for nothing that lies below what is seen', async () => {
    const { page, letGo } = await pictured('margin-top: 3000px');
    await asked(page);
    letGo();
  });
});
