import { describe, expect, it } from 'vitest';
import { type Candidate, chooseHolder, rungOf } from './holder.ts';

const property = { id: 'property', kind: 'PROPERTY_COMPANY' } as const;
const committee = { id: 'committee', kind: 'COMMUNITY_COMMITTEE' } as const;
const office = { id: 'office', kind: 'STREET_OFFICE' } as const;
const housing = { id: 'housing', kind: 'DEPARTMENT' } as const;
const district = { id: 'district', kind: 'DISTRICT_OFFICE' } as const;
/** Nearest first, as the database answers. */
const serving: Candidate[] = [property, committee, office, housing, district];
const toCommunity = { level: 'COMMUNITY', kind: null } as const;

describe('who holds an appeal', () => {
  it('is the office of the level that the category names', () => {
    expect(chooseHolder(serving, toCommunity, [])).toEqual({ unitId: 'committee', level: 'COMMUNITY' });
    expect(chooseHolder(serving, { level: 'STREET', kind: null }, [])).toEqual({
      unitId: 'office',
      level: 'STREET',
    });
    expect(chooseHolder(serving, { level: 'DISTRICT', kind: null }, [])).toEqual({
      unitId: 'district',
      level: 'DISTRICT',
    });
  });

  it("is the community's committee for the grid, which has no office of its own", () => {
    expect(chooseHolder(serving, { level: 'GRID', kind: null }, [])).toEqual({
      unitId: 'committee',
      level: 'GRID',
    });
  });

  it('is the nearest unit of the kind that the category names', () => {
    const route = { level: 'DISTRICT', kind: 'DEPARTMENT' } as const;
    expect(chooseHolder(serving, route, [])).toEqual({ unitId: 'housing', level: 'DISTRICT' });
    const nearer = [{ id: 'nearer', kind: 'DEPARTMENT' } as const, ...serving];
    expect(chooseHolder(nearer, route, [])?.unitId).toBe('nearer');
  });

  it('is never whom the appeal is about: one level up', () => {
    expect(chooseHolder(serving, toCommunity, ['committee'])).toEqual({ unitId: 'office', level: 'STREET' });
    expect(chooseHolder(serving, toCommunity, ['committee', 'office'])).toEqual({
      unitId: 'district',
      level: 'DISTRICT',
    });
    const toProperty = { level: 'COMMUNITY', kind: 'PROPERTY_COMPANY' } as const;
    expect(chooseHolder(serving, toProperty, ['property'])).toEqual({
      unitId: 'committee',
      level: 'COMMUNITY',
    });
  });

  it('is nobody where nobody is left: it waits in triage', () => {
    expect(chooseHolder([property], toCommunity, [])).toBeNull();
    expect(chooseHolder([committee], toCommunity, ['committee'])).toBeNull();
  });

  it('units beside the ladder stand on no rung', () => {
    expect(rungOf('STREET_OFFICE')).toBe('STREET');
    expect(rungOf('COMMUNITY_COMMITTEE')).toBe('COMMUNITY');
    expect(rungOf('PROPERTY_COMPANY')).toBeNull();
  });
});
