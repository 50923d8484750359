import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { code, pin } from './fixture/appeals.ts';
import { site } from './fixture/data.ts';
import { photo } from './fixture/pictures.ts';
import { desktop, heard, report, type Stage, setStage } from './fixture/stage.ts';
import { fillShort, submit } from './fixture/steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

const next = (page: Page): Promise<void> => page.getByRole('button', { name: '下一步' }).click();
const sent = (): Record<string, unknown> => [...stage.fixture.submitted.values()][0] ?? {};

describe('the report form', () => {
  it('asks one question a screen on a phone, and ends in a receipt', async () => {
    const page = await stage.open(report());
    await page.getByText('求助', { exact: true }).click();
    await next(page);
    await page.getByText('楼道、路灯不亮').click();
    await next(page);
    await page.getByLabel('事情的经过').fill('地下室的灯坏了半个月 🙏 مرحبا');
    await next(page);
    await page.locator('input[type=file]').setInputFiles([photo('GPS 39.85 116.28')]);
    await page.getByText('已上传').waitFor();
    await next(page);
    await page.getByLabel('小区').selectOption({ label: '槐安家园' });
    await page.getByLabel('楼', { exact: true }).selectOption({ label: '3 号楼' });
    await next(page);
    await page.getByRole('radio', { name: '留下，方便联系我' }).check();
    await page.getByLabel('手机号或座机').fill('13800000000');
    await page.getByText('我同意').click();
    await next(page);
    await page.getByText('13800000000').waitFor();
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    await page.getByText('204 816').waitFor();
    await page.getByRole('img', { name: '扫码查看进展' }).waitFor();

    expect(sent()).toMatchObject({
      kind: 'HELP',
      category: 'lights',
      text: '地下室的灯坏了半个月 🙏 مرحبا',
      place: 'building-1',
      contact: { phone: '13800000000', consentVersion: '2026-01' },
      locale: 'zh-CN',
    });
    expect(sent().photoIds).toHaveLength(1);
    const [bytes] = stage.fixture.photos.values();
    expect(bytes?.subarray(0, 2).toString('hex')).toBe('ffd8');
    expect(bytes?.includes('GPS')).toBe(false);
    expect(await heard(page)).toContainEqual({ type: 'submitted', detail: { code } });
    expect(JSON.stringify(await heard(page))).not.toContain(pin);
  });

  it('shows the whole form where there is room, in English too', async () => {
    const page = await stage.open(report('locale="en"'), desktop);
    await page.getByText('Suggest', { exact: true }).click();
    await page.getByText('I cannot say').click();
    await page.getByLabel('What happened').fill('A bench beside the gate would help.');
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('We have your report').waitFor();
    expect(sent()).toMatchObject({
      kind: 'SUGGESTION',
      category: null,
      place: null,
      contact: null,
      locale: 'en',
    });
  });

  it('says where something is missing, and goes there', async () => {
    const page = await stage.open(report(), desktop);
    await page.getByText('投诉', { exact: true }).click();
    await submit(page);
    await page.getByText('请写几句具体情况。').waitFor();
    await page.getByText('请选小区').waitFor();
    expect(await heard(page)).toContainEqual({
      type: 'invalid',
      detail: { fields: ['category', 'text', 'estate'] },
    });
    expect(
      await page.getByRole('radio', { name: '楼道、路灯不亮' }).evaluate((radio) => radio.matches(':focus')),
    ).toBe(true);
    expect(stage.fixture.submits).toBe(0);
  });

  it('asks the extra questions of a category by their conditions, and stops where staff must not be waited for', async () => {
    const page = await stage.open(report(), desktop);
    await page.getByText('求助', { exact: true }).click();
    await page.getByText('水、电、气、暖').click();
    await page.getByText('燃气', { exact: true }).click();
    await page.getByText('有', { exact: true }).click();
    await page.getByRole('alert').getByText('119').waitFor();
    await expect.poll(() => page.getByRole('button', { name: '提交' }).count()).toBe(0);
    await page.getByText('没有', { exact: true }).click();
    await page.getByLabel('表号').fill('12 345');
    await page.getByLabel('事情的经过').fill('灶台打不着火');
    await page.getByLabel('详细位置').fill('南门');
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect(sent()).toMatchObject({
      category: 'gas',
      address: '南门',
      answers: [
        { key: 'smell', value: ['no'] },
        { key: 'meter', value: ['12 345'] },
      ],
    });
  });

  it('checks numbers and days against their bounds before sending, and names the bound at the field', async () => {
    const page = await stage.open(report(), desktop);
    await fillShort(page);
    await page.getByText('水、电、气、暖').click();
    await page.getByText('漏水', { exact: true }).click();
    const depth = page.getByLabel('积水大约多深（厘米）');
    const since = page.getByLabel('从哪天开始（可不填）');
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.querySelector('linli-report')?.shadowRoot?.activeElement?.id);
    for (const [value, words] of [
      ['1001', '请填 1000 或更小的数。'],
      ['-1', '请填 0 或更大的数。'],
      ['1000.1', '请填 1000 或更小的数。'],
      ['很深', '请填数字，例如 12 或 0.5。'],
      ['1e2', '请填数字，例如 12 或 0.5。'],
      [' ', '请回答这个问题。'],
    ] as const) {
      await depth.fill(value);
      await submit(page);
      await page.locator('#wrong-answer-depth', { hasText: words }).waitFor();
      await expect.poll(focused).toBe('answer-depth');
      expect(await depth.getAttribute('aria-invalid')).toBe('true');
    }
    // Full-width digits, as a Chinese keyboard may give them.
    await depth.fill('１０００');
    const tomorrow = await page.evaluate(() => {
      const day = new Date();
      day.setDate(day.getDate() + 1);
      return day.toLocaleDateString('sv-SE');
    });
    for (const [value, words] of [
      [tomorrow, /^请选 \d+月\d+日.*或以前的日期。$/],
      ['2019-12-31', /^请选 2020年1月1日.*或以后的日期。$/],
    ] as const) {
      await since.fill(value);
      await submit(page);
      await page.locator('#wrong-answer-since', { hasText: words }).waitFor();
      await expect.poll(focused).toBe('answer-since');
    }
    expect(await heard(page)).toContainEqual({ type: 'invalid', detail: { fields: ['answer-since'] } });
    expect(stage.fixture.submits).toBe(0);
    await since.fill('2020-01-01');
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect(sent()).toMatchObject({
      answers: [
        { key: 'depth', value: ['1000'] },
        { key: 'since', value: ['2020-01-01'] },
      ],
    });
  });

  it('takes the lowest number and today, in English; and says the bound in English', async () => {
    const page = await stage.open(report('locale="en"'), desktop);
    await page.getByText('Suggest', { exact: true }).click();
    await page.getByText('Water, power, gas, heating').click();
    await page.getByText('A leak', { exact: true }).click();
    await page.getByLabel('How deep, in centimetres').fill('-0.1');
    await page.getByLabel('What happened').fill('It drips.');
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Please give 0 or more.').waitFor();
    await page.getByLabel('How deep, in centimetres').fill('0');
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
    await page.getByLabel('Since when (optional)').fill(today);
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('We have your report').waitFor();
    expect(sent()).toMatchObject({
      answers: [
        { key: 'depth', value: ['0'] },
        { key: 'since', value: [today] },
      ],
    });
  });

  it('takes a photo as the answer to a question', async () => {
    const page = await stage.open(report(), desktop);
    await fillShort(page);
    await page.getByText('电梯', { exact: true }).click();
    await submit(page);
    await page.getByText('请回答这个问题。').waitFor();
    await page.locator('#answer-sign').setInputFiles([photo()]);
    await page.getByText('已上传').waitFor();
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    const [answer] = sent().answers as { key: string; value: string[] }[];
    expect(answer).toEqual({ key: 'sign', value: sent().photoIds });
  });

  it('goes on from a question for a photo that is still on its way', async () => {
    const page = await stage.open(report());
    await page.route('**/uploads/*', () => undefined);
    await page.getByText('求助', { exact: true }).click();
    await next(page);
    await page.getByText('电梯', { exact: true }).click();
    await page.locator('#answer-sign').setInputFiles([photo()]);
    await page.getByText('正在上传').waitFor();
    await next(page);
    await page.getByLabel('事情的经过').waitFor();
  });

  it('never lets whom it is about handle it: the unit goes with a complaint', async () => {
    const page = await stage.open(report(), desktop);
    await fillShort(page, '投诉');
    await page.getByLabel('反映的是哪家单位').selectOption({ label: '槐安物业公司' });
    await page.getByText('由上一级处理').waitFor();
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect(sent()).toMatchObject({ kind: 'COMPLAINT', aboutUnit: 'unit-1' });
  });

  it('lets the host page stop a submit', async () => {
    const page = await stage.open(report(), desktop);
    await page.evaluate(() =>
      document.addEventListener('linli-before-submit', (event) => event.preventDefault(), { once: true }),
    );
    await fillShort(page);
    await submit(page);
    await expect.poll(() => heard(page)).toContainEqual(expect.objectContaining({ type: 'before-submit' }));
    expect(stage.fixture.submits).toBe(0);
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
  });

  it('finds the place by the device, and by the plan with the keyboard', async () => {
    const page = await stage.open(report(), {
      ...desktop,
      geolocation: { longitude: 116.283, latitude: 39.852, accuracy: 20 },
      permissions: ['geolocation'],
    });
    await fillShort(page);
    await page.getByRole('button', { name: '用我现在的位置' }).click();
    await page.getByText('已定位到槐安社区 第一网格').waitFor();
    await page.getByRole('button', { name: '在地图上选' }).click();
    await page.getByRole('radio', { name: '槐安家园' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('已选：东里小区').waitFor();
    expect(await page.getByLabel('小区', { exact: true }).inputValue()).toBe('estate-2');
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect(sent()).toMatchObject({
      place: 'estate-2',
      pointSource: 'GPS',
      point: { lng: 116.283, lat: 39.852 },
    });
  });

  it('does not put a position that is found late into the next report', async () => {
    const page = await stage.open(report(), desktop);
    await page.evaluate(() => {
      Object.defineProperty(navigator.geolocation, 'getCurrentPosition', {
        value: (found: unknown) => Object.assign(window, { found }),
      });
    });
    await fillShort(page);
    await page.getByRole('button', { name: '用我现在的位置' }).click();
    await page.getByText('正在定位').waitFor();
    await submit(page);
    await page.getByRole('button', { name: '再报一件' }).click();
    await fillShort(page);
    await page.evaluate(() => {
      const { found } = window as unknown as { found(position: unknown): void };
      found({ coords: { longitude: 116.283, latitude: 39.852, accuracy: 20 } });
    });
    await submit(page);
    await expect.poll(() => stage.fixture.submitted.size).toBe(2);
    expect([...stage.fixture.submitted.values()].map(({ point }) => point)).toEqual([null, null]);
  });

  it('says that a position outside is still welcome', async () => {
    const page = await stage.open(report(), {
      ...desktop,
      geolocation: { longitude: 121, latitude: 31 },
      permissions: ['geolocation'],
    });
    await page.getByRole('button', { name: '用我现在的位置' }).click();
    await page.getByText('不在本网站服务的范围内').waitFor();
  });

  it('keeps a draft over a reload only for who wants one, and never a contact', async () => {
    const page = await stage.open(report(), desktop);
    await page.getByLabel('事情的经过').fill('没有同意时');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.getByText('暂存草稿').click();
    await page.getByLabel('事情的经过').fill('写到一半');
    await page.getByRole('radio', { name: '留下，方便联系我' }).check();
    await page.getByLabel('手机号或座机').fill('13811112222');
    await page.reload();
    await page.getByText('没写完的草稿').waitFor();
    expect(await page.getByLabel('事情的经过').inputValue()).toBe('写到一半');
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('13811112222');
    await page.getByRole('button', { name: '清空重写' }).click();
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(await page.getByLabel('事情的经过').inputValue()).toBe('');
  });

  it('looks successful to a robot that fills in the hidden field, and stores nothing', async () => {
    const page = await stage.open(report(), desktop);
    await fillShort(page);
    await page.locator('[name=website]').evaluate((input: HTMLInputElement) => {
      input.value = 'http://spam.example';
    });
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect(stage.fixture.submitted.size).toBe(0);
  });

  it('may begin with a photo, which stays in sight and is not asked for again', async () => {
    const page = await stage.open(report());
    await page.getByLabel('先拍张照片').setInputFiles([photo()]);
    await page.getByText('已上传').waitFor();
    await page.getByText('建议', { exact: true }).click();
    await next(page);
    await page.getByRole('img', { name: '照片 1' }).waitFor();
    await page.getByText('说不清楚').click();
    await next(page);
    await page.getByLabel('事情的经过').fill('装一张长椅');
    await next(page);
    await page.getByRole('heading', { name: '还要加照片吗？' }).waitFor();
    await page.getByRole('img', { name: '照片 1' }).waitFor();
    await next(page);
    await next(page);
    await next(page);
    await page.getByText('1 张').waitFor();
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect(sent().photoIds).toHaveLength(1);
  });

  it('brings the photos to the top of a whole form for who begins with them', async () => {
    const page = await stage.open(report(), desktop);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '先拍张照片' }).click();
    await (await chooser).setFiles([photo()]);
    await page.getByText('已上传').waitFor();
    expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toBe('还要加照片吗？');
    await fillShort(page);
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect(sent().photoIds).toHaveLength(1);
  });

  it('goes from the review to one answer and back, and to what an answer makes necessary', async () => {
    const page = await stage.open(report());
    await page.getByText('建议', { exact: true }).click();
    await next(page);
    await page.getByText('说不清楚').click();
    await next(page);
    await page.getByLabel('事情的经过').fill('装一张长椅');
    for (const heading of ['有照片吗？', '在什么地方？', '要不要留联系方式？', '请核对一下']) {
      await next(page);
      await page.getByRole('heading', { name: heading }).waitFor();
    }
    await page.getByRole('button', { name: '修改: 您想办什么事？' }).click();
    await page.getByText('求助', { exact: true }).click();
    await page.getByRole('button', { name: '改好了' }).click();
    // A request for help needs a place.
    await submit(page);
    await page.getByText('请选小区').waitFor();
    await page.getByLabel('小区').selectOption({ label: '槐安家园' });
    await page.getByRole('button', { name: '改好了' }).click();
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect(sent()).toMatchObject({ kind: 'HELP', text: '装一张长椅', place: 'estate-1' });
  });

  for (const [where, look] of [
    ['on a phone', {}],
    ['on a desktop', desktop],
  ] as const) {
    it(`asks for no contact where the site asks for none, and sends none: ${where}`, async () => {
      stage.fixture.site = { ...site, contact: 'NOT_ASKED' };
      const page = await stage.open(report(), look);
      const wide = look === desktop;
      const on = async (): Promise<void> => (wide ? undefined : next(page));
      if (!wide) await page.getByText('第 1 步，共 6 步').waitFor();
      await page.getByText('建议', { exact: true }).click();
      await on();
      await page.getByText('说不清楚').click();
      await on();
      await page.getByLabel('事情的经过').fill('装一张长椅');
      await on();
      await on();
      await on();
      if (!wide) await page.getByRole('heading', { name: '请核对一下' }).waitFor();
      expect(await page.getByText('联系方式').count()).toBe(0);
      await submit(page);
      await page.getByText('482 017 5939').waitFor();
      expect(sent().contact).toBeNull();
    });
  }
});
