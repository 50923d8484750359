import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { operationIn } from './fixture/documents.ts';
import { photo } from './fixture/pictures.ts';
import { desktop, heard, report, type Stage, setStage } from './fixture/stage.ts';
import { fillShort, laterParts, submit } from './fixture/steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

describe('without a network', () => {
  it('a submit waits on the device with its photo, is seen, and is sent once', async () => {
    const page = await stage.open(report(), desktop);
    await fillShort(page);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await laterParts(page);
    await page.context().setOffline(true);
    await page.locator('input[type=file]').setInputFiles([photo()]);
    await page.getByText('联网后上传').waitFor();
    await submit(page);
    await page.getByText('已保存，联网后自动发送').waitFor();
    await page.getByText('1 张照片').waitFor();
    expect(await heard(page)).toContainEqual(expect.objectContaining({ type: 'queued' }));
    expect(stage.fixture.submitted.size).toBe(0);

    await page.context().setOffline(false);
    await page.getByText('482 017 5939').waitFor();
    expect(await heard(page)).toContainEqual({ type: 'sync', detail: { code: '4820175939' } });
    expect(stage.fixture.submitted.size).toBe(1);
    expect([...stage.fixture.submitted.values()][0]?.photoIds).toHaveLength(1);
    expect(stage.fixture.photos.size).toBe(1);
  });

  it('what waits is sent by the next visit, with the same id however often it is tried', async () => {
    const page = await stage.open(report(), desktop);
    await fillShort(page);
    await laterParts(page);
    let lost = 0;
    // The server gets it, the answer gets lost: the hardest case for "once".
    await page.route('**/graphql', async (route) => {
      if (operationIn(route.request()) !== 'LinliSubmit') return route.continue();
      await route.fetch();
      lost += 1;
      await route.abort();
    });
    await submit(page);
    await page.getByText('已保存，联网后自动发送').waitFor();
    // By hand, and on a slow machine by itself before.
    await page.getByRole('button', { name: '现在就发' }).click();
    await expect.poll(() => lost).toBeGreaterThan(1);
    expect(stage.fixture.submitted.size).toBe(1);
    // Nothing goes from this page any more, also not by itself, before the next one does it.
    await page.context().setOffline(true);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const next = await page.context().newPage();
    await page.close();
    await next.context().setOffline(false);
    await next.goto(stage.address(report()));
    await next.getByText('482 017 5939').waitFor();
    expect(stage.fixture.submits).toBeGreaterThan(2);
    expect(stage.fixture.submitted.size).toBe(1);
  });

  it('a photo that the server refuses later is not left out unasked', async () => {
    const page = await stage.open(report(), desktop);
    await fillShort(page);
    await laterParts(page);
    await page.context().setOffline(true);
    await page.locator('input[type=file]').setInputFiles([photo()]);
    await page.getByText('联网后上传').waitFor();
    await submit(page);
    await page.getByText('已保存，联网后自动发送').waitFor();

    stage.fixture.refusesPhotos = true;
    await page.context().setOffline(false);
    await page.getByText('照片没有被接收：lamp.png').waitFor();
    // The next visit says it too.
    await page.reload();
    await page.getByText('有诉求还没有发出去').waitFor();
    expect(stage.fixture.submits).toBe(0);
    await page.getByRole('button', { name: '不带这些照片发送' }).click();
    await page.getByText('482 017 5939').waitFor();
    expect([...stage.fixture.submitted.values()].map(({ photoIds }) => photoIds)).toEqual([[]]);
  });

  it('what the server refuses later is taken back into the form, changed and sent once', async () => {
    const page = await stage.open(report(), desktop);
    await fillShort(page);
    await laterParts(page);
    await page.context().setOffline(true);
    await page.locator('input[type=file]').setInputFiles([photo()]);
    await page.getByText('联网后上传').waitFor();
    await submit(page);
    await page.getByText('已保存，联网后自动发送').waitFor();
    stage.fixture.refuse = {
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      message: 'invalid',
      fields: [{ path: ['category'], code: 'UNKNOWN', message: '这个选项已不存在，请重新选择。' }],
    };
    await page.context().setOffline(false);
    await page.getByText('这一件没有发出去').waitFor();
    await page.getByLabel('事情的经过').fill('另一件事');
    await page.getByRole('button', { name: '修改' }).click();
    await expect.poll(() => page.getByLabel('事情的经过').inputValue()).toBe('灯不亮');
    // What was being written meanwhile waits, and neither goes off by itself.
    await page.getByText('另一件事').waitFor();
    await page.getByLabel('事情的经过').fill('灯还是不亮');
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect([...stage.fixture.submitted.values()]).toMatchObject([
      { text: '灯还是不亮', photoIds: [expect.any(String)] },
    ]);
    await page.reload();
    await page.getByText('另一件事').waitFor();
    expect(await page.getByText('灯不亮', { exact: true }).count()).toBe(0);
    expect(stage.fixture.submitted.size).toBe(1);
  });

  it('photos that the server has forgotten meanwhile are sent again', async () => {
    const page = await stage.open(report(), desktop);
    await fillShort(page);
    await page.locator('input[type=file]').setInputFiles([photo()]);
    await page.getByText('已上传').waitFor();
    await laterParts(page);
    await page.context().setOffline(true);
    await submit(page);
    await page.getByText('已保存，联网后自动发送').waitFor();
    stage.fixture.refuse = {
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      message: 'invalid',
      fields: [{ path: ['photoIds', '0'], code: 'UNKNOWN', message: '这张照片已失效。' }],
    };
    await page.context().setOffline(false);
    await page.getByText('482 017 5939').waitFor();
    expect([...stage.fixture.submitted.values()][0]?.photoIds).toEqual([[...stage.fixture.photos.keys()][1]]);
  });

  it('the person can take it back', async () => {
    const page = await stage.open(report(), desktop);
    await fillShort(page);
    await laterParts(page);
    await page.context().setOffline(true);
    await submit(page);
    await page.getByRole('button', { name: '不发了，删除' }).click();
    await expect.poll(() => page.getByText('已保存，联网后自动发送').count()).toBe(0);
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('您想办什么事').waitFor();
    expect(stage.fixture.submits).toBe(0);
  });

  it('a page that is killed between the server and the answer loses nothing: the next one shows the receipt', async () => {
    const page = await stage.open(report(), desktop);
    await fillShort(page);
    await laterParts(page);
    await page.context().setOffline(true);
    await submit(page);
    await page.getByText('已保存，联网后自动发送').waitFor();
    const taken = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      if (operationIn(route.request()) !== 'LinliSubmit') return route.continue();
      await route.fetch();
      taken.resolve();
    });
    await page.context().setOffline(false);
    await taken.promise;
    const next = await page.context().newPage();
    await page.close();
    await next.goto(stage.address(report()));
    await next.getByText('482 017 5939').waitFor();
    expect(stage.fixture.submits).toBeGreaterThan(1);
    expect(stage.fixture.submitted.size).toBe(1);
  });

  it('two tabs send it once, and each knows of the receipt until it is put away', async () => {
    const page = await stage.open(report(), desktop);
    let reached = false;
    await page.context().route('**/graphql', (route) => {
      const operation = operationIn(route.request());
      return operation === 'LinliSubmit' && !reached ? route.abort() : route.continue();
    });
    await fillShort(page);
    await submit(page);
    await page.getByText('已保存，联网后自动发送').waitFor();
    const other = await page.context().newPage();
    await other.goto(stage.address(report()));
    await other.getByText('已保存，联网后自动发送').waitFor();
    reached = true;
    // Where it has gone by itself just before, there is no button any more.
    void Promise.allSettled(
      [page, other].map((one) => one.getByRole('button', { name: '现在就发' }).click()),
    );
    // Whichever sent it shows it, and the other one knows of it.
    for (const one of [page, other])
      await one.getByText('482 017 5939').or(one.getByText('已经送到，回执在这里')).waitFor();
    expect(stage.fixture.submits).toBe(1);
    await page.reload();
    await page.getByRole('button', { name: '看回执' }).click();
    await page.getByText('482 017 5939').waitFor();
    await page.getByRole('button', { name: '再报一件' }).click();
    await expect.poll(() => page.getByText('已经送到').count()).toBe(0);
    await page.reload();
    await page.getByText('您想办什么事').waitFor();
    expect(await page.getByText('已经送到').count()).toBe(0);
  });

  it('who is writing when it arrives goes on writing, and finds the receipt above', async () => {
    const page = await stage.open(report(), desktop);
    await fillShort(page);
    await laterParts(page);
    await page.context().setOffline(true);
    await submit(page);
    await page.getByText('已保存，联网后自动发送').waitFor();
    await page.getByLabel('事情的经过').fill('另一件事');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '看回执' }).click();
    await page.getByText('482 017 5939').waitFor();
    await page.getByRole('button', { name: '再报一件' }).click();
    await expect.poll(() => page.getByLabel('事情的经过').inputValue()).toBe('另一件事');
    await expect.poll(() => page.getByText('已经送到').count()).toBe(0);
    expect(stage.fixture.submitted.size).toBe(1);
  });

  it('what has waited for more than 30 days goes only when the person says so', async () => {
    const now = Date.now();
    const page = await stage.open(report(), desktop);
    await page.clock.setFixedTime(now - 30 * 864e5 - 6e4);
    await fillShort(page);
    await laterParts(page);
    await page.context().setOffline(true);
    await submit(page);
    await page.getByText('已保存，联网后自动发送').waitFor();
    await page.clock.setFixedTime(now);
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('这一件放了 30 天以上').waitFor();
    expect(stage.fixture.submits).toBe(0);
    await page.getByRole('button', { name: '现在就发' }).click();
    await page.getByText('482 017 5939').waitFor();
    expect(stage.fixture.submitted.size).toBe(1);
  });

  it('what the server had long before is not called lost', async () => {
    const page = await stage.open(report(), desktop);
    await fillShort(page);
    await laterParts(page);
    await page.context().setOffline(true);
    await submit(page);
    await page.getByText('已保存，联网后自动发送').waitFor();
    stage.fixture.refuse = {
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      message: 'invalid',
      fields: [{ path: ['clientId'], code: 'DUPLICATE', message: '已经用过了。' }],
    };
    await page.context().setOffline(false);
    await page.getByText('这一件以前已经送到，不用再发').waitFor();
    expect(await page.getByRole('button', { name: '修改' }).count()).toBe(0);
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await expect.poll(() => page.locator('[part=queue]').count()).toBe(0);
  });
});
