import { describe, expect, it } from 'vitest';
import { type Filling, fill, placeholderFaults } from './placeholders.ts';

const known: Filling = {
  code: '123 456 7890',
  category: '供暖',
  place: '16号楼',
  unit: '京铁物业',
  dueDate: '11月29日',
};

describe('placeholders', () => {
  it('are filled in, each as often as it stands there', () => {
    const body = '{place}的{category}由{unit}办理，{dueDate}前答复。编号{code}，请记下{code}。';
    expect(fill(body, 'zh', known)).toBe(
      '16号楼的供暖由京铁物业办理，11月29日前答复。编号123 456 7890，请记下123 456 7890。',
    );
  });

  it('leave a named gap where nothing is known', () => {
    expect(fill('{unit}, {dueDate}', 'en', { ...known, unit: null, dueDate: null })).toBe(
      '【unit】, 【due date】',
    );
    expect(fill('{unit}', 'zh', { ...known, unit: null })).toBe('【承办单位】');
  });

  it('do not fill what was filled in: a unit may be called as it likes', () => {
    expect(fill('{unit}', 'zh', { ...known, unit: '{code}' })).toBe('{code}');
  });

  it('are a fixed set: what is not of it is named, once', () => {
    expect(placeholderFaults(['body', 'zh'], '{code} {name}，{name}，{ place }，{toString}，{unit')).toEqual(
      ['{name}', '{ place }', '{toString}', '{unit'].map((placeholder) => ({
        path: ['body', 'zh'],
        code: 'UNKNOWN',
        params: { placeholder },
      })),
    );
    expect(placeholderFaults(['body', 'zh'], '{code}{category}{place}{unit}{dueDate} }')).toEqual([]);
  });
});
