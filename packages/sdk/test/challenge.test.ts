import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { firstWord, solve } from '../src/challenge/solve.ts';
import { operationIn } from './fixture/documents.ts';
import { desktop, report, type Stage, setStage } from './fixture/stage.ts';
import { fillShort, submit } from './fixture/steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

const reference = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE();

describe('the proof of work', () => {
  it('is SHA-256, for every length that a seed with its number can have', () => {
    for (let length = 0; length <= 55; length += 1) {
      const text = Array.from({ length }, (_, i) => String.fromCharCode(33 + ((i * 7 + length) % 94))).join(
        '',
      );
      expect(firstWord(text)).toBe(reference(text));
    }
  });

  it('finds what the server accepts', async () => {
    const number = await solve('AAAAAAAAAAAAAAAAAAAAAA', 14);
    expect(Math.clz32(reference(`AAAAAAAAAAAAAAAAAAAAAA.${number}`))).toBeGreaterThanOrEqual(14);
  });

  it('is asked for when the person begins, not before, and handed in with the report', async () => {
    const page = await stage.open(report(), desktop);
    const asked: string[] = [];
    page.on('request', (request) => {
      const name = operationIn(request);
      if (/LinliChallenge|LinliSubmit/.test(name)) asked.push(name);
    });
    await page.getByText('投诉', { exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await fillShort(page);
    await expect.poll(() => asked).toEqual(['LinliChallenge']);
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect(asked).toEqual(['LinliChallenge', 'LinliSubmit']);
  });

  it('that the server no longer takes is done once more, and nobody notices', async () => {
    const page = await stage.open(report(), desktop);
    const asked = page.waitForResponse((response) => operationIn(response.request()) === 'LinliChallenge');
    await fillShort(page);
    await (await asked).finished();
    stage.fixture.spendAll();
    await submit(page);
    await page.getByText('482 017 5939').waitFor();
    expect(stage.fixture.submits).toBe(2);
    expect(stage.fixture.submitted.size).toBe(1);
  });
});
