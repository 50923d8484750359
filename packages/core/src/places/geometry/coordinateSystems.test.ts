import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromWgs84, toWgs84 } from './coordinateSystems.ts';
import { metresBetween } from './measure.ts';

// Pairs published with other implementations of the same systems (eviltransform, gcoord).
test.each([
  ['GCJ02', 'Beijing', [116.377817, 39.911954], [116.38404722455657, 39.91334545536069]],
  ['GCJ02', 'Shanghai', [121.5272106, 31.1774276], [121.531541859215, 31.17530398364597]],
  ['GCJ02', 'Shenzhen', [113.912316, 22.543847], [113.9171764808363, 22.540796131694766]],
  ['BD09', 'Beijing', [116.403988, 39.914266], [116.41661560068297, 39.92196580126834]],
] as const)('%s in %s stands where others put it', (system, _city, wgs84, published) => {
  expect(metresBetween(fromWgs84([...wgs84], system), [...published])).toBeLessThan(0.2);
  expect(metresBetween(toWgs84([...published], system), [...wgs84])).toBeLessThan(0.2);
});

test('CGCS2000 is WGS-84 here', () => {
  expect(toWgs84([116.3, 39.8], 'CGCS2000')).toEqual([116.3, 39.8]);
});

test('Boston has no shift', () => {
  expect(toWgs84([-71.06, 42.36], 'GCJ02')).toEqual([-71.06, 42.36]);
});

test('every point of China comes back to within 2 cm', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 75, max: 130, noNaN: true }),
      fc.double({ min: 20, max: 50, noNaN: true }),
      fc.constantFrom('GCJ02' as const, 'BD09' as const),
      (lng, lat, system) => metresBetween(toWgs84(fromWgs84([lng, lat], system), system), [lng, lat]) < 0.02,
    ),
  );
});
