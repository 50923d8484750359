import { layerProblems } from '@linli/core/places/geometry/siblings';
import { describe, expect, test } from 'vitest';
import { layTenant } from '../../src/demo/layout/tenant.ts';
import { demoTenants } from '../../src/demo/tenants/all.ts';

describe.each(demoTenants.map((tenant) => [tenant.name.zh, tenant] as const))('%s', (_, tenant) => {
  const places = layTenant(tenant);
  const keys = new Set(places.map(({ key }) => key));

  test('has places with keys of their own, each under a place told before', () => {
    expect(keys.size).toBe(places.length);
    const seen = new Set<string>();
    for (const { key, parent } of places) {
      expect(parent === undefined ? key === 'city' : seen.has(parent), key).toBe(true);
      seen.add(key);
    }
  });

  test.each(['COMMUNITY', 'GRID'] as const)(
    '%s outlines cover their parents without gap or overlap',
    (kind) => {
      for (const parent of places) {
        const children = places.filter((place) => place.parent === parent.key && place.kind === kind);
        const siblings = children.flatMap(({ key, outline }) => (outline ? [{ name: key, outline }] : []));
        if (siblings.length > 0) expect(layerProblems(siblings, parent.outline)).toEqual([]);
      }
    },
  );

  test.each(['ESTATE', 'BUILDING', 'STREET'] as const)('%s outlines lie apart and inside', (kind) => {
    for (const parent of places) {
      const children = places.filter((place) => place.parent === parent.key && place.kind === kind);
      const siblings = children.flatMap(({ key, outline }) => (outline ? [{ name: key, outline }] : []));
      const problems = layerProblems(siblings, parent.outline).filter((problem) => problem.kind !== 'GAP');
      expect(problems).toEqual([]);
    }
  });

  test('every building lies in one grid of its community', () => {
    for (const { kind, grid, key } of places) {
      if (kind === 'BUILDING') expect(grid && keys.has(grid), key).toBe(true);
    }
  });

  test('staff, units and sites stand at places and units that exist', () => {
    const units = new Set(tenant.units.map(({ key }) => key));
    for (const unit of tenant.units) for (const place of unit.serves) expect(keys).toContain(place);
    for (const { place, owner, maintainer } of tenant.assets ?? []) {
      expect(keys).toContain(place);
      for (const unit of [owner, maintainer]) if (unit) expect(units).toContain(unit);
    }
    for (const site of tenant.sites) {
      expect(units).toContain(site.unit);
      expect(keys).toContain(site.place);
    }
    for (const person of tenant.people) {
      expect(units).toContain(person.unit);
      for (const { place, unit } of person.grants) {
        expect(place === undefined ? units.has(unit ?? person.unit) : keys.has(place), person.key).toBe(true);
      }
    }
  });
});
