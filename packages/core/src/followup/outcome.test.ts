import { describe, expect, it } from 'vitest';
import { isValid, outcomeOf, outcomes } from './outcome.ts';

describe('what a return visit leads to', () => {
  it('is the table of solved × satisfied', () => {
    expect(outcomes).toEqual({
      YES: { YES: 'CLOSES', BASICALLY: 'CLOSES', NO: 'CLOSES_FLAGGED' },
      HALF: { YES: 'STAFF_DECIDE', BASICALLY: 'STAFF_DECIDE', NO: 'REOPENS' },
      NO: { YES: 'REOPENS', BASICALLY: 'REOPENS', NO: 'DOUBLE_NO' },
    });
  });

  it('an unsolved appeal never closes by itself, and only twice no is a double no', () => {
    for (const [solved, row] of Object.entries(outcomes)) {
      for (const [satisfied, outcome] of Object.entries(row)) {
        if (solved !== 'YES') expect(outcome).not.toMatch(/^CLOSES/);
        expect(outcome === 'DOUBLE_NO').toBe(solved === 'NO' && satisfied === 'NO');
      }
    }
  });

  it('counts only when all three questions are answered', () => {
    const full = { contacted: false, solved: 'YES', satisfied: 'NO' } as const;
    expect(isValid(full)).toBe(true);
    for (const missing of ['contacted', 'solved', 'satisfied'] as const) {
      const partial = { ...full, [missing]: null };
      expect(isValid(partial)).toBe(false);
      expect(outcomeOf(partial)).toBeNull();
    }
  });
});
