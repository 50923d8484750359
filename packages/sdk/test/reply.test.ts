import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  askedAppeal,
  code,
  declinedAppeal,
  mergedAppeal,
  promisedAppeal,
  secret,
} from './fixture/appeals.ts';
import { operationIn } from './fixture/documents.ts';
import { photo } from './fixture/pictures.ts';
import { heard, type Stage, setStage } from './fixture/stage.ts';
import { laterParts, loseAnswer } from './fixture/steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

const status = `<linli-status code="${code}" secret="${secret}"></linli-status>`;
const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();
const invalid = (path: string) => ({
  __typename: 'InvalidInputError',
  code: 'INVALID_INPUT',
  message: 'invalid',
  fields: [{ path: [path], code: 'TOO_LONG', message: '最多 10000 个字。' }],
});
const illegal = {
  __typename: 'IllegalStepError',
  code: 'ILLEGAL_STEP',
  message: 'illegal',
};

describe('a question from staff', () => {
  beforeEach(() => {
    stage.fixture.appeal = askedAppeal(stage.api);
  });

  it('stands first, is answered with a photo, and the answer is confirmed', async () => {
    const page = await stage.open(status);
    await page.getByRole('heading', { name: '工作人员想问您' }).waitFor();
    const [asked, clock] = await Promise.all([
      page.locator('[part=question]').boundingBox(),
      page.locator('[part=clock]').boundingBox(),
    ]);
    // All of it is on a small telephone's first screen.
    expect(asked?.y).toBeLessThan(clock?.y ?? 0);
    expect((asked?.y ?? 0) + (asked?.height ?? 0)).toBeLessThan(740);
    await page.getByText('槐安物业公司在等您回答').waitFor();
    await page.getByRole('button', { name: '发送回答' }).click();
    await page.getByText('请写几个字再发送。').waitFor();
    expect(
      await page.evaluate(() => document.querySelector('linli-status')?.shadowRoot?.activeElement?.id),
    ).toBe('reply');
    await page.getByLabel('附上照片（可不附）').setInputFiles([photo()]);
    await page.getByText('已上传').waitFor();
    await page.getByLabel('您的回答').fill('自行车棚那边，靠里的三盏。');
    await page.getByRole('button', { name: '发送回答' }).click();
    await page.getByText('您的回答已经送到。槐安物业公司会接着办理。').waitFor();
    await page.getByText('您回答了，槐安社区居委会接着办理').waitFor();
    expect(await page.getByRole('heading', { name: '工作人员想问您' }).count()).toBe(0);
    expect(stage.fixture.actions).toMatchObject([
      { name: 'addPhoto', input: { photoIds: [expect.any(String)] } },
      { name: 'answerQuestion', input: { code, text: '自行车棚那边，靠里的三盏。' } },
    ]);
  });

  it('keeps what was written when network or service is away, and says at the field what is wrong with it', async () => {
    const page = await stage.open(status);
    const box = page.getByLabel('您的回答');
    const send = page.getByRole('button', { name: '发送回答' });
    await box.fill('楼梯口');
    await page.context().setOffline(true);
    await send.click();
    await page.getByText('现在连不上网络。请检查网络后再试。您填的内容都还在。').waitFor();
    await page.context().setOffline(false);
    stage.fixture.away = true;
    await send.click();
    await page.getByText('服务暂时不可用').waitFor();
    stage.fixture.away = false;
    stage.fixture.refuse = invalid('text');
    await send.click();
    await page.locator('#reply-wrong', { hasText: '最多 10000 个字。' }).waitFor();
    expect(await box.getAttribute('aria-invalid')).toBe('true');
    expect(await box.inputValue()).toBe('楼梯口');
    expect(await heard(page)).toContainEqual({ type: 'error', detail: { code: 'INVALID_INPUT' } });
    await send.click();
    await page.getByText('您的回答已经送到').waitFor();
    expect(stage.fixture.actions.map(({ name }) => name)).toEqual(['answerQuestion']);
  });

  it('whose receipt got lost on the way is not asked for twice', async () => {
    const page = await stage.open('');
    await loseAnswer(page, 'LinliAnswer');
    await page.goto(stage.address(status));
    await page.getByLabel('您的回答').fill('楼梯口');
    await page.getByRole('button', { name: '发送回答' }).click();
    await page.getByText('现在连不上网络').waitFor();
    stage.fixture.refuse = illegal;
    await page.getByRole('button', { name: '发送回答' }).click();
    await page.getByText('您的回答已经送到').waitFor();
    await page.getByText('您回答了').waitFor();
    expect(stage.fixture.actions.map(({ name }) => name)).toEqual(['answerQuestion']);
  });

  it('takes along a photo that found no network before, and hands none over twice', async () => {
    const page = await stage.open('');
    await loseAnswer(page, 'LinliAddPhoto');
    await page.goto(stage.address(status));
    const send = page.getByRole('button', { name: '发送回答' });
    await page.getByLabel('您的回答').fill('靠里的三盏');
    await laterParts(page, 'tray', 'upload');
    await page.context().setOffline(true);
    await page.getByLabel('附上照片（可不附）').setInputFiles([photo()]);
    await page.getByText('联网后上传').waitFor();
    await send.click();
    await page.getByText('现在连不上网络。请检查网络后再试。您填的内容都还在。').waitFor();
    await page.context().setOffline(false);
    // The photo is taken, and the word for it gets lost.
    await send.click();
    await expect.poll(() => stage.fixture.actions.length).toBe(1);
    await expect.poll(() => send.isEnabled()).toBe(true);
    await page.getByText('现在连不上网络').waitFor();
    expect(await page.getByLabel('您的回答').inputValue()).toBe('靠里的三盏');
    await send.click();
    await page.getByText('您的回答已经送到').waitFor();
    expect(stage.fixture.actions).toMatchObject([
      { name: 'addPhoto', input: { photoIds: [[...stage.fixture.photos.keys()][0]] } },
      { name: 'answerQuestion', input: { text: '靠里的三盏' } },
    ]);
  });

  it('is not sent without a photo that was refused, before the person has seen that', async () => {
    const page = await stage.open(status);
    const send = page.getByRole('button', { name: '发送回答' });
    await page.getByLabel('您的回答').fill('靠里的三盏');
    await laterParts(page, 'tray', 'upload');
    await page.context().setOffline(true);
    await page.getByLabel('附上照片（可不附）').setInputFiles([photo()]);
    await page.getByText('联网后上传').waitFor();
    stage.fixture.refusesPhotos = true;
    await page.context().setOffline(false);
    await send.click();
    await page.getByText('“lamp.png”没有被接收').waitFor();
    await page.getByText('有几处需要修改，请看标红的地方。').waitFor();
    expect(stage.fixture.actions).toEqual([]);
    await send.click();
    await page.getByText('您的回答已经送到').waitFor();
  });

  it('says it where the part for photos cannot be had', async () => {
    const page = await stage.open('');
    await page.route('**/tray-*.js', (route) => route.abort());
    await page.goto(stage.address(status));
    await page.getByLabel('附上照片（可不附）').setInputFiles([photo()]);
    await page.locator('[part=question]').getByText('现在连不上网络').waitFor();
    await page.unroute('**/tray-*.js');
    await page.getByLabel('附上照片（可不附）').setInputFiles([photo()]);
    await page.getByText('已上传').waitFor();
  });

  it('stands still while it is sent, so that nothing is written into what is gone', async () => {
    const page = await stage.open(status);
    const taken = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      if (operationIn(route.request()) === 'LinliAnswer') await taken.promise;
      await route.continue();
    });
    const box = page.getByLabel('您的回答');
    await box.fill('楼梯口');
    await page.getByRole('button', { name: '发送回答' }).click();
    await expect.poll(() => box.isEditable()).toBe(false);
    taken.resolve();
    await page.getByText('您的回答已经送到').waitFor();
  });

  it('that staff have stopped waiting for leaves what was written on the page', async () => {
    const page = await stage.open(status);
    await page.getByLabel('您的回答').fill('写到一半');
    await expect.poll(() => stage.fixture.followers).toBe(1);
    stage.fixture.change({ state: 'IN_PROGRESS', canAnswer: false, question: null });
    await page.getByText('工作人员已经不等这个回答了').waitFor();
    await page.getByText('写到一半').waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    await expect.poll(() => page.getByText('写到一半').count()).toBe(0);
  });
});

describe('a refusal', () => {
  beforeEach(() => {
    stage.fixture.appeal = declinedAppeal(stage.api);
  });

  it('tells reason and rule, and is contested once', async () => {
    const page = await stage.open(status);
    await page.getByRole('heading', { name: '没有受理的原因' }).waitFor();
    await page.locator('[part=refusal]').getByText('由住户自己更换').waitFor();
    await page.getByText('依据：《物业服务合同》第九条').waitFor();
    await page.getByText('由槐安物业公司答复').waitFor();
    await page.getByText('只能提一次').waitFor();
    await page.getByRole('button', { name: '我不同意，提出异议' }).click();
    await page.getByRole('button', { name: '提交异议' }).click();
    await page.getByText('请写明您为什么不同意。').waitFor();
    await page.getByLabel('您为什么不同意？').fill('灯在楼道里，不在家里。');
    stage.fixture.refuse = invalid('reason');
    await page.getByRole('button', { name: '提交异议' }).click();
    await page.getByText('最多 10000 个字。').waitFor();
    await page.getByRole('button', { name: '提交异议' }).click();
    await page.getByText('异议已经提交。现在由槐安物业公司重新看。').waitFor();
    await page.getByText('已受理', { exact: true }).waitFor();
    expect(stage.fixture.actions).toMatchObject([
      { name: 'contestDecision', input: { code, reason: '灯在楼道里，不在家里。' } },
    ]);
  });

  it('keeps the objection when network or service is away, and it is made once', async () => {
    const page = await stage.open('');
    await loseAnswer(page, 'LinliContest');
    await page.goto(stage.address(status));
    await page.getByRole('button', { name: '我不同意，提出异议' }).click();
    const box = page.getByLabel('您为什么不同意？');
    const send = page.getByRole('button', { name: '提交异议' });
    await box.fill('灯在楼道里');
    stage.fixture.away = true;
    await send.click();
    await page.getByText('服务暂时不可用，请过几分钟再试。急事请拨打 12345。您填的内容都还在。').waitFor();
    // The service is back, and its word gets lost: it has the objection, and the person cannot know.
    stage.fixture.away = false;
    await send.click();
    await page.getByText('现在连不上网络。请检查网络后再试。您填的内容都还在。').waitFor();
    expect(await box.inputValue()).toBe('灯在楼道里');
    stage.fixture.refuse = illegal;
    await send.click();
    await page.getByText('异议已经提交').waitFor();
    expect(stage.fixture.actions).toMatchObject([
      { name: 'contestDecision', input: { reason: '灯在楼道里' } },
    ]);
  });

  it('that somebody else contested meanwhile leaves what was written on the page', async () => {
    const page = await stage.open(status);
    await page.getByRole('button', { name: '我不同意，提出异议' }).click();
    await page.getByLabel('您为什么不同意？').fill('写到一半');
    await expect.poll(() => stage.fixture.followers).toBe(1);
    stage.fixture.change({ state: 'ACCEPTED', canContest: false });
    await page.getByText('现在不能再提异议').waitFor();
    await page.getByText('写到一半').waitFor();
  });

  it('that the next level has looked at is final', async () => {
    const appeal = declinedAppeal(stage.api);
    const [last] = appeal.timeline.slice(-1);
    if (!last) throw new Error('no entry');
    stage.fixture.appeal = {
      ...appeal,
      canContest: false,
      timeline: [...appeal.timeline, { ...last, id: 'c', type: 'CONTESTED' }, { ...last, id: 'd' }],
    };
    const page = await stage.open(status);
    await page.getByText('这是最后的答复').waitFor();
    expect(await page.getByRole('button', { name: '提出异议' }).count()).toBe(0);
  });
});

describe('promises', () => {
  it('are told with their day and what became of them; a pause with its end, also past its due time', async () => {
    const appeal = promisedAppeal(stage.api);
    stage.fixture.appeal = {
      ...appeal,
      promiseClock: { ...appeal.promiseClock, dueAt: hours(-2), overdue: true },
    };
    const page = await stage.open(status);
    await page.getByText(/暂停中，到\d+月\d+日/).waitFor();
    await page.getByText('原因：等材料、设备。之后接着计时。').waitFor();
    expect(await page.getByText('已超时').count()).toBe(0);
    const list = page.locator('[part=promises]');
    await list.getByText('地下一层全部换成声控灯').waitFor();
    await list.getByText(/月\d+日.*前（还有 \d+\s?天）/).waitFor();
    for (const said of ['没有按期做到', '已经做到', '已取消']) await list.getByText(said).waitFor();
    await page.getByText('中间停过').waitFor();
    await page.getByText('交到上一级，现在由槐安社区居委会负责').waitFor();
  });

  it('of a duplicate are those of what it is handled with', async () => {
    stage.fixture.appeal = mergedAppeal(stage.api);
    const page = await stage.open(status);
    await page.getByRole('heading', { name: '和另一件一起办理' }).waitFor();
    await page.getByText('槐安家园地下室照明').waitFor();
    await page.getByText('731 048 2956').waitFor();
    await page.getByText(/还剩 2\s?天/).waitFor();
    await page.getByText('现在由槐安社区居委会办理').waitFor();
    await page.getByText('电工周三进场').waitFor();
    await page.getByText('有居民反映了这件事').waitFor();
  });
});
