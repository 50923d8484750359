import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { code, disputedAppeal, pin, secret, trackedAppeal } from './fixture/appeals.ts';
import { operationIn } from './fixture/documents.ts';
import { photo } from './fixture/pictures.ts';
import { heard, type Stage, setStage } from './fixture/stage.ts';
import { loseAnswer, passTime } from './fixture/steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

const status = `<linli-status code="${code}" secret="${secret}"></linli-status>`;
const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();
const clock = () => trackedAppeal('').promiseClock;
const tone = (page: Page): Promise<string | null> =>
  page.locator('linli-status .clock').getAttribute('class');

describe('the status widget', () => {
  it('opens by code and PIN typed in, with spaces as on the receipt', async () => {
    const page = await stage.open('<linli-status></linli-status>');
    await page.getByLabel('受理编号').fill('482 017 5939');
    await page.getByLabel('查询密码').fill('204 816');
    await page.getByRole('button', { name: '查看' }).click();
    await page.getByText('3 号楼地下室的灯全坏了').waitFor();
    await page.getByText('办理中').waitFor();
    await page.getByText(/还剩 4\s?天/).waitFor();
    await page.getByText('现在由槐安物业公司办理').waitFor();
    await page.getByText('现在在这里').waitFor();
    await page.getByText('请今天先装临时灯。').waitFor();
    expect(page.url()).not.toContain(pin);
  });

  it('opens by the link of the receipt: the secret never leaves the fragment', async () => {
    const page = await stage.open(`<linli-status code="${code}" fragment locale="en"></linli-status>`);
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    await page.evaluate((hash) => {
      location.hash = hash;
    }, secret);
    await page.getByText('In progress').waitFor();
    await page.getByText('Now with Huai’an Property Company').waitFor();
    expect(urls.join()).not.toContain(secret);
  });

  it('counts wrong PINs down, then says until when it is locked', async () => {
    const page = await stage.open(`<linli-status code="${code}"></linli-status>`);
    for (const left of [4, 3, 2, 1]) {
      await page.getByLabel('查询密码').fill('111111');
      await page.getByRole('button', { name: '查看' }).click();
      await page.getByText(`还可以试 ${left} 次`).waitFor();
    }
    await page.getByRole('button', { name: '查看' }).click();
    await page.getByText('已暂时锁定').waitFor();
    expect(await page.getByRole('button', { name: '再试一次' }).count()).toBe(0);
    expect(stage.fixture.wrongSecrets).toBe(5);
    expect(await heard(page)).toContainEqual({ type: 'error', detail: { code: 'SECRET_LOCKED' } });
  });

  it('shows a promise that is paused, overdue, kept or broken', async () => {
    const page = await stage.open(status);
    await page.getByText('办理中').waitFor();
    await expect.poll(() => stage.fixture.followers).toBe(1);
    stage.fixture.change({
      promiseClock: {
        ...clock(),
        pauses: [{ from: hours(-3), to: null, until: hours(20), reason: 'MATERIALS' }],
      },
    });
    await page.getByText(/暂停中，到\d+月\d+日/).waitFor();
    await page.getByText('原因：等材料、设备。之后接着计时。').waitFor();
    expect(await page.locator('.arc').getAttribute('stroke-dasharray')).toMatch(/^2 2 2 2/);
    stage.fixture.change({ promiseClock: { ...clock(), dueAt: hours(-26), overdue: true } });
    await page.getByText(/已超时 1\s?天/).waitFor();
    expect(await tone(page)).toContain('red');
    expect(await page.locator('.arc').getAttribute('stroke-dasharray')).toBe('100 0');
    stage.fixture.change({ promiseClock: { ...clock(), stoppedAt: hours(-1), onTime: true } });
    await page.getByText('按时办结').waitFor();
    expect(await tone(page)).toContain('green');
    stage.fixture.change({ promiseClock: { ...clock(), stoppedAt: hours(-1), onTime: false } });
    await page.getByText('办结时已超时').waitFor();
  });

  it('hears of a change while it is open, and stops listening when it is removed', async () => {
    const page = await stage.open(status);
    await page.getByText('办理中').waitFor();
    await expect.poll(() => stage.fixture.followers).toBe(1);
    stage.fixture.resolve();
    stage.fixture.change({});
    await page.getByText('更换了地下一层 12 盏灯').waitFor();
    await page.evaluate(() => document.querySelector('linli-status')?.remove());
    // The server notices a closed stream when it next has something to say.
    await expect
      .poll(() => {
        stage.fixture.change({});
        return stage.fixture.followers;
      })
      .toBe(0);
  });

  it('asks again by itself where the stream cannot be had', async () => {
    const page = await stage.open('');
    await page.clock.install();
    const pass = passTime(page);
    await page.route('**/graphql', (route) =>
      operationIn(route.request()) === 'LinliUpdates' ? route.abort() : route.continue(),
    );
    await page.evaluate(
      (html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
      status,
    );
    await page.getByText('办理中').waitFor();
    stage.fixture.resolve();
    await pass(() => page.getByText('更换了地下一层 12 盏灯').isVisible());
  });

  it('asks how it went, and sends three answers', async () => {
    stage.fixture.resolve();
    const page = await stage.open(status);
    await page
      .getByRole('group', { name: '办理单位联系过您吗？' })
      .getByText('联系过', { exact: true })
      .click();
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('请把三个问题都选上。').waitFor();
    await page.getByText('解决了一部分').click();
    await page.getByText('基本满意').click();
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('谢谢您的评价。').waitFor();
    expect(stage.fixture.actions[0]?.input).toMatchObject({
      contacted: true,
      solved: 'HALF',
      satisfied: 'BASICALLY',
    });
  });

  it('shows what was said, also after a reload, and lets it be put right', async () => {
    stage.fixture.resolve();
    stage.fixture.change({ outcome: { contacted: false, solved: 'NO', satisfied: 'NO', valid: true } });
    const page = await stage.open(status);
    const said = page.locator('[part=confirmed]');
    await said.getByText('没解决').waitFor();
    await said.getByRole('button', { name: '修改评价' }).click();
    const answer = page.getByRole('group', { name: '办理单位联系过您吗？' }).getByRole('radio');
    await expect
      .poll(() => answer.evaluateAll((all) => all.some((radio) => radio.matches(':focus'))))
      .toBe(true);
    for (const [name, words] of [
      ['办理单位联系过您吗？', '联系过'],
      ['问题解决了吗？', '解决了'],
      ['您满意吗？', '满意'],
    ] as const)
      await page.getByRole('group', { name }).getByText(words, { exact: true }).click();
    await page.getByRole('button', { name: '提交评价' }).click();
    await said.getByText('谢谢您的评价。').waitFor();
    await said.getByText('解决了', { exact: true }).waitFor();
  });

  it('brings the rest later where the network went in between', async () => {
    const page = await stage.open('');
    await page.clock.install();
    const pass = passTime(page);
    await page.route('**/following-*.js', (route) => route.abort());
    await page.evaluate(
      (html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
      status,
    );
    await page.getByText('办理中').waitFor();
    await page.unroute('**/following-*.js');
    await pass(() => page.locator('[part=timeline]').isVisible());
  });

  it('keeps the three answers and the words when network or service is away', async () => {
    stage.fixture.resolve();
    const page = await stage.open(status);
    const send = page.getByRole('button', { name: '提交评价' });
    for (const [name, answer] of [
      ['办理单位联系过您吗？', '联系过'],
      ['问题解决了吗？', '没解决'],
      ['您满意吗？', '不满意'],
    ] as const)
      await page.getByRole('group', { name }).getByText(answer, { exact: true }).click();
    await page.getByLabel('还想说什么（可不填）').fill('灯又坏了');
    await page.context().setOffline(true);
    await send.click();
    await page.getByText('现在连不上网络。请检查网络后再试。您填的内容都还在。').waitFor();
    await page.context().setOffline(false);
    stage.fixture.away = true;
    await send.click();
    await page.getByText('服务暂时不可用').waitFor();
    stage.fixture.away = false;
    await send.click();
    await page.getByText('谢谢您的评价。').waitFor();
    expect(stage.fixture.actions).toMatchObject([
      { name: 'confirmOutcome', input: { solved: 'NO', satisfied: 'NO', comment: '灯又坏了' } },
    ]);
  });

  it('leaves the words of an answer on the page that nobody waits for any more', async () => {
    stage.fixture.resolve();
    const page = await stage.open(status);
    await page.getByLabel('还想说什么（可不填）').fill('灯又坏了');
    await expect.poll(() => stage.fixture.followers).toBe(1);
    stage.fixture.change({ state: 'ASSIGNED', canConfirmOutcome: false });
    await page.getByText('您填写的时候，这件事有了新的进展。').waitFor();
    await page.getByText('灯又坏了').waitFor();
  });

  it('withdraws only after a second question', async () => {
    const page = await stage.open(status);
    await page.getByRole('button', { name: '撤回这件诉求' }).click();
    await page.getByText('不能恢复').waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    expect(stage.fixture.actions).toEqual([]);
    await page.getByRole('button', { name: '撤回这件诉求' }).click();
    await page.getByRole('button', { name: '确定撤回' }).click();
    await page.getByText('已撤回', { exact: true }).waitFor();
    expect(stage.fixture.actions[0]?.name).toBe('withdrawAppeal');
  });

  it('withdraws once, also when the word for it got lost', async () => {
    const page = await stage.open('');
    await loseAnswer(page, 'LinliWithdraw');
    await page.goto(stage.address(status));
    await page.getByRole('button', { name: '撤回这件诉求' }).click();
    await page.getByLabel('原因（可不填）').fill('自己修好了');
    await page.getByRole('button', { name: '确定撤回' }).click();
    await page.getByText('现在连不上网络。请检查网络后再试。您填的内容都还在。').waitFor();
    await page.getByRole('button', { name: '确定撤回' }).click();
    await page.getByText('已撤回。').waitFor();
    expect(stage.fixture.actions).toMatchObject([
      { name: 'withdrawAppeal', input: { reason: '自己修好了' } },
    ]);
  });

  it('adds a photo', async () => {
    const page = await stage.open(status);
    await page.getByLabel('补充照片').setInputFiles([photo()]);
    await page.getByText('已上传').waitFor();
    await page.getByRole('button', { name: '发送照片' }).click();
    await page.getByText('照片已补充。').waitFor();
    expect(stage.fixture.actions[0]?.input.photoIds).toHaveLength(1);
  });

  it('keeps a photo that was chosen while others were handed over, to be sent as well', async () => {
    const page = await stage.open(status);
    const taken = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      if (operationIn(route.request()) === 'LinliAddPhoto') await taken.promise;
      await route.continue();
    });
    const add = page.getByLabel('补充照片');
    await add.setInputFiles([photo()]);
    await page.getByText('已上传').waitFor();
    await page.getByRole('button', { name: '发送照片' }).click();
    await add.setInputFiles([photo()]);
    await expect.poll(() => page.getByText('已上传').count()).toBe(2);
    taken.resolve();
    await page.getByText('照片已补充。').waitFor();
    await page.getByRole('button', { name: '发送照片' }).click();
    await expect.poll(() => stage.fixture.actions.length).toBe(2);
    const handed = stage.fixture.actions.map(({ input }) => input.photoIds);
    expect(handed).toEqual([...stage.fixture.photos.keys()].map((id) => [id]));
  });

  it('keeps what was seen when the network goes, and says from when it is', async () => {
    const page = await stage.open(status);
    // Whoever follows it listens to the page being looked at.
    await expect.poll(() => stage.fixture.followers).toBe(1);
    await page.context().setOffline(true);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('看到的情况').waitFor();
    await page.getByText('3 号楼地下室的灯全坏了').waitFor();
    await page.context().setOffline(false);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => page.getByText('看到的情况').count()).toBe(0);
  });

  it('shows the database being away with a way to try again', async () => {
    stage.fixture.away = true;
    const page = await stage.open(status);
    await page.getByText('服务暂时不可用').waitFor();
    stage.fixture.away = false;
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByText('办理中').waitFor();
  });
});

describe('thanks', () => {
  const ask = '表示感谢';
  const send = '送出感谢';
  beforeEach(() => stage.fixture.resolve());

  it('are said once after it is solved, with words or without', async () => {
    const page = await stage.open(status);
    await page.getByRole('button', { name: ask }).click();
    await page.getByText('您的感谢会转给槐安物业公司').waitFor();
    await page.getByRole('button', { name: '先不说' }).click();
    await page.getByRole('button', { name: ask }).click();
    await page.getByRole('button', { name: send }).click();
    await page.getByText('您的感谢已经转给槐安物业公司。').waitFor();
    expect(stage.fixture.actions).toMatchObject([{ name: 'sayThanks', input: { text: null } }]);
    await page.reload();
    await page.getByText('已办结', { exact: true }).waitFor();
    await page.locator('[part=timeline]').waitFor();
    expect(await page.getByRole('button', { name: ask }).count()).toBe(0);
  });

  it('are not asked for before', async () => {
    stage.fixture.appeal = trackedAppeal(stage.api);
    const page = await stage.open(status);
    await page.locator('[part=timeline]').waitFor();
    expect(await page.getByRole('button', { name: ask }).count()).toBe(0);
  });

  it('wait in their box for network and service, and arrive once', async () => {
    const page = await stage.open('');
    await loseAnswer(page, 'LinliThanks');
    await page.goto(stage.address(status));
    await page.getByRole('button', { name: ask }).click();
    const box = page.getByLabel('想说的话（可不填）');
    await box.fill('师傅辛苦了');
    stage.fixture.away = true;
    await page.getByRole('button', { name: send }).click();
    await page.getByText('服务暂时不可用').waitFor();
    stage.fixture.away = false;
    // It arrives, and the word for it gets lost.
    await page.getByRole('button', { name: send }).click();
    await page.getByText('现在连不上网络。请检查网络后再试。您填的内容都还在。').waitFor();
    expect(await box.inputValue()).toBe('师傅辛苦了');
    await page.getByRole('button', { name: send }).click();
    await page.getByText('您的感谢已经转给槐安物业公司。').waitFor();
    expect(stage.fixture.actions).toMatchObject([{ name: 'sayThanks', input: { text: '师傅辛苦了' } }]);
  });

  it('that can no longer be said leave what was written on the page', async () => {
    const page = await stage.open(status);
    await page.getByRole('button', { name: ask }).click();
    await page.getByLabel('想说的话（可不填）').fill('师傅辛苦了');
    await expect.poll(() => stage.fixture.followers).toBe(1);
    stage.fixture.change({ state: 'ASSIGNED', canSayThanks: false, canConfirmOutcome: false });
    await page.getByText('感谢没有送出').waitFor();
    await page.getByText('师傅辛苦了').waitFor();
  });
});

describe('who has it, and what is done for it', () => {
  it('says since when the holder is responsible', async () => {
    const page = await stage.open(status);
    await page.getByText(/^\d+月\d+日.+起由它负责$/).waitFor();
    const first = trackedAppeal(stage.api);
    await expect.poll(() => stage.fixture.followers).toBe(1);
    for (const [as, words] of [
      ['FIRST_RECEIVER', '首接单位：谁先受理，谁负责到底'],
      ['DECIDED', '上一级裁定'],
    ] as const) {
      stage.fixture.change({ responsible: first.responsible && { ...first.responsible, as } });
      await page.locator('[part=duty]', { hasText: words }).waitFor();
    }
  });

  it('says who is responsible while units dispute it, until that is decided (m5)', async () => {
    stage.fixture.appeal = disputedAppeal(stage.api);
    const page = await stage.open(status);
    await page.getByText('该由谁办，单位之间还有不同意见').waitFor();
    await page.getByText(/裁定以前仍由槐安物业公司负责（\d+月\d+日.+起），承诺的时限照常计算。/).waitFor();
    await expect.poll(() => stage.fixture.followers).toBe(1);
    const { timeline, responsible } = disputedAppeal(stage.api);
    const decided = timeline.slice(-1).map((entry) => ({ ...entry, id: 'd', type: 'DUTY_DECIDED' }));
    stage.fixture.change({
      timeline: [...timeline, ...decided],
      responsible: responsible && { ...responsible, as: 'DECIDED' },
    });
    await page.getByText(/起由它负责（上一级裁定）/).waitFor();
    await expect.poll(() => page.getByText('单位之间还有不同意见').count()).toBe(0);
  });

  it('counts calls and visits (m14), and names the buildings that it concerns', async () => {
    stage.fixture.appeal = disputedAppeal(stage.api);
    const page = await stage.open(status);
    const contacts = page.locator('[part=contacts]');
    await contacts.getByRole('heading', { name: '为这件事联系过 51 次' }).waitFor();
    for (const words of ['打电话 18 次', '上门 4 次', '发微信 29 次'])
      await contacts.getByText(words, { exact: true }).waitFor();
    await contacts.getByText('和您、和有关单位的联系都算在内。').waitFor();
    await page.getByText('受影响的楼（16 栋）').waitFor();
    await page.locator('[part=buildings]').getByText('16 号楼', { exact: true }).waitFor();
  });
});

describe('your data', () => {
  const open = async (locale = 'zh-CN'): Promise<Page> => {
    const page = await stage.open(
      `<linli-status code="${code}" secret="${secret}" locale="${locale}"></linli-status>`,
    );
    await page.getByRole('button', { name: locale === 'en' ? 'Your data' : '您的信息' }).click();
    return page;
  };

  it('is not asked for before it is opened; then it says who saw the contact, and why', async () => {
    const page = await stage.open(status);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.getByRole('button', { name: '您的信息' }).waitFor();
    expect(scripts.join()).not.toContain('yourData');
    await page.getByRole('button', { name: '您的信息' }).click();
    await page.getByRole('heading', { name: '谁查看过您的联系方式' }).waitFor();
    await page.locator('[part=your-data]').getByText('槐安社区居委会').waitFor();
    await page.getByText('原因：回电核实地下室位置').waitFor();
    expect(scripts.join()).toContain('yourData');
    stage.fixture.change({ accessLog: [] });
    const nobody = await open();
    await nobody.getByText('没有人查看过您的完整联系方式').waitFor();
  });

  it('is taken along as a text and as JSON', async () => {
    const page = await open('en');
    await page.getByRole('button', { name: 'Download my data' }).click();
    for (const [name, file, content] of [
      ['Text, to read', `linli-${code}.txt`, '内容：地下室的灯坏了半个月'],
      ['Data (JSON), for other programs', `linli-${code}.json`, '"format": "linli-personal-data/1"'],
    ] as const) {
      const started = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      const download = await started;
      expect(download.suggestedFilename()).toBe(file);
      expect(readFileSync(await download.path(), 'utf8')).toContain(content);
    }
  });

  it('is erased after a question that says what goes and what stays', async () => {
    const page = await open();
    await page.getByRole('button', { name: '删除我的信息' }).click();
    await page.getByText('会删除：您的联系方式').waitFor();
    await page.getByText('会保留：受理编号').waitFor();
    await page.getByRole('button', { name: '不删了' }).click();
    expect(stage.fixture.actions).toEqual([]);
    await page.getByRole('button', { name: '删除我的信息' }).click();
    await page.getByRole('button', { name: '确定删除' }).click();
    await page.getByText('您的信息已经删除').waitFor();
    await page.getByRole('heading', { name: '（内容已删除）' }).waitFor();
    expect(await page.getByText('地下室的灯坏了半个月').count()).toBe(0);
    expect(stage.fixture.actions.map(({ name }) => name)).toEqual(['eraseMyData']);
  });

  it('says what went wrong without network or service, and can be tried again', async () => {
    const page = await open();
    await page.getByRole('button', { name: '删除我的信息' }).click();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '确定删除' }).click();
    await page.getByText('现在连不上网络').waitFor();
    await page.context().setOffline(false);
    stage.fixture.away = true;
    await page.getByRole('button', { name: '确定删除' }).click();
    await page.getByText('服务暂时不可用').waitFor();
    stage.fixture.away = false;
    await page.getByRole('button', { name: '确定删除' }).click();
    await page.getByText('您的信息已经删除').waitFor();
  });
});
