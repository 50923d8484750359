import { openDatabase } from '@linli/database/openDatabase';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPhone } from '../src/browser.ts';
import { type House, openHouse } from '../src/house.ts';
import { type OwnServer, openOwnServer } from '../src/ownServer.ts';
import { fillReport, submit, takeReceipt } from '../src/resident.ts';
import { inChinese, inEnglish } from '../src/troubleWords.ts';

let server: OwnServer;
let house: House;
let browser: Browser;
beforeAll(async () => {
  server = await openOwnServer();
  house = await openHouse(async () => server);
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test.each([
  ['in Chinese', inChinese],
  ['in English', inEnglish],
] as const)(
  'the database is away while a resident submits: nothing is lost, and it is filed once, %s',
  async (_, trouble) => {
    const { words } = trouble;
    const text = `${trouble.serviceAway} ${words.locale}`;
    const phone = await openPhone(browser, words);
    await fillReport(phone, words, { site: house.site.url, text });

    await server.stop();
    await submit(phone, words);
    // It waits on the device, and goes by itself.
    await phone.getByText(trouble.waiting).waitFor();

    await server.start();
    await expect
      .poll(async () => (await fetch(`${house.api}/healthz`)).status, { timeout: 30_000 })
      .toBe(200);
    // Pressed wherever it is there: meanwhile the widget may have sent it by itself.
    const press = (widget: HTMLElement, name: string) => {
      for (const button of widget.shadowRoot?.querySelectorAll('button') ?? []) {
        if (button.textContent?.trim() === name) button.click();
      }
    };
    await expect
      .poll(
        async () => {
          await phone.locator('linli-report').evaluate(press, trouble.sendNow);
          return phone.getByText(words.report.received).isVisible();
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBe(true);
    const receipt = await takeReceipt(phone, words);
    const database = openDatabase(server.url);
    const filed = await database.prisma.appeal.findMany({ where: { content: { text } } });
    await database.close();
    expect(filed.map(({ code }) => code)).toEqual([receipt.code.replaceAll(' ', '')]);
    await phone.context().close();
  },
);
