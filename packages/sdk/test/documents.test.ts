import type { Request } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { code, secret } from './fixture/appeals.ts';
import { operationIn } from './fixture/documents.ts';
import { desktop, report, type Stage, setStage } from './fixture/stage.ts';
import { fillShort, submit } from './fixture/steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

describe('the documents of the widgets', () => {
  it('are asked for by their ids: what everybody may read by GET, all else by POST, and no secret in an address', async () => {
    const page = await stage.open('', desktop);
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    const status = `<linli-status code="${code}" secret="${secret}"></linli-status>`;
    await page.goto(stage.address(`${report()}${status}`));
    await fillShort(page);
    await page.getByRole('button', { name: '在地图上选' }).click();
    await page.getByRole('radiogroup', { name: '小区示意图' }).waitFor();
    await submit(page);
    await page.locator('linli-report').getByText('482 017 5939').waitFor();
    await expect.poll(() => stage.fixture.followers).toBe(1);

    const asked = requests.filter((request) => operationIn(request) !== '');
    const by = (method: string): string[] =>
      [...new Set(asked.filter((one) => one.method() === method).map(operationIn))].sort();
    expect(by('GET')).toEqual(['LinliOutlines', 'LinliSite']);
    expect(by('POST')).toEqual(['LinliChallenge', 'LinliStatus', 'LinliSubmit', 'LinliUpdates']);
    for (const request of asked) {
      expect(Object.keys(JSON.parse(request.postData() ?? '{}'))).not.toContain('query');
      expect(new URL(request.url()).searchParams.has('query')).toBe(false);
    }
    for (const request of requests) {
      expect(request.url()).not.toContain(secret);
      expect(request.url()).not.toContain(code);
    }
  });
});
