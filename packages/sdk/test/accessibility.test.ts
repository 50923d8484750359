import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askedAppeal, code, declinedAppeal, secret } from './fixture/appeals.ts';
import { phone, report, type Stage, setStage } from './fixture/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

describe('without a mouse', () => {
  it('the whole form is filled in by the keyboard alone', async () => {
    const page = await stage.open(report(), phone);
    await page.locator('#step-kind').waitFor();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('Tab', 'Tab', 'Space', 'Tab', 'Enter');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('linli-report')?.shadowRoot?.activeElement?.id))
      .toBe('step-category');
    await press('Tab', 'Space', 'Tab', 'Enter');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('linli-report')?.shadowRoot?.activeElement?.id))
      .toBe('step-text');
    await press('Tab');
    await page.keyboard.type('Lamp broken');
    await press('Tab', 'Tab', 'Enter');
    await page.locator('#step-photos').waitFor();
    await press('Tab', 'Tab', 'Enter');
    await page.locator('#step-place').waitFor();
    await page.locator('#estate').focus();
    await press('ArrowDown', 'Tab');
    await expect.poll(() => page.locator('#estate').inputValue()).toBe('estate-1');
    await page.keyboard.press('Enter');
    await page.locator('#building').waitFor();
    await page.locator('[part=submit]').focus();
    await press('Enter');
    await page.locator('#step-contact').waitFor();
    await page.locator('[part=submit]').focus();
    await press('Enter');
    await page.locator('.review').waitFor();
    await page.locator('[part=submit]').focus();
    await press('Enter');
    await page.getByText('482 017 5939').waitFor();
    expect(
      await page.evaluate(() => document.querySelector('linli-report')?.shadowRoot?.activeElement?.id),
    ).toBe('receipt');
  });
});

describe('without a mouse, a resident', () => {
  const status = `<linli-status code="${code}" secret="${secret}" locale="en"></linli-status>`;
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const active = document.querySelector('linli-status')?.shadowRoot?.activeElement;
      return active?.id || active?.textContent?.trim() || '';
    });

  it('answers a question', async () => {
    stage.fixture.appeal = askedAppeal(stage.api);
    const page = await stage.open(status, phone);
    await page.locator('#reply').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('reply');
    await page.keyboard.type('By the stairs');
    for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => focused(page)).toBe('replied');
    expect(stage.fixture.actions[0]?.input.text).toBe('By the stairs');
  });

  it('says thanks, after thinking twice', async () => {
    stage.fixture.resolve();
    const page = await stage.open(status, phone);
    await page.locator('.thanks').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('thanks');
    for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => focused(page)).toBe('Say thanks');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('thanks');
    await page.keyboard.type('Well done');
    for (const key of ['Tab', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => focused(page)).toBe('thanked');
    expect(stage.fixture.actions[0]?.input.text).toBe('Well done');
  });

  it('contests a refusal, after thinking twice', async () => {
    stage.fixture.appeal = declinedAppeal(stage.api);
    const page = await stage.open(status, phone);
    await page.locator('.contest').waitFor();
    for (const key of ['Tab', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => focused(page)).toBe('reply');
    for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => focused(page)).toBe('I do not agree');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('reply');
    await page.keyboard.type('It is in the stairwell');
    for (const key of ['Tab', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => focused(page)).toBe('replied');
    expect(stage.fixture.actions[0]?.input.reason).toBe('It is in the stairwell');
  });
});

describe('on a right-to-left page', () => {
  it('reads from the right, with nothing cut off', async () => {
    const page = await stage.open(`<div dir="rtl">${report()}</div>`, phone);
    await page.locator('#step-kind').waitFor();
    const box = await page.locator('label.choice input').first().boundingBox();
    expect(box?.x).toBeGreaterThan(250);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
