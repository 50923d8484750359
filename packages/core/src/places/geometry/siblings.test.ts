import { expect, test } from 'vitest';
import { pointOnSurface } from './measure.ts';
import type { Outline } from './outline.ts';
import { readOutline } from './readOutline.ts';
import { layerProblems } from './siblings.ts';

// A degree of latitude is 111 195 m on the sphere; at the equator one of longitude is as long.
const METRE = 1 / 111_195;

/** A rectangle near the equator, in metres. */
function rectangle(west: number, south: number, east: number, north: number): Outline {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const coordinates = [corners.map(([x = 0, y = 0]) => [x * METRE, y * METRE])];
  return { type: 'Polygon', coordinates };
}

const parent = rectangle(0, 0, 300, 100);
const west = { name: '西里', outline: rectangle(0, 0, 100, 100) };
const middle = { name: '中里', outline: rectangle(100, 0, 200, 100) };
const east = { name: '东里', outline: rectangle(200, 0, 300, 100) };

test('three that fill their parent are in order', () => {
  expect(layerProblems([west, middle, east], parent)).toEqual([]);
});

test('an overlap names the two and its size', () => {
  const wide = { name: '中里', outline: rectangle(80, 0, 200, 100) };
  const [problem, ...others] = layerProblems([west, wide, east], parent);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ kind: 'OVERLAP', names: ['中里', '西里'], pieces: 1 });
  expect(problem?.squareMetres).toBeCloseTo(2000, -1);
});

test('a gap names its neighbours', () => {
  const [problem, ...others] = layerProblems([west, east], parent);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ kind: 'GAP', names: ['东里', '西里'], pieces: 1 });
  expect(problem?.squareMetres).toBeCloseTo(10_000, -2);
});

test('gaps between the same neighbours are one entry', () => {
  const narrow = { name: '中里', outline: rectangle(100, 10, 200, 90) };
  const [problem, ...others] = layerProblems([west, narrow, east], parent);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ kind: 'GAP', names: ['东里', '中里', '西里'], pieces: 2 });
});

test('without a parent an enclosed gap is seen', () => {
  const ring: Outline = {
    type: 'Polygon',
    coordinates: [
      ...rectangle(0, 0, 100, 100).coordinates,
      ...rectangle(40, 40, 60, 60).coordinates,
    ] as number[][][],
  };
  expect(layerProblems([{ name: '回里', outline: ring }])).toMatchObject([{ kind: 'GAP', names: ['回里'] }]);
});

test('a part that sticks out of the parent is named', () => {
  const far = { name: '东里', outline: rectangle(200, 0, 330, 100) };
  const [problem, ...others] = layerProblems([west, middle, far], parent);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ kind: 'OUTSIDE_PARENT', names: ['东里'] });
  expect(problem?.squareMetres).toBeCloseTo(3000, -1);
});

test('a metre of difference between two drawings of one border is none', () => {
  const redrawn = { name: '中里', outline: rectangle(99, 0, 200, 100) };
  expect(layerProblems([west, redrawn, east], parent)).toEqual([]);
});

test('the point that stands for a crescent lies on it', () => {
  const crescent = [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
    [0, 80],
    [80, 80],
    [80, 20],
    [0, 20],
    [0, 0],
  ];
  const read = readOutline(
    { type: 'Polygon', coordinates: [crescent.map(([x = 0, y = 0]) => [x * METRE, y * METRE])] },
    'WGS84',
  );
  const [x = 0, y = 0] =
    'outline' in read ? pointOnSurface(read.outline).map((degrees) => degrees / METRE) : [];
  expect(x > 80 || y < 20 || y > 80).toBe(true);
});
