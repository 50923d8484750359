import { describe, expect, it } from 'vitest';
import { plannedForItsValues, statementNames } from '../src/statementNames.ts';

const lookUp = { sql: 'SELECT id FROM place WHERE id = $1', args: ['one'] };

describe('the names of statements', () => {
  it('are given to a text that comes a third time, and stay', () => {
    const nameOf = statementNames();
    expect([nameOf(lookUp), nameOf(lookUp)]).toEqual(['', '']);
    const name = nameOf({ ...lookUp, args: ['another'] });
    expect(name).toMatch(/^[\w-]{24}$/);
    expect(nameOf(lookUp)).toBe(name);
    const other = { sql: 'SELECT 1 WHERE $1', args: [true] };
    expect([nameOf(other), nameOf(other), nameOf(other)]).not.toContain(name);
  });

  it('are not given to a text without arguments: it may be several statements', () => {
    const nameOf = statementNames();
    const script = { sql: 'SET LOCAL x = 1; SET LOCAL y = 2', args: [] };
    expect([1, 2, 3, 4].map(() => nameOf(script))).toEqual(['', '', '', '']);
  });

  it('are not given to a statement whose plan hangs on its values', () => {
    const nameOf = statementNames();
    const figures = { ...lookUp, sql: `WITH ${plannedForItsValues} ${lookUp.sql}` };
    expect([1, 2, 3, 4].map(() => nameOf(figures))).toEqual(['', '', '', '']);
  });

  it('are 500, and what comes after is planned each time', () => {
    const nameOf = statementNames();
    const thrice = (sql: string) => [1, 2, 3].map(() => nameOf({ sql, args: [1] })).at(-1);
    const names = Array.from({ length: 500 }, (_, index) => thrice(`SELECT ${index} = $1`));
    expect(new Set(names).size).toBe(500);
    expect(names).not.toContain('');
    expect(thrice('SELECT 500 = $1')).toBe('');
    expect(thrice('SELECT 499 = $1')).toBe(names.at(-1));
  });

  it('are not spent on lists of every length', () => {
    const nameOf = statementNames();
    for (let length = 1; length <= 10_000; length++)
      expect(nameOf({ sql: `SELECT ${length} IN ($1)`, args: [1] })).toBe('');
    expect([1, 2, 3].map(() => nameOf(lookUp)).at(-1)).not.toBe('');
  });
});
