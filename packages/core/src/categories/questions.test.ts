import { describe, expect, it } from 'vitest';
import { answerLimit, checkAnswers } from './checkAnswers.ts';
import { longestLabel, mostQuestions, questionsShape, readQuestions } from './questions.ts';

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
  { key: 'depth', label: { zh: '多深' }, kind: 'NUMBER', min: 0, max: 300, unit: { zh: '厘米' } },
  { key: 'since', label: { zh: '从哪天' }, kind: 'DATE' },
  { key: 'seen', label: { zh: '哪天看到' }, kind: 'DATE', earliest: '2020-02-29', latest: 'TODAY' },
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
    ['depth', '0', true],
    ['depth', '-0.1', false],
    ['depth', '300', true],
    ['depth', '300.000001', false],
    ['seen', '2020-02-29', true],
    ['seen', '2020-02-28', false],
    ['seen', '2026-03-01', true],
    ['seen', '2026-03-02', false],
    ['since', '2026-02-28', true],
    ['since', '2026-02-30', false],
    ['since', '28.2.2026', false],
    ['picture', 'p1', true],
    ['picture', 'p2', false],
    ['matter', '字'.repeat(answerLimit), true],
    ['matter', '字'.repeat(answerLimit + 1), false],
  ])('%s: %.20s is fine: %s', (key, value, isFine) => {
    const faults = checkAnswers(
      questions,
      { ...fine, [key]: [value] },
      { photoIds: ['p1'], today: '2026-03-01' },
    );
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

describe('what is wrong with questions is said by field', () => {
  const choices = [{ value: 'yes', label: { zh: '是' } }];
  it.each([
    ['a key twice', [question('a'), question('a')], '1.key', 'DUPLICATE'],
    ['a key that no form can carry', [{ ...question('A b') }], '0.key', 'INVALID'],
    [
      'a condition on a later question',
      [
        { ...question('a'), when: { key: 'b', equals: ['yes'] } },
        { ...question('b'), kind: 'CHOICE', choices },
      ],
      '0.when.key',
      'UNKNOWN',
    ],
    [
      'a condition on itself',
      [{ ...question('a'), kind: 'CHOICE', choices, when: { key: 'a', equals: ['yes'] } }],
      '0.when.key',
      'UNKNOWN',
    ],
    [
      'a condition on a choice that is not there',
      [
        { ...question('a'), kind: 'CHOICE', choices },
        { ...question('b'), when: { key: 'a', equals: ['no'] } },
      ],
      '1.when.equals',
      'UNKNOWN',
    ],
    [
      'a stopper without text',
      [{ ...question('a'), kind: 'CHOICE', choices: [{ ...choices[0], stopper: { zh: ' ' } }] }],
      '0.choices.0.stopper.zh',
      'REQUIRED',
    ],
    [
      'a choice twice',
      [{ ...question('a'), kind: 'CHOICES', choices: [...choices, ...choices] }],
      '0.choices.1.value',
      'DUPLICATE',
    ],
    ['no choices', [{ ...question('a'), kind: 'CHOICE' }], '0.choices', 'REQUIRED'],
    ['no Chinese', [{ ...question('a'), label: { en: 'A' } }], '0.label.zh', 'REQUIRED'],
    ['bounds on a text', [{ ...question('a'), max: 3 }], '0.max', 'INVALID'],
    ['bounds turned round', [{ ...question('a'), kind: 'NUMBER', min: 3, max: 2 }], '0.max', 'OUT_OF_RANGE'],
    [
      'dates turned round',
      [{ ...question('a'), kind: 'DATE', earliest: '2026-01-02', latest: '2026-01-01' }],
      '0.latest',
      'OUT_OF_RANGE',
    ],
    [
      'a day that never was',
      [{ ...question('a'), kind: 'DATE', earliest: '2026-02-30' }],
      '0.earliest',
      'INVALID',
    ],
    [
      'a label too long',
      [{ ...question('a'), label: { zh: '字'.repeat(longestLabel + 1) } }],
      '0.label.zh',
      'TOO_LONG',
    ],
  ])('%s', (_, wrong, path, code) => {
    const { faults } = readQuestions(wrong);
    expect(faults.map((fault) => [fault.path.join('.'), fault.code])).toEqual([[`questions.${path}`, code]]);
  });

  it('as many questions as there may be, and one more', () => {
    const many = (count: number) => Array.from({ length: count }, (_unused, index) => question(`q${index}`));
    expect(readQuestions(many(mostQuestions)).faults).toEqual([]);
    expect(readQuestions(many(mostQuestions + 1)).faults).toMatchObject([
      { path: ['questions'], code: 'TOO_MANY', params: { limit: mostQuestions } },
    ]);
  });
});

function question(key: string) {
  return { key, label: { zh: '问题' }, kind: 'TEXT' };
}
