import { describe, expect, test } from 'vitest';
import { readLocalTime } from '../../src/import/localTime.ts';
import { closureWords } from '../../src/import/presets/boston.ts';
import { kindOf, placesIn } from '../../src/import/presets/teddy.ts';

describe('times as sources write them', () => {
  const read = (text: string, zone = 'Asia/Shanghai') => readLocalTime(text, zone)?.toISOString() ?? null;

  test.each([
    ['2019/4/25 9:32:09', '2019-04-25T01:32:09.000Z'],
    ['2019-11-13 11:20:21', '2019-11-13T03:20:21.000Z'],
    ['2019.11.13 08:05', '2019-11-13T00:05:00.000Z'],
    ['2019-11-13', '2019-11-12T16:00:00.000Z'],
    ['2019-11-13T11:20:21.5', '2019-11-13T03:20:21.000Z'],
    ['2019-11-13T11:20:21Z', '2019-11-13T11:20:21.000Z'],
    ['2019-11-13T11:20:21+01:00', '2019-11-13T10:20:21.000Z'],
  ])('%s', (text, time) => expect(read(text)).toBe(time));

  test.each([
    '',
    '昨天',
    '2019/2/30',
    '2019-13-01',
    '2019-11-13 25:00',
    '13/11/2019',
    '2019-11-13T99:00:00Z',
  ])('“%s” is none', (text) => expect(read(text)).toBeNull());

  test('where clocks are put forward and back', () => {
    expect(read('2024-03-10 02:30:00', 'America/New_York')).toBe('2024-03-10T07:30:00.000Z');
    expect(read('2024-11-03 01:30:00', 'America/New_York')).toBe('2024-11-03T05:30:00.000Z');
  });
});

describe('places by pseudonym', () => {
  test.each([
    ['A3区某路', '', 'A3区'],
    ['A市某路', '在K1区和A3区之间', 'A3区'],
    ['某路', '我住A市A7县', 'A7县'],
    ['K市某路', '比不上A3区', 'K市'],
    ['A 市', 'WIFI市场', undefined],
    ['B区12栋', '', undefined],
  ])('%s, %s', (title, text, place) => expect(placesIn(title, text)[0]).toBe(place));
});

test('the kind of a letter by its title', () => {
  expect(
    ['咨询入学问题', '希望多种树', '举报无证经营', '投诉物业', '请帮我找房', '某路不平'].map(kindOf),
  ).toEqual(['QUESTION', 'SUGGESTION', 'TIP_OFF', 'COMPLAINT', 'HELP', 'COMPLAINT']);
});

test.each([
  ['Case Closed. Closed date : 2022-01-18 15:08:24.983 Case Resolved  fixed ', 'Case Resolved fixed'],
  ['Case Closed. Closed date : Thu Jul 28 13:11:33 EDT 2022 Noted seen', 'Noted seen'],
  ['Case Closed Case Resolved', 'Case Resolved'],
  ['Case Closed : ', ''],
])('why a case was closed: %s', (text, words) => expect(closureWords(text)).toBe(words));
