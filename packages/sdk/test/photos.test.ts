import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { operationIn } from './fixture/documents.ts';
import { photo } from './fixture/pictures.ts';
import { desktop, report, type Stage, setStage } from './fixture/stage.ts';
import { fillShort, laterParts, passTime, submit } from './fixture/steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

const choose = (page: Page, photos = [photo()]): Promise<void> =>
  page.locator('input[type=file]').setInputFiles(photos);

/** A file that no browser opens goes up as it is: so many bytes. */
const heic = (bytes: number) => ({
  name: 'IMG_1.HEIC',
  mimeType: 'image/heic',
  buffer: Buffer.from(Array.from({ length: bytes }, (_, at) => at % 251)),
});

/** What a person sees of the progress, each time that it is drawn. */
async function watchProgress(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    const own = Object.getOwnPropertyDescriptor(HTMLProgressElement.prototype, 'value');
    Object.defineProperty(HTMLProgressElement.prototype, 'value', {
      ...own,
      set(value: number) {
        seen.push(value);
        own?.set?.call(this, value);
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { seen: number[] }).seen);
}

/** No pause passes unless the test lets it; not before the form is there, whose question would end as too late. */
async function stopTime(page: Page): Promise<void> {
  await page.getByLabel('事情的经过').waitFor();
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
}

const methods = () => stage.fixture.uploads.map(({ method }) => method);
const stored = () => [...stage.fixture.photos.values()];

describe('a photo on a bad line', () => {
  it('goes on by itself from where it was, however often the line breaks, and the progress never falls', async () => {
    const page = await stage.open(report(), desktop);
    await stopTime(page);
    const pass = passTime(page);
    const seen = await watchProgress(page);
    const whole = heic(200_000);
    stage.fixture.cuts = [50_000, 100_000, 0];
    await choose(page, [whole]);
    await page.getByText('联网后上传').waitFor();
    await page.getByRole('button', { name: '现在就传' }).waitFor();
    await pass(() => page.getByText('已上传').isVisible());
    expect(stage.fixture.uploads).toMatchObject([
      { method: 'PUT', offset: 0, bytes: 200_000 },
      { method: 'HEAD' },
      { method: 'PATCH', offset: 50_000, bytes: 150_000 },
      { method: 'HEAD' },
      { method: 'PATCH', offset: 150_000, bytes: 50_000 },
      { method: 'HEAD' },
      { method: 'PATCH', offset: 150_000, bytes: 50_000 },
    ]);
    expect(stored()).toEqual([whole.buffer]);
    const progress = await seen();
    expect(progress).toEqual([...progress].sort((one, other) => one - other));
  });

  it('goes on at once when the person wants it, and when the network says that it is back', async () => {
    const page = await stage.open(report(), desktop);
    await stopTime(page);
    stage.fixture.cuts = [9, 9];
    await choose(page, [heic(1000)]);
    await page.getByRole('button', { name: '现在就传' }).click();
    await expect.poll(methods).toEqual(['PUT', 'HEAD', 'PATCH']);
    await page.getByRole('button', { name: '现在就传' }).waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByText('已上传').waitFor();
    expect(stored()[0]?.length).toBe(1000);
  });

  it('whose answer was lost is there all the same, once', async () => {
    const page = await stage.open(report(), desktop);
    await stopTime(page);
    let lost = 0;
    await page.route('**/uploads/*', async (route) => {
      if (route.request().method() !== 'PUT' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await choose(page, [heic(1000)]);
    await page.getByRole('button', { name: '现在就传' }).click();
    await page.getByText('已上传').waitFor();
    expect(methods()).toEqual(['PUT', 'HEAD']);
    expect(stored()).toHaveLength(1);
  });

  it('whose ticket has ended meanwhile begins again with another one', async () => {
    const page = await stage.open(report(), desktop);
    await stopTime(page);
    stage.fixture.cuts = [9];
    await choose(page, [heic(1000)]);
    await page.getByRole('button', { name: '现在就传' }).waitFor();
    await page.route('**/graphql', (route) => {
      if (operationIn(route.request()) === 'LinliPhotoUpload') stage.fixture.forgetsTickets = false;
      return route.continue();
    });
    stage.fixture.forgetsTickets = true;
    await page.getByRole('button', { name: '现在就传' }).click();
    await page.getByText('已上传').waitFor();
    expect(stage.fixture.uploads.at(-1)).toMatchObject({ method: 'PUT', bytes: 1000 });
    expect(stored()).toHaveLength(1);
  });

  it('that is taken away leaves nothing running', async () => {
    const page = await stage.open(report(), desktop);
    await stopTime(page);
    stage.fixture.cuts = [9];
    await choose(page, [heic(1000)]);
    await page.getByText('联网后上传').waitFor();
    await page.getByRole('button', { name: /删除/ }).click();
    const before = methods();
    await page.clock.fastForward(600_000);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await choose(page, [heic(500)]);
    await page.getByText('已上传').waitFor();
    expect(methods()).toEqual([...before, 'PUT']);
  });

  it('waits while its element is on no page, and goes on when it is put back', async () => {
    const page = await stage.open(report(), desktop);
    await stopTime(page);
    const pass = passTime(page);
    stage.fixture.cuts = [9];
    await choose(page, [heic(1000)]);
    await page.getByText('联网后上传').waitFor();
    await page.evaluate(() => {
      const element = document.querySelector('linli-report');
      Object.assign(window, { element, around: element?.parentElement });
      element?.remove();
    });
    await page.clock.fastForward(600_000);
    await page.evaluate(() => {
      const { around, element } = window as unknown as { around: Element; element: Element };
      around.append(element);
    });
    expect(methods()).toEqual(['PUT']);
    await page.getByLabel('事情的经过').fill('灯不亮');
    await pass(() => page.getByText('已上传').isVisible());
    expect(methods()).toEqual(['PUT', 'HEAD', 'PATCH']);
  });
});

describe('a photo that waits with its report', () => {
  it('goes on from where it was, also after the page was closed', async () => {
    const page = await stage.open(report(), desktop);
    await fillShort(page);
    await laterParts(page);
    const whole = heic(1000);
    stage.fixture.cuts = [300, ...Array.from({ length: 50 }, () => 0)];
    await choose(page, [whole]);
    await page.getByText('联网后上传').waitFor();
    await submit(page);
    await page.getByText('自动发送').first().waitFor();
    expect(stage.fixture.submits).toBe(0);
    stage.fixture.cuts = [];
    await page.reload();
    await page.getByText('482 017 5939').waitFor();
    expect(stored()).toEqual([whole.buffer]);
    expect(stage.fixture.uploads.at(-1)).toMatchObject({ method: 'PATCH', offset: 300, bytes: 700 });
    expect([...stage.fixture.submitted.values()][0]?.photoIds).toEqual([...stage.fixture.photos.keys()]);
  });
});
