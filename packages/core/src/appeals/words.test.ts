import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanWords, seenLength, shorten, textLimit, wordFaults } from './words.ts';

const family = '👨‍👩‍👧‍👦';
const limit = { limit: textLimit, required: true };

describe('the text of a resident', () => {
  it.each([
    ['Chinese', '漏'],
    ['emoji', family],
    ['letters with accents', 'e\u0301\u0323'],
    ['right-to-left text', 'ש'],
  ])('10,000 characters of %s are fine, one more is not', (_, character) => {
    const full = cleanWords(character.repeat(textLimit));
    expect(wordFaults(['text'], full, limit)).toEqual([]);
    const over = wordFaults(['text'], `${full}${character}`, limit);
    expect(over).toMatchObject([{ path: ['text'], code: 'TOO_LONG', params: { limit: textLimit } }]);
  });

  it('says how many characters there are, as people count them', () => {
    expect(wordFaults(['text'], '水'.repeat(textLimit + 5), limit)).toEqual([
      { path: ['text'], code: 'TOO_LONG', params: { limit: textLimit, actual: textLimit + 5 } },
    ]);
  });

  it('one visible character cannot carry a book of invisible ones', () => {
    expect(wordFaults(['text'], `e${'\u0301'.repeat(200_000)}`, limit)).toMatchObject([{ code: 'TOO_LONG' }]);
  });

  it('loses NUL, control characters and direction overrides, and keeps everything else', () => {
    expect(cleanWords('\u0000漏水\u0007了\u202E\r\n第二行\t缩进\u0085')).toBe('漏水了\n第二行\t缩进');
    expect(cleanWords(`שלום ${family} 你好`)).toBe(`שלום ${family} 你好`);
    expect(cleanWords('\uD83D坏了')).toBe('\uFFFD坏了');
  });

  it('of white space alone is missing', () => {
    expect(wordFaults(['text'], cleanWords(' \n\u3000\t '), limit)).toEqual([
      { path: ['text'], code: 'REQUIRED' },
    ]);
  });

  it('cleaning twice changes nothing more, and PostgreSQL can store the result', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanWords(text);
        expect(cleanWords(clean)).toBe(clean);
        expect(clean).not.toContain('\0');
        expect(clean.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is shortened between characters, never through one', () => {
    expect(shorten(`${family}${family}${family}`, 2)).toBe(`${family}${family}…`);
    expect(shorten('地下室', 3)).toBe('地下室');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, most) => {
        expect(seenLength(shorten(text, most))).toBeLessThanOrEqual(most + 1);
      }),
    );
  });
});
