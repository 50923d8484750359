import { describe, expect, it } from 'vitest';
import { PublicAnswers } from './publicAnswers.ts';

function setUp({ hears = true } = {}) {
  let now = 0;
  let tell: (hears: boolean) => void = () => undefined;
  const answers = new PublicAnswers<{ readonly body: string }>(
    { now: () => new Date(now) },
    {
      onPublicWrite(listener) {
        tell = listener;
        listener(hears);
      },
    },
  );
  const pass = (ms: number) => {
    now += ms;
  };
  return { answers, pass, tell: (hearing: boolean) => tell(hearing) };
}

const answer = { body: '{}' };

describe('public answers in memory', () => {
  it('are kept for 60 seconds, and not for 60.001', () => {
    const { answers, pass } = setUp();
    answers.keep('one', answer, answers.moment);
    pass(59_999);
    expect(answers.find('one')).toMatchObject(answer);
    pass(1);
    expect(answers.find('one')).toBeUndefined();
  });

  it('go at the first write, also one that was heard while they were read', () => {
    const { answers, tell } = setUp();
    answers.keep('one', answer, answers.moment);
    const { moment } = answers;
    tell(true);
    expect(answers.find('one')).toBeUndefined();
    answers.keep('one', answer, moment);
    expect(answers.find('one')).toBeUndefined();
    answers.keep('one', answer, answers.moment);
    expect(answers.find('one')).toMatchObject(answer);
  });

  it('are not kept while no write is heard', () => {
    const { answers, tell } = setUp({ hears: false });
    answers.keep('one', answer, answers.moment);
    expect(answers.find('one')).toBeUndefined();
    tell(true);
    answers.keep('one', answer, answers.moment);
    tell(false);
    expect(answers.find('one')).toBeUndefined();
    answers.keep('one', answer, answers.moment);
    expect(answers.find('one')).toBeUndefined();
  });

  it('take 16 million characters at most, keys included; then the oldest go', () => {
    const { answers } = setUp();
    const half = { body: 'x'.repeat(8_000_000 - 1) };
    answers.keep('a', half, answers.moment);
    answers.keep('b', half, answers.moment);
    expect([answers.find('a'), answers.find('b')]).not.toContain(undefined);
    // Kept once more, it counts once and is the youngest.
    answers.keep('a', half, answers.moment);
    answers.keep('c', { body: '' }, answers.moment);
    expect(answers.find('b')).toBeUndefined();
    expect([answers.find('a'), answers.find('c')]).not.toContain(undefined);
  });
});
