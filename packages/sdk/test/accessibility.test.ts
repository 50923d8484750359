import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  askedAppeal,
  code,
  declinedAppeal,
  disputedAppeal,
  mergedAppeal,
  promisedAppeal,
  resolvedAppeal,
  secret,
} from './fixture/appeals.ts';
import { violations } from './fixture/axe.ts';
import { photo } from './fixture/pictures.ts';
import { desktop, phone, report, type Stage, setStage } from './fixture/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

/** The button that goes on, in either language. */
const proceed = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^(下一步|提交|Next|Submit)$/ }).click();

const looks = ['locale="zh-CN"', 'text-size="large"', 'locale="en" theme="dark" density="compact"'];

describe('axe finds nothing', () => {
  for (const look of looks) {
    it(`in any step of the form: ${look}`, async () => {
      const page = await stage.open(report(look), phone);
      const clean = async (where: string) => expect(await violations(page), where).toEqual([]);
      await page.locator('#step-kind').waitFor();
      await clean('kind');
      await proceed(page);
      await page.locator('#wrong-kind').waitFor();
      await clean('kind, nothing chosen');
      await page.locator('input[value=COMPLAINT]').check();
      await page.locator('#aboutUnit').selectOption('unit-1');
      await clean('about');
      await proceed(page);
      await page.locator('input[value=water]').check();
      await page.locator('input[value=gas]').check();
      await page.locator('input[value=yes]').check();
      await page.locator('#stopper').waitFor();
      await clean('stopper');
      await page.locator('input[value=no]').check();
      await proceed(page);
      await page.locator('#wrong-answer-meter').waitFor();
      await clean('question unanswered');
      await page.locator('#answer-meter').fill('1');
      await proceed(page);
      await page.locator('#text').fill('灯'.repeat(10_001));
      await proceed(page);
      await page.locator('#wrong-text').waitFor();
      await clean('text too long');
      await page.locator('#text').fill('灯不亮');
      await proceed(page);
      await page.locator('input[type=file]').setInputFiles([photo()]);
      await page.getByText(/^(已上传|Sent)$/).waitFor();
      await clean('photos');
      await proceed(page);
      await page.locator('[part~=step-place] [aria-expanded]').click();
      await page.getByRole('radiogroup').waitFor();
      await clean('place and plan');
      await page.locator('#estate').selectOption('estate-1');
      await proceed(page);
      await page.locator('input[value=give]').check();
      await proceed(page);
      await page.locator('#wrong-consent').waitFor();
      await clean('contact');
      await page.locator('input[value=none]').check();
      await proceed(page);
      await page.locator('.review').waitFor();
      await clean('review');
      await expect.poll(() => page.locator('.photos').count()).toBe(0);
      await proceed(page);
      await page.locator('.qr').waitFor();
      await clean('receipt');
    });

    it(`in the whole form and in the status: ${look}`, async () => {
      const page = await stage.open(report(look), desktop);
      await page.locator('#step-contact').waitFor();
      expect(await violations(page)).toEqual([]);
      stage.fixture.resolve();
      const status = await stage.open(
        `<linli-status code="${code}" secret="${secret}" ${look}></linli-status>`,
      );
      await status.locator('.confirm').waitFor();
      await status.locator('.your-data button[aria-expanded]').click();
      await status.locator('.your-data .row .plain').click();
      await status.locator('.your-data form').waitFor();
      expect(await violations(status)).toEqual([]);
      const desk = await stage.open(`<linli-status ${look}></linli-status>`);
      await desk.locator('#pin').waitFor();
      expect(await violations(desk)).toEqual([]);
    });
  }

  for (const look of [...looks, 'locale="en" text-size="large"', 'locale="zh-CN" theme="dark"']) {
    const open = async (make: typeof askedAppeal, part: string): Promise<Page> => {
      stage.fixture.appeal = make(stage.api);
      const page = await stage.open(
        `<linli-status code="${code}" secret="${secret}" ${look}></linli-status>`,
        phone,
      );
      for (const one of [part, 'timeline']) await page.locator(`[part=${one}]`).first().waitFor();
      await page.locator('.your-data').waitFor();
      return page;
    };
    const clean = async (page: Page, where: string) => {
      expect(await violations(page), where).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(360);
    };

    it(`whatever becomes of an appeal: ${look}`, async () => {
      const asked = await open(askedAppeal, 'question');
      await clean(asked, 'asked');
      await asked.locator('.reply .primary').click();
      await asked.locator('#reply-wrong').waitFor();
      await clean(asked, 'nothing answered');
      await asked.locator('#reply').fill('楼梯口');
      await asked.locator('.reply .primary').click();
      await asked.locator('#replied').waitFor();
      await clean(asked, 'answered');
      const declined = await open(declinedAppeal, 'refusal');
      await clean(declined, 'declined');
      await declined.locator('.contest').click();
      await declined.locator('#reply').waitFor();
      await clean(declined, 'contesting');
      await clean(await open(promisedAppeal, 'promises'), 'promised and paused');
      await clean(await open(mergedAppeal, 'merged'), 'merged');
    });

    if (!looks.includes(look)) continue;
    it(`who has it, and afterwards: ${look}`, async () => {
      const disputed = await open(disputedAppeal, 'duty');
      await disputed.locator('[part=contacts]').waitFor();
      await clean(disputed, 'disputed');
      const outcome = { contacted: true, solved: 'YES', satisfied: 'YES', valid: true };
      const solved = await open((api) => ({ ...resolvedAppeal(api), outcome }), 'confirmed');
      await solved.locator('.thanks').click();
      await solved.locator('#thanks').fill('辛苦了');
      await clean(solved, 'thanking');
      await solved.locator('form[part=thanks] .primary').click();
      await solved.locator('#thanked').waitFor();
      await clean(solved, 'thanked');
    });
  }

  for (const look of looks) {
    it(`in the team, whole and for one building: ${look}`, async () => {
      const page = await stage.open(`<linli-team site-key="pk_test_fixture" ${look}></linli-team>`, phone);
      await page.locator('#grid').waitFor();
      expect(await violations(page), 'whole').toEqual([]);
      await page.locator('#grid').selectOption({ index: 1 });
      expect(await violations(page), 'one building').toEqual([]);
    });
  }

  it('in failure', async () => {
    stage.fixture.away = true;
    const page = await stage.open(report());
    await page.getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('without a mouse', () => {
  it('the whole form is filled in by the keyboard alone', async () => {
    const page = await stage.open(report(), phone);
    await page.locator('#step-kind').waitFor();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('Tab', 'Space', 'Tab', 'Enter');
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

describe('large and narrow', () => {
  it('every target of what becomes of an appeal can be hit at 320 pixels, and nothing is cut off', async () => {
    for (const [make, part] of [
      [askedAppeal, 'question'],
      [declinedAppeal, 'refusal'],
      [promisedAppeal, 'promises'],
      [mergedAppeal, 'merged'],
      [disputedAppeal, 'contacts'],
      [resolvedAppeal, 'thanks'],
    ] as const) {
      stage.fixture.appeal = make(stage.api);
      const page = await stage.open(
        `<linli-status code="${code}" secret="${secret}" text-size="large"></linli-status>`,
        { viewport: { width: 320, height: 568 } },
      );
      await page.locator('.your-data').waitFor();
      for (const one of [part, 'timeline']) await page.locator(`[part=${one}]`).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const low = await page.evaluate(() => {
        const root = document.querySelector('linli-status')?.shadowRoot;
        return [...(root?.querySelectorAll('button, .button, textarea') ?? [])]
          .map((target) => target.getBoundingClientRect().height)
          .filter((height) => height < 56);
      });
      expect(low, make.name).toEqual([]);
    }
  });

  for (const [name, attributes] of [
    ['400 % zoom', ''],
    ['400 % zoom, large text', 'text-size="large"'],
    ['English', 'locale="en" text-size="large"'],
  ] as const) {
    it(`${name}: nothing is cut off at 320 pixels, and every target can be hit`, async () => {
      const page = await stage.open(report(attributes), { viewport: { width: 320, height: 256 } });
      await page.locator('#step-kind').waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(320);
      const low = await page.evaluate(() => {
        const root = document.querySelector('linli-report')?.shadowRoot;
        return [...(root?.querySelectorAll('button, label.choice, select') ?? [])]
          .map((target) => target.getBoundingClientRect().height)
          .filter((height) => height < 44);
      });
      expect(low).toEqual([]);
    });
  }

  it('reads from the right on a right-to-left page, with nothing cut off', async () => {
    const page = await stage.open(`<div dir="rtl">${report()}</div>`, phone);
    await page.locator('#step-kind').waitFor();
    const box = await page.locator('label.choice input').first().boundingBox();
    expect(box?.x).toBeGreaterThan(250);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
