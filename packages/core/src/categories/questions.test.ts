import { describe, expect, it } from 'vitest';
import { answerLimit, checkAnswers } from './checkAnswers.ts';
import { defaultCategories } from './defaults.ts';
import { questionsShape } from './questions.ts';

const questions = questionsShape.parse([
  {
    key: 'smell',
    label: { zh: '闻到燃气味吗' },
    kind: 'CHOICE',
    required: true,
    choices: [
      {
        value: 'yes',
        label: { zh: '闻到了' },
        stopper: { zh: '请立即离开，到室外拨打 119。', en: 'Leave and call 119.' },
      },
      { value: 'no', label: { zh: '没有' } },
    ],
  },
  {
    key: 'matter',
    label: { zh: '什么问题' },
    kind: 'TEXT',
    required: true,
    when: { key: 'smell', equals: ['no'] },
  },
  { key: 'floors', label: { zh: '几层' }, kind: 'NUMBER' },
  { key: 'since', label: { zh: '从哪天' }, kind: 'DATE' },
  { key: 'picture', label: { zh: '照片' }, kind: 'PHOTO' },
  {
    key: 'parts',
    label: { zh: '哪些部位' },
    kind: 'CHOICES',
    choices: [
      { value: 'pipe', label: { zh: '管道' } },
      { value: 'valve', label: { zh: '阀门' } },
    ],
  },
]);
const fine = { smell: ['no'], matter: ['软管老化'] };

describe('the extra questions of a category', () => {
  it('required ones must be answered, all faults at once', () => {
    expect(checkAnswers(questions, {})).toEqual([{ path: ['answers', 'smell'], code: 'REQUIRED' }]);
    expect(checkAnswers(questions, { smell: ['no'], floors: ['two'], nonsense: ['x'] })).toEqual([
      { path: ['answers', 'nonsense'], code: 'UNKNOWN' },
      { path: ['answers', 'matter'], code: 'REQUIRED' },
      { path: ['answers', 'floors'], code: 'INVALID' },
    ]);
  });

  it('what is asked depends on earlier answers', () => {
    expect(checkAnswers(questions, fine)).toEqual([]);
    expect(checkAnswers(questions, { smell: ['maybe'], matter: ['软管老化'] })).toEqual([
      { path: ['answers', 'matter'], code: 'UNKNOWN' },
      { path: ['answers', 'smell'], code: 'UNKNOWN' },
    ]);
  });

  it('a stopper ends the form with its advice', () => {
    expect(checkAnswers(questions, { smell: ['yes'] })).toEqual([
      {
        path: ['answers', 'smell'],
        code: 'STOPPED',
        params: { zh: '请立即离开，到室外拨打 119。', en: 'Leave and call 119.' },
      },
    ]);
  });

  it.each([
    ['floors', '-2.5', true],
    ['floors', '1e9', false],
    ['since', '2026-02-28', true],
    ['since', '2026-02-30', false],
    ['since', '28.2.2026', false],
    ['picture', 'p1', true],
    ['picture', 'p2', false],
    ['matter', '字'.repeat(answerLimit), true],
    ['matter', '字'.repeat(answerLimit + 1), false],
  ])('%s: %.20s is fine: %s', (key, value, isFine) => {
    const faults = checkAnswers(questions, { ...fine, [key]: [value] }, { photoIds: ['p1'] });
    expect(faults.length === 0).toBe(isFine);
  });

  it('only a question with several choices takes several answers, each once', () => {
    expect(checkAnswers(questions, { ...fine, parts: ['pipe', 'valve'] })).toEqual([]);
    expect(checkAnswers(questions, { ...fine, parts: ['pipe', 'pipe'] })).toMatchObject([
      { code: 'DUPLICATE' },
    ]);
    expect(checkAnswers(questions, { ...fine, floors: ['1', '2'] })).toMatchObject([{ code: 'TOO_MANY' }]);
  });

  it.each([
    ['two of one name', [question('a'), question('a')]],
    ['choices on a text', [{ ...question('a'), choices: [{ value: 'x', label: { zh: '甲' } }] }]],
    ['a choice without choices', [{ ...question('a'), kind: 'CHOICE' }]],
    [
      'a condition on a later question',
      [{ ...question('a'), when: { key: 'b', equals: ['x'] } }, question('b')],
    ],
    ['no Chinese label', [{ ...question('a'), label: { en: 'A' } }]],
  ])('are refused with %s', (_, wrong) => {
    expect(questionsShape.safeParse(wrong).success).toBe(false);
  });
});

describe('the first catalogue', () => {
  it('has about twenty categories, each once, in Chinese and English, with sound questions', () => {
    expect(defaultCategories.length).toBeGreaterThanOrEqual(20);
    expect(new Set(defaultCategories.map(({ code }) => code)).size).toBe(defaultCategories.length);
    for (const category of defaultCategories) {
      expect(category.name.en).toBeTruthy();
      const parsed = questionsShape.parse(category.questions ?? []);
      for (const { label, choices } of parsed) {
        expect(label.en).toBeTruthy();
        for (const { label: choice, stopper } of choices) {
          expect(choice.en).toBeTruthy();
          if (stopper) expect(stopper.en).toBeTruthy();
        }
      }
    }
  });

  it('sends who smells gas out of the house first', () => {
    const gas = defaultCategories.find(({ code }) => code === 'gas');
    const faults = checkAnswers(questionsShape.parse(gas?.questions), { smell: ['yes'] });
    expect(faults).toMatchObject([{ code: 'STOPPED', params: { zh: expect.stringContaining('119') } }]);
  });
});

function question(key: string) {
  return { key, label: { zh: '问题' }, kind: 'TEXT' };
}
