import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { code, pin } from './fixture/appeals.ts';
import { violations } from './fixture/axe.ts';
import { operationIn } from './fixture/documents.ts';
import { publishedAppeals } from './fixture/nearby.ts';
import { desktop, heard, type Stage, setStage } from './fixture/stage.ts';
import { laterParts, loseAnswer } from './fixture/steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

const element = (attributes = '', inside = ''): string =>
  `<linli-nearby site-key="pk_test_fixture" ${attributes}>${inside}</linli-nearby>`;
const titles = (page: Page): Promise<string[]> => page.locator('.appeal h3').allTextContents();
const joinLamps = (page: Page): Promise<void> =>
  page.getByRole('button', { name: '我也遇到了: 3 号楼到 5 号楼之间的路灯不亮' }).click();
const at = (latitude: number, longitude: number) => ({
  geolocation: { latitude, longitude },
  permissions: ['geolocation'],
});

describe('what is published nearby', () => {
  it('stands in a list of its own for what is handled and what is solved, in words beside every shape', async () => {
    const page = await stage.open(element());
    await expect
      .poll(() => titles(page))
      .toEqual(['3 号楼到 5 号楼之间的路灯不亮', '北门地下室渗水', '东路口希望加一道减速带']);
    const lamps = page.locator('.appeal').first();
    for (const said of [
      '办理中',
      '楼道、路灯不亮',
      '第一网格',
      '3天前收到',
      '由槐安物业公司办理',
      '2 人也遇到了',
    ])
      await lamps.getByText(said).waitFor();
    await page.getByRole('radio', { name: '已办结' }).check();
    await expect.poll(() => titles(page)).toEqual(['南门垃圾站旁边的堆物']);
    expect(await page.getByRole('button', { name: '我也遇到了' }).count()).toBe(0);
    expect(await heard(page)).toContainEqual(expect.objectContaining({ type: 'ready' }));
  });

  it('is sorted by how near it is, and the position is sent nowhere', async () => {
    const page = await stage.open(element(), at(39.8541, 116.2892));
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
    await page.getByRole('button', { name: '离我近的在前' }).click();
    await expect
      .poll(() => titles(page))
      .toEqual(['北门地下室渗水', '东路口希望加一道减速带', '3 号楼到 5 号楼之间的路灯不亮']);
    await page.locator('.appeal').first().getByText('就在附近').waitFor();
    await page.locator('.appeal').last().getByText('约 550 米').waitFor();
    await page.getByLabel('从哪个小区看').selectOption({ label: '槐安家园' });
    await expect.poll(() => titles(page).then(([first]) => first)).toBe('3 号楼到 5 号楼之间的路灯不亮');
    expect(sent.filter((text) => /116\.289|39\.854|Locate/.test(text))).toEqual([]);
  });

  it('says to who is far away how far it is, and shows it all the same', async () => {
    const page = await stage.open(element(), at(39.95, 116.4));
    await page.getByRole('button', { name: '离我近的在前' }).click();
    await page.getByText('您离这里大约 14 公里').waitFor();
    expect(await titles(page)).toHaveLength(3);
    const refused = await stage.open(element());
    await refused.getByRole('button', { name: '离我近的在前' }).click();
    await refused.getByText('没有得到定位许可').waitFor();
  });

  it('is counted by place on the plan, which the keyboard reaches too', async () => {
    const page = await stage.open(element(), desktop);
    await page.getByRole('button', { name: '看示意图' }).click();
    const plan = page.getByRole('radiogroup', { name: '各处有几件事' });
    await plan.waitFor();
    await plan.getByRole('radio', { name: '第一网格：1 件' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => titles(page)).toEqual(['北门地下室渗水', '东路口希望加一道减速带']);
    await page.getByText('只看：第二网格').waitFor();
    await page.getByText('2 件', { exact: true }).waitFor();
    await page.getByRole('button', { name: '看全部' }).click();
    await expect.poll(() => titles(page)).toHaveLength(3);
  });

  it('comes in pages, and what was taken back meanwhile is gone when it is looked at again', async () => {
    const [lamps] = publishedAppeals();
    const many = Array.from({ length: 31 }, (_, n) => ({ ...lamps, id: `lamp-${n}`, title: `路灯 ${n}` }));
    stage.fixture.published = many as typeof stage.fixture.published;
    const page = await stage.open(element());
    await expect.poll(() => titles(page)).toHaveLength(30);
    await page.getByRole('button', { name: '看更早公开的' }).click();
    await expect.poll(() => titles(page)).toHaveLength(31);
    expect(await page.getByRole('button', { name: '看更早公开的' }).count()).toBe(0);
    stage.fixture.published = stage.fixture.published.slice(1);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect.poll(() => titles(page)).toHaveLength(30);
    expect(await titles(page)).not.toContain('路灯 0');
  });

  it('is nothing: then it leads to the form, by the page’s own link where it has one', async () => {
    stage.fixture.published = [];
    const page = await stage.open(element() + element('id="own"', '<a href="/ours">告诉物业</a>'));
    await page.getByText('这里没有公开的、正在办的事。').first().waitFor();
    const link = page.getByRole('link', { name: '上报问题' });
    expect(await link.getAttribute('href')).toBe(`${stage.api}/report/pk_test_fixture`);
    await page.getByRole('link', { name: '告诉物业' }).waitFor();
  });

  it('keeps what was seen when the network goes, and says from when it is', async () => {
    const page = await stage.open(element());
    await expect.poll(() => titles(page)).toHaveLength(3);
    stage.fixture.away = true;
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByText('连不上网络，下面是').waitFor();
    expect(await titles(page)).toHaveLength(3);
    const late = await stage.open(element());
    await late.getByText('服务暂时不可用').waitFor();
    stage.fixture.away = false;
    await late.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => titles(late)).toHaveLength(3);
  });
});

describe('me too', () => {
  it('gives a receipt of the own, counts once, and leaves a contact only with consent', async () => {
    const page = await stage.open(element());
    await joinLamps(page);
    await page.getByRole('radio', { name: '留下，方便联系我' }).check();
    await page.getByLabel('手机号或座机').fill('13800000000');
    await page.getByRole('button', { name: '加入这件事' }).click();
    await page.getByText('留联系方式需要您先同意').waitFor();
    expect(stage.fixture.supports).toBe(0);
    await page.getByText('我同意').click();
    await page.getByRole('button', { name: '加入这件事' }).click();
    await page.getByText('已把您算进这件事').waitFor();
    await page.getByText('204 816').waitFor();
    await page.getByRole('img', { name: '扫码查看进展' }).waitFor();
    expect([...stage.fixture.supported.values()]).toMatchObject([
      { id: 'lamps', contact: { phone: '13800000000', consentVersion: '2026-01' }, locale: 'zh-CN' },
    ]);
    expect(await heard(page)).toContainEqual({ type: 'supported', detail: { code } });
    expect(JSON.stringify(await heard(page))).not.toContain(pin);
    await page.getByRole('button', { name: '回到列表' }).click();
    // What a cache keeps does not know of this person yet.
    await page.locator('.appeal').first().getByText('3 人也遇到了').waitFor();
    await page.getByRole('button', { name: '您已加入，看回执' }).click();
    await page.getByText('204 816').waitFor();
    expect(stage.fixture.supports).toBe(1);
  });

  it('that finds no network goes by itself when there is one, as it was, once', async () => {
    const page = await stage.open(element());
    await joinLamps(page);
    await page.getByRole('radio', { name: '不留，匿名反映' }).check();
    await laterParts(page, 'qr', 'panel');
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '加入这件事' }).click();
    await page.getByText('已保存，联网后自动发送').waitFor();
    await page.getByText('加入：3 号楼到 5 号楼之间的路灯不亮').waitFor();
    expect(await heard(page)).toContainEqual(expect.objectContaining({ type: 'queued' }));
    await page.context().setOffline(false);
    await page.getByText('已把您算进这件事').waitFor();
    expect(await heard(page)).toContainEqual({ type: 'sync', detail: { code } });
    expect(stage.fixture.supported.size).toBe(1);
    // The receipt leaves the device when the person puts it away.
    await page.getByRole('button', { name: '回到列表' }).click();
    await page
      .getByRole('button', { name: /^我也遇到了/ })
      .first()
      .waitFor();
    await page.reload();
    await page
      .getByRole('button', { name: /^我也遇到了/ })
      .first()
      .waitFor();
    expect(await page.getByText('已经送到').count()).toBe(0);
  });

  it('that is not wanted any more is deleted from the device, and what cannot be joined any more is said', async () => {
    const page = await stage.open(element());
    await joinLamps(page);
    await laterParts(page, 'qr', 'panel');
    stage.fixture.away = true;
    await page.getByRole('button', { name: '加入这件事' }).click();
    await page.getByText('已保存，服务恢复后自动发送').waitFor();
    stage.fixture.away = false;
    stage.fixture.refuse = { __typename: 'LinkRefusedError', code: 'LINK_REFUSED', message: 'closed' };
    await page.getByRole('button', { name: '现在就发' }).click();
    await page.getByText('这件事刚刚办结，不能再加入了').waitFor();
    await page.getByRole('button', { name: '不发了，删除' }).click();
    await expect.poll(() => page.locator('[part=queue]').count()).toBe(0);
    await page.reload();
    await page
      .getByRole('button', { name: /^我也遇到了/ })
      .first()
      .waitFor();
    expect(stage.fixture.supported.size).toBe(0);
  });

  it('whose answer got lost joins no second time', async () => {
    const page = await stage.open(element());
    const lost = await loseAnswer(page, 'LinliSupport');
    await joinLamps(page);
    await page.getByRole('button', { name: '加入这件事' }).click();
    await page.getByText('已保存，联网后自动发送').waitFor();
    expect(lost).toEqual(['LinliSupport']);
    // The next visit sends it, as it was.
    await page.reload();
    await page.getByText('204 816').waitFor();
    expect(stage.fixture.supports).toBe(2);
    expect(stage.fixture.supported.size).toBe(1);
  });

  it('that fails late leaves alone what was opened meanwhile', async () => {
    const page = await stage.open(element());
    const failed = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      if (operationIn(route.request()) !== 'LinliSupport') return route.continue();
      await failed.promise;
      await route.abort();
    });
    await joinLamps(page);
    const asked = page.waitForRequest((request) => operationIn(request) === 'LinliSupport');
    await page.getByRole('button', { name: '加入这件事' }).click();
    await asked;
    await page.getByRole('button', { name: '先不加入' }).click();
    await page.getByRole('button', { name: '我也遇到了: 北门地下室渗水' }).click();
    await page.getByRole('radio', { name: '留下，方便联系我' }).check();
    await page.getByLabel('手机号或座机').fill('13800000000');
    failed.resolve();
    await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toContain('queued');
    expect(await page.getByLabel('手机号或座机').inputValue()).toBe('13800000000');
  });

  it('says what is in the way, and where', async () => {
    const page = await stage.open(element());
    stage.fixture.refuse = { __typename: 'LinkRefusedError', code: 'LINK_REFUSED', message: 'closed' };
    await joinLamps(page);
    await page.getByRole('button', { name: '加入这件事' }).click();
    await page.getByText('这件事刚刚办结，不能再加入了').waitFor();
    stage.fixture.refuse = {
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      message: 'invalid',
      fields: [{ path: ['contact', 'phone'], code: 'INVALID', message: '这个号码打不通。' }],
    };
    await page.getByRole('radio', { name: '留下，方便联系我' }).check();
    await page.getByLabel('手机号或座机').fill('13800000000');
    await page.getByText('我同意').click();
    await page.getByRole('button', { name: '加入这件事' }).click();
    await page.getByText('这个号码打不通。').waitFor();
    await page.getByRole('button', { name: '加入这件事' }).click();
    await page.getByText('204 816').waitFor();
  });

  it('goes by the keyboard alone, in English', async () => {
    const page = await stage.open(element('locale="en"'));
    const lamps = page.getByRole('button', { name: /^Me too: 3/ });
    await lamps.focus();
    await page.keyboard.press('Enter');
    const focused = (): Promise<string> =>
      page.evaluate(() => document.querySelector('linli-nearby')?.shadowRoot?.activeElement?.id ?? '');
    await expect.poll(focused).toBe('join');
    for (const key of ['Tab', 'Space', 'Tab', 'Enter']) await page.keyboard.press(key);
    await expect.poll(focused).toBe('receipt');
    await page.getByRole('button', { name: 'Back to the list' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() =>
        page.evaluate(() =>
          document.querySelector('linli-nearby')?.shadowRoot?.activeElement?.getAttribute('data-join'),
        ),
      )
      .toBe('lamps');
  });
});

describe('on a host page', () => {
  it('leaves nothing behind before somebody acts, under a strict policy, and asks by GET alone', async () => {
    const policy =
      `default-src 'none'; script-src ${stage.api}; connect-src ${stage.api}; img-src ${stage.api} blob: data:; ` +
      "require-trusted-types-for 'script'; trusted-types lit-html";
    const page = await stage.open('', { ...desktop, policy });
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('request', (request) => {
      const operation = operationIn(request);
      if (operation) asked.push(`${request.method()} ${operation}`);
    });
    await page.goto(stage.address(element(), { policy }));
    await expect.poll(() => titles(page)).toHaveLength(3);
    await page.getByRole('button', { name: '看示意图' }).click();
    await page.getByRole('radiogroup', { name: '各处有几件事' }).waitFor();
    expect(asked).toEqual(['GET LinliNearbySite', 'GET LinliPublished', 'GET LinliOutlines']);
    const left = await page.evaluate(
      async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
    );
    expect(left + (await page.context().cookies()).length).toBe(0);
    await joinLamps(page);
    await page.getByRole('button', { name: '加入这件事' }).click();
    await page.getByRole('img', { name: '扫码查看进展' }).waitFor();
    expect(said.filter((text) => /Content Security Policy|TrustedHTML/.test(text))).toEqual([]);
  });

  for (const look of ['', 'text-size="large"', 'locale="en" theme="dark" density="compact"']) {
    it(`axe finds nothing, and nothing is cut off at 320 pixels: ${look}`, async () => {
      const page = await stage.open(element(look), { viewport: { width: 320, height: 640 } });
      const clean = async (where: string): Promise<void> => {
        expect(await violations(page), where).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(
          320,
        );
        const low = await page.evaluate(() => {
          const root = document.querySelector('linli-nearby')?.shadowRoot;
          return [...(root?.querySelectorAll('button, label.choice, select') ?? [])]
            .map((target) => target.getBoundingClientRect().height)
            .filter((height) => height < 44);
        });
        expect(low, where).toEqual([]);
      };
      await page.locator('.appeal').first().waitFor();
      await clean('list');
      await page.locator('[aria-expanded]').click();
      await page.getByRole('radiogroup').waitFor();
      await clean('plan');
      await page.locator('[data-join=lamps]').click();
      await page.locator('input[value=give]').check();
      await page.locator('.me-too .primary').click();
      await page.locator('#wrong-consent').waitFor();
      await clean('joining');
      await page.locator('input[value=none]').check();
      await page.locator('.me-too .primary').click();
      await page.locator('.qr').waitFor();
      await clean('receipt');
      stage.fixture.published = [];
      await page.reload();
      await page.locator('.nearby slot').waitFor({ state: 'attached' });
      await clean('nothing');
    });
  }
});
