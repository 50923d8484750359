import fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { metresBetween } from '../src/nearby/distance.ts';
import { fromWgs84, type Point, toWgs84 } from '../src/places/coordinates.ts';

// Its types describe an ES module with a default export; Node loads its CommonJS file, where that object is everything.
const { transform, WGS84, GCJ02, BD09 } = gcoord as unknown as typeof gcoord.default;
const others = { 'GCJ-02': GCJ02, 'BD-09': BD09 };
const asOthers = ({ lng, lat }: Point, system: keyof typeof others): Point => {
  const [x, y] = transform([lng, lat], WGS84, others[system]);
  return { lng: x, lat: y };
};

const systems = fc.constantFrom('GCJ-02' as const, 'BD-09' as const);
/** The box of the shift, its edges and corners included. */
const west = 72.004;
const east = 137.8347;
const south = 0.8293;
const north = 55.8271;
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const within = fc.record({ lng: between(west, east), lat: between(south, north) });
const edges = fc.oneof(
  fc.record({ lng: fc.constantFrom(west, 105, east), lat: between(south, north) }),
  fc.record({ lng: between(west, east), lat: fc.constantFrom(south, 35, north) }),
);
const everywhere = fc.oneof({ weight: 4, arbitrary: within }, { weight: 1, arbitrary: edges });

// WGS-84 and where others put it, published with the tests of eviltransform, geotool and gcoord.
const published = [
  ['GCJ-02', 'Shanghai', [121.5272106, 31.1774276], [121.531541859215, 31.17530398364597]],
  ['GCJ-02', 'Shenzhen', [113.912316, 22.543847], [113.9171764808363, 22.540796131694766]],
  ['GCJ-02', 'Beijing', [116.377817, 39.911954], [116.38404722455657, 39.91334545536069]],
  ['GCJ-02', 'Jinshan', [121.0917077, 30.6107779], [121.09626935575027, 30.608604331756705]],
  ['BD-09', 'Jinshan', [121.0917077, 30.6107779], [121.10271732371203, 30.61484572185035]],
  ['BD-09', 'Beijing', [116.403988, 39.914266], [116.41661560068297, 39.92196580126834]],
] as const;

describe('a position of another system', () => {
  for (const [system, city, [lng, lat], [x, y]] of published)
    it(`${system} in ${city} stands where it was published`, () => {
      expect(metresBetween(fromWgs84({ lng, lat }, system), { lng: x, lat: y })).toBeLessThan(0.2);
      expect(metresBetween(toWgs84({ lng: x, lat: y }, system), { lng, lat })).toBeLessThan(0.2);
    });

  it('is in all of China where another implementation has it, and comes back to within 0.1 m', () => {
    fc.assert(
      fc.property(everywhere, systems, (point, system) => {
        const there = fromWgs84(point, system);
        expect(metresBetween(there, asOthers(point, system))).toBeLessThan(0.01);
        expect(metresBetween(toWgs84(there, system), point)).toBeLessThan(0.1);
      }),
      { numRuns: 2000 },
    );
  });

  it('is in Beijing some hundred metres from WGS-84', () => {
    const point = { lng: 116.2845, lat: 39.8516 };
    expect(metresBetween(fromWgs84(point, 'GCJ-02'), point)).toBeGreaterThan(265);
    expect(metresBetween(fromWgs84(point, 'BD-09'), point)).toBeGreaterThan(265);
  });

  it('has no shift outside', () => {
    const abroad = fc.oneof(
      fc.record({ lng: between(-180, west - 0.02), lat: between(-85, 85) }),
      fc.record({ lng: between(east + 0.02, 180), lat: between(-85, 85) }),
      fc.record({ lng: between(-180, 180), lat: between(-85, south - 0.02) }),
      fc.record({ lng: between(-180, 180), lat: between(north + 0.02, 85) }),
    );
    fc.assert(
      fc.property(abroad, systems, (point, system) => {
        expect(fromWgs84(point, system)).toEqual(point);
        expect(toWgs84(point, system)).toEqual(point);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same in WGS-84 and CGCS2000', () => {
    fc.assert(
      fc.property(everywhere, fc.constantFrom('WGS-84' as const, 'CGCS2000' as const), (point, system) => {
        expect(fromWgs84(point, system)).toEqual(point);
        expect(metresBetween(toWgs84(point, system), point)).toBeLessThan(1e-6);
      }),
    );
  });
});
