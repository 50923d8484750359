import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, displayCode, newCode, parseCode } from './code.ts';

const code = fc
  .integer({ min: 100_000_000, max: 999_999_999 })
  .map((digits) => String(digits) + checkDigit(String(digits)));

describe('the code of an appeal', () => {
  it('is ten digits that check, and never begins with 0', () => {
    for (let n = 0; n < 1_000; n += 1) {
      const made = newCode();
      expect(made).toMatch(/^[1-9]\d{9}$/);
      expect(parseCode(made)).toBe(made);
    }
  });

  it('is read back however it is typed: in groups, with dashes, in full-width digits', () => {
    const made = newCode();
    const fullWidth = [...made].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    expect(displayCode(made)).toMatch(/^\d{3} \d{3} \d{4}$/);
    for (const typed of [displayCode(made), ` ${made} `, made.replace(/(\d{5})/, '$1-'), fullWidth]) {
      expect(parseCode(typed)).toBe(made);
    }
  });

  it('notices every wrong digit', () => {
    fc.assert(
      fc.property(code, fc.nat(9), fc.integer({ min: 1, max: 9 }), (made, at, shift) => {
        const wrong = String((Number(made[at]) + shift) % 10);
        expect(parseCode(made.slice(0, at) + wrong + made.slice(at + 1))).toBeNull();
      }),
    );
  });

  it('notices every swap of two neighbouring digits', () => {
    fc.assert(
      fc.property(code, fc.nat(8), (made, at) => {
        fc.pre(made[at] !== made[at + 1]);
        const swapped = made.slice(0, at) + made[at + 1] + made[at] + made.slice(at + 2);
        expect(parseCode(swapped)).toBeNull();
      }),
    );
  });

  it.each(['', '123', '12345678901', 'abcdefghij', '482 915 703x'])('refuses %j', (typed) => {
    expect(parseCode(typed)).toBeNull();
  });
});
