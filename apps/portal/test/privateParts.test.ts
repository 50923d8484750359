import { expect, test } from 'vitest';
import { privateParts } from '../src/publications/privateParts.ts';

const found = (text: string, names: string[] = []) => privateParts([text], names).map(({ words }) => words);

test('numbers of phones and identity cards are found however they are written', () => {
  expect(found('请拨 13800138000 或 010-12345678')).toEqual(['13800138000', '010-12345678']);
  expect(found('１３８ ００１３ ８０００')).toEqual(['138 0013 8000']);
  expect(privateParts(['身份证110106199003071234'], [])).toEqual([
    { kind: 'ID_NUMBER', words: '110106199003071234' },
  ]);
});

test('what is no such number is left alone', () => {
  for (const text of ['编号 6420100007', '2026年11月22日', '投入 4300000 元', '共 13800138000123 次']) {
    expect(found(text), text).toEqual([]);
  }
});

test('a resident is found by the surname with a form of address, of masked names too', () => {
  expect(found('感谢张先生提醒，张贴通知', ['张**'])).toEqual(['张先生']);
  expect(found('李四反映', ['李四'])).toEqual(['李四']);
  expect(found('王女士反映', ['张**', '***'])).toEqual([]);
});
