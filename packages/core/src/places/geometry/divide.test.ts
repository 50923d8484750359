import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideOutline } from './divide.ts';
import { areaOf } from './measure.ts';
import type { Outline } from './outline.ts';
import { readOutline } from './readOutline.ts';
import { scatter } from './scatter.ts';
import { layerProblems } from './siblings.ts';

const street: Outline = {
  type: 'Polygon',
  coordinates: [
    [
      [116.3, 39.8],
      [116.34, 39.81],
      [116.33, 39.84],
      [116.315, 39.825],
      [116.3, 39.84],
      [116.3, 39.8],
    ],
  ],
};

test('a street divides into communities and these into grids without gap or overlap', () => {
  const communities = divideOutline(street, scatter(street, 60), (seed) => seed, 4);
  const grids = communities.flatMap(({ outline, seeds }) => divideOutline(outline, seeds, (seed) => seed, 3));
  expect(communities.map(({ seeds }) => seeds.length)).toEqual([15, 15, 15, 15]);
  expect(grids).toHaveLength(12);
  const named = grids.map(({ outline }, index) => ({ name: `${index + 1}`, outline }));
  expect(layerProblems(named, street)).toEqual([]);
  for (const { outline } of grids) expect(readOutline(outline, 'WGS84')).toHaveProperty('outline');
});

test('the same seeds give the same pieces', () => {
  const once = divideOutline(street, scatter(street, 20), (seed) => seed, 5);
  expect(divideOutline(street, scatter(street, 20), (seed) => seed, 5)).toEqual(once);
});

test('seeds outside, at one spot or too few are no trouble', () => {
  expect(divideOutline(street, [[0, 0]], (seed) => seed, 3)).toEqual([]);
  const twins = [
    [116.31, 39.81],
    [116.31, 39.81],
  ];
  expect(divideOutline(street, twins, (seed) => seed, 3)).toMatchObject([{ seeds: twins }]);
});

test('whatever the number, all seeds lie in their piece and the area is kept', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 12 }), (count, groups) => {
      const pieces = divideOutline(street, scatter(street, count), (seed) => seed, groups);
      expect(pieces).toHaveLength(Math.min(count, groups));
      const area = pieces.reduce((sum, { outline }) => sum + areaOf(outline), 0);
      expect(area / areaOf(street)).toBeCloseTo(1, 4);
      for (const { outline, seeds } of pieces) {
        for (const seed of seeds) expect(booleanPointInPolygon(seed, outline)).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});
