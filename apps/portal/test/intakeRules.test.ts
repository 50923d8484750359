import { expect, test } from 'vitest';
import { ageOf } from '../src/intake/age.ts';
import { cellsOf, contactOf, dayOf } from '../src/intake/register/rows.ts';

test('the age of an inherited problem counts whole months of the calendar', () => {
  const today = new Date(2026, 10, 22);
  expect(ageOf('2019-03-01', today)).toEqual({ years: 7, months: 8 });
  expect(ageOf('2025-11-23', today)).toEqual({ years: 0, months: 11 });
  expect(ageOf('2025-11-22', today)).toEqual({ years: 1, months: 0 });
  expect(ageOf('2026-11-01', today)).toEqual({ years: 0, months: 0 });
});

test('days as a book writes them; those that do not exist are none', () => {
  const now = new Date(2026, 10, 22, 9);
  const day = (written: string) => dayOf(written, now)?.toLocaleDateString('sv-SE') ?? null;
  expect(['2026-11-03', '2026/11/3', '2026年11月3日', '11.3'].map(day)).toEqual(
    Array.from({ length: 4 }, () => '2026-11-03'),
  );
  expect(day('12.30')).toBe('2025-12-30');
  expect(day('2024-02-29')).toBe('2024-02-29');
  expect(['2026-02-29', '13.1', '昨天', '3', '26-1-1', '1/2/3/4'].map(day)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
  expect(dayOf('2026-11-22', now)?.getTime()).toBe(now.getTime());
  expect(dayOf('2026-11-23', now)?.getDate()).toBe(23);
});

test('names and phones, and cells with line breaks and quotes', () => {
  expect(contactOf('王阿姨 138 0013 8000')).toEqual({ name: '王阿姨', phone: '13800138000' });
  expect(contactOf('三号楼老李')).toEqual({ name: '三号楼老李', phone: null });
  expect(cellsOf('a\t"b\n""c"""\r\nd\t\n')).toEqual([
    ['a', 'b\n"c"'],
    ['d', ''],
  ]);
});
