import { describe, expect, test } from 'vitest';
import { readOutline } from './readOutline.ts';
import type { RingProblem } from './ringProblems.ts';

const square = [
  [116, 39],
  [116.01, 39],
  [116.01, 39.01],
  [116, 39.01],
  [116, 39],
];
const hole = [
  [116.002, 39.002],
  [116.002, 39.004],
  [116.004, 39.004],
  [116.004, 39.002],
  [116.002, 39.002],
];

const polygon = (...coordinates: number[][][]) => ({ type: 'Polygon', coordinates });

function problems(geometry: unknown): readonly RingProblem[] {
  const read = readOutline(geometry, 'WGS84');
  return 'problems' in read ? read.problems : [];
}

describe('what is read', () => {
  test('rings turn the way RFC 7946 wants, heights and repeated points go', () => {
    const clockwise = square.toReversed().flatMap(([x, y]) => [
      [x, y, 44],
      [x, y, 45],
    ]) as number[][];
    expect(readOutline(polygon(clockwise, hole.toReversed()), 'WGS84')).toEqual({
      outline: { type: 'Polygon', coordinates: [square, hole] },
    });
  });

  test('a source in GCJ-02 is moved by the half kilometre that it is off', () => {
    const read = readOutline(polygon(square), 'GCJ02');
    const [lng, lat] = 'outline' in read ? ((read.outline.coordinates as number[][][])[0]?.[0] ?? []) : [];
    expect(lng).toBeCloseTo(115.994, 3);
    expect(lat).toBeCloseTo(38.999, 2);
  });

  test('parts that share a border or a corner are two parts', () => {
    const east = square.map(([x = 0, y = 0]) => [x + 0.01, y]);
    expect(problems({ type: 'MultiPolygon', coordinates: [[square], [east]] })).toEqual([]);
  });
});

describe('what is refused, and where', () => {
  test.each([
    ['a point', { type: 'Point', coordinates: [116, 39] }],
    ['nothing', null],
    ['words for numbers', polygon([['a', 'b']] as unknown as number[][])],
  ])('%s is no polygon', (_what, geometry) => {
    expect(problems(geometry)).toEqual([{ code: 'NOT_A_POLYGON', part: 0, ring: 0 }]);
  });

  test('metres instead of degrees', () => {
    const metres = square.map(([x = 0, y = 0]) => [x * 111_000, y * 111_000]);
    expect(problems(polygon(metres))).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
  });

  test('three points', () => {
    expect(
      problems(
        polygon([
          [116, 39],
          [116.1, 39],
          [116, 39],
        ]),
      ),
    ).toMatchObject([{ code: 'TOO_FEW_POINTS' }]);
  });

  test('an open ring, with its loose end', () => {
    expect(problems(polygon(square.slice(0, -1)))).toEqual([
      { code: 'NOT_CLOSED', part: 0, ring: 0, position: [116, 39.01] },
    ]);
  });

  test('a bow tie, with the crossing', () => {
    const bowTie = [
      [116, 39],
      [116.01, 39.01],
      [116.01, 39],
      [116, 39.01],
      [116, 39],
    ];
    const [problem, ...others] = problems(polygon(bowTie));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'CROSSES_ITSELF', part: 0, ring: 0 });
    expect(problem?.position?.[0]).toBeCloseTo(116.005, 9);
    expect(problem?.position?.[1]).toBeCloseTo(39.005, 9);
  });

  test('a bow tie whose knot is a corner', () => {
    const knot = [116.005, 39.005];
    const bowTie = [[116, 39], knot, [116.01, 39.01], [116.01, 39], knot, [116, 39.01], [116, 39]];
    expect(problems(polygon(bowTie)).map(({ code, position }) => ({ code, position }))).toContainEqual({
      code: 'CROSSES_ITSELF',
      position: knot,
    });
  });

  test('a spike that goes out and back on itself', () => {
    const spiked = [
      [116, 39],
      [116.01, 39],
      [116.02, 39],
      [116.01, 39],
      [116.01, 39.01],
      [116, 39.01],
      [116, 39],
    ];
    expect(problems(polygon(spiked)).map(({ code }) => code)).toContain('CROSSES_ITSELF');
  });

  test('a hole over the edge, a hole beside, a part inside a part', () => {
    const shifted = (by: number) => hole.map(([x = 0, y = 0]) => [x + by, y]);
    expect(problems(polygon(square, shifted(0.007))).map(({ code }) => code)).toContain('RINGS_CROSS');
    expect(problems(polygon(square, shifted(0.02)))).toMatchObject([{ code: 'HOLE_OUTSIDE', ring: 1 }]);
    const inside = hole.toReversed();
    expect(problems({ type: 'MultiPolygon', coordinates: [[square], [inside]] })).toMatchObject([
      { code: 'PARTS_OVERLAP', part: 1, position: [116.002, 39.002] },
    ]);
    expect(problems({ type: 'MultiPolygon', coordinates: [[square, hole], [inside]] })).toEqual([]);
  });
});
