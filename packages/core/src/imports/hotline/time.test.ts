import { expect, it } from 'vitest';
import { readTime } from './time.ts';

const zone = 'Asia/Shanghai';
const at = (text: string, order: Parameters<typeof readTime>[1] = 'YEAR_FIRST') =>
  readTime(text, order, zone)?.toISOString() ?? null;

it('reads times as hotlines write them, by the clocks of the office', () => {
  const half = '2026-03-05T06:30:00.000Z';
  for (const text of [
    '2026-03-05 14:30',
    '2026/3/5 14:30:00',
    '2026.03.05 14:30',
    '2026年3月5日 14时30分',
    '２０２６－０３－０５　１４：３０',
    '20260305143000',
    '2026-03-05T14:30:00+08:00',
  ])
    expect(at(text), text).toBe(half);
  expect(at('2026-03-05')).toBe('2026-03-04T16:00:00.000Z');
  expect(at('5/3/2026 14:30', 'DAY_FIRST')).toBe(half);
  expect(at('3/5/2026 14:30', 'MONTH_FIRST')).toBe(half);
  expect(at('5/3/2026 14:30')).toBeNull();
});

it('knows no day that is not there, and rolls nothing over', () => {
  for (const text of [
    '2026-02-30',
    '2026-13-01',
    '2025-02-29',
    '2026-03-05 24:01',
    '2026-03-05 14:61',
    '46086',
    'gestern',
    '',
  ])
    expect(at(text), text).toBeNull();
  expect(at('30/2/2026', 'DAY_FIRST')).toBeNull();
  expect(at('2024-02-29')).toBe('2024-02-28T16:00:00.000Z');
});

it('goes on after an hour that clocks leave out, and takes the first of one that comes twice', () => {
  const boston = (text: string) => readTime(text, 'MONTH_FIRST', 'America/New_York')?.toISOString();
  expect(boston('2026-03-08 02:30')).toBe('2026-03-08T07:30:00.000Z');
  expect(boston('11/1/2026 01:30')).toBe('2026-11-01T05:30:00.000Z');
});
