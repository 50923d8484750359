import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bloomHas, bloomOf } from './bloom.ts';
import { passwordFaults } from './policy.ts';

const codes = (password: string, email: string | null = null) =>
  passwordFaults(password, email).map(({ code }) => code);

describe('a new password', () => {
  it.each([
    'qwertyuiop',
    'QwertyUiop',
    'password1234',
    'password1234!!',
    '1q2w3e4r5t',
    'ｐａｓｓｗｏｒｄ１２３４',
    '1111111111',
    'abababababab',
  ])('%s is on the lists, or next to it', (password) => {
    expect(codes(password)).toEqual(['TOO_COMMON']);
  });

  it('does not spell the own address', () => {
    expect(codes('wangfang2026', 'wangfang@office.example')).toEqual(['TOO_COMMON']);
    expect(codes('WangFangWangFang', 'wangfang@office.example')).toEqual(['TOO_COMMON']);
    expect(codes('wangfang likes dumplings', 'wangfang@office.example')).toEqual([]);
    expect(codes('wangfang2026', 'li@office.example')).toEqual([]);
  });

  it.each([
    'linli demo 2026',
    'a long test password',
    '东街 3 号门口的灯不亮',
    'correct horse battery staple',
  ])('%s is taken', (password) => {
    expect(codes(password)).toEqual([]);
  });

  it('has ten characters at least and 128 at most', () => {
    expect(codes('linliabcd')).toEqual(['TOO_SHORT']);
    expect(codes('linliabcde')).toEqual([]);
    expect(codes('linli abc '.repeat(13).slice(0, 128))).toEqual([]);
    expect(codes('linli abc '.repeat(13).slice(0, 129))).toEqual(['TOO_LONG']);
  });
});

describe('the filter', () => {
  it('forgets nothing that was put in, and takes few others for it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 200 }), (entries) => {
        const bits = bloomOf(entries);
        expect(entries.filter((entry) => !bloomHas(bits, entry))).toEqual([]);
      }),
    );
    const bits = bloomOf(Array.from({ length: 5_000 }, (_, n) => `in ${n}`));
    const mistaken = Array.from({ length: 20_000 }, (_, n) => `out ${n}`).filter((one) =>
      bloomHas(bits, one),
    );
    expect(mistaken.length).toBeLessThan(60);
  });
});
