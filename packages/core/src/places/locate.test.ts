import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLadder, outline, rectangle } from '../../test/ladder.ts';
import { openTestServices, type TestServices } from '../../test/openTestServices.ts';
import { system } from '../actor.ts';
import { configure } from '../configuration/configure.ts';
import { defaultConfiguration } from '../configuration/shape.ts';
import { InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { insertRows } from '../imports/insertRows.ts';
import { createPlace } from './create.ts';
import { dateIn } from './dates.ts';
import { metresBetween } from './geometry/measure.ts';
import { project, scaleAt } from './geometry/mercator.ts';
import type { Outline } from './geometry/outline.ts';
import { nearestOn, segmentsOf } from './geometry/segments.ts';
import { insertVersions } from './insertVersions.ts';
import { locatePlace } from './locate.ts';
import { locateStatement } from './locateStatement.ts';
import { refreshPlaces } from './refreshPlaces.ts';

let services: TestServices;
let ladder: Awaited<ReturnType<typeof createLadder>>;

beforeAll(async () => {
  services = await openTestServices();
  ladder = await createLadder(services);
});
afterAll(() => services.close());

const locate = (longitude: number, latitude: number) =>
  locatePlace(services, { point: { longitude, latitude } });

describe('in the street', () => {
  let west: string;
  let east: string;
  let yard: string;
  let scattered: string;

  beforeAll(async () => {
    const { under, communityId } = ladder;
    const court = rectangle(116.313, 39.813, 116.317, 39.817).reverse();
    west = await under('GRID', communityId, '西格', [rectangle(116.31, 39.81, 116.32, 39.82), court]);
    east = await under('GRID', communityId, '东格', [rectangle(116.32, 39.81, 116.33, 39.82)]);
    const parts = [[rectangle(116.34, 39.81, 116.35, 39.82)], [rectangle(116.36, 39.81, 116.37, 39.82)]];
    const { id } = await createPlace(services, system, {
      kind: 'GRID',
      parentId: communityId,
      name: { zh: '散格' },
      outline: { geometry: { type: 'MultiPolygon', coordinates: parts }, system: 'WGS84' },
    });
    scattered = id;
    yard = await under('GRID', communityId, '院格', [rectangle(116.314, 39.814, 116.317, 39.817)]);
  });

  test('a point in a grid finds it with its chain', async () => {
    const { tenantId, communityId, streetId, districtId } = ladder;
    expect(await locate(116.325, 39.815)).toEqual({
      tenantId,
      gridId: east,
      communityId,
      streetId,
      districtId,
      nearestId: null,
      distanceMetres: null,
      outside: false,
      placeId: east,
    });
  });

  test('each part of a grid in two parts is the grid', async () => {
    expect((await locate(116.345, 39.815)).gridId).toBe(scattered);
    expect((await locate(116.365, 39.815)).gridId).toBe(scattered);
  });

  test('a hole belongs to the place that fills it, up to its edge', async () => {
    expect((await locate(116.3155, 39.8155)).gridId).toBe(yard);
    expect((await locate(116.317, 39.8155)).gridId).toBe(yard);
    expect((await locate(116.312, 39.8155)).gridId).toBe(west);
  });

  test('in an empty corner of the hole the edge counts, not the box', async () => {
    const found = await locate(116.3135, 39.8134);
    expect(found).toMatchObject({ gridId: null, nearestId: west, outside: true });
    expect(found.distanceMetres).toBeCloseTo(metresBetween([116.313, 39.8134], [116.3135, 39.8134]), 0);
  });

  test('a point on a shared edge and on a shared corner goes to the older grid, always', async () => {
    for (const latitude of [39.81, 39.8123, 39.815, 39.82]) {
      expect((await locate(116.32, latitude)).gridId).toBe(west);
    }
  });

  test('so near a grid that PostgreSQL would take it for inside in degrees, a point is still outside', async () => {
    expect(await locate(116.33002, 39.815)).toMatchObject({ gridId: null, nearestId: east, placeId: east });
  });

  test('beyond the distance the smallest place around is what is left', async () => {
    const { communityId } = ladder;
    expect(await locate(116.39, 39.89)).toMatchObject({
      gridId: null,
      nearestId: null,
      placeId: communityId,
    });
  });

  test('the distance is the one configured for the nearest place, to the metre', async () => {
    // 116.334 lies 342.03 m east of the eastern grid, 512 m west of the scattered one.
    expect((await locate(116.334, 39.815)).nearestId).toBeNull();
    const configured = (locateMetres: number) =>
      configure(services, system, {
        placeId: ladder.streetId,
        values: { ...defaultConfiguration, locateMetres },
      });
    await configured(342);
    expect((await locate(116.334, 39.815)).nearestId).toBeNull();
    await configured(343);
    expect(await locate(116.334, 39.815)).toMatchObject({
      nearestId: east,
      distanceMetres: expect.closeTo(342.03, 1),
    });
  });

  test('a grid across the border of the street is not the nearest', async () => {
    const neighbour = await ladder.under('STREET', ladder.districtId, '邻街道', [
      rectangle(116.4, 39.8, 116.5, 39.9),
    ]);
    const community = await ladder.under('COMMUNITY', neighbour, '邻社区');
    await ladder.under('GRID', community, '邻格', [rectangle(116.4001, 39.85, 116.41, 39.86)]);
    expect(await locate(116.3999, 39.855)).toMatchObject({ nearestId: null, placeId: ladder.communityId });
    expect(await locate(116.40005, 39.855)).toMatchObject({
      streetId: neighbour,
      distanceMetres: expect.closeTo(4.3, 0),
    });
  });

  test('nowhere is nowhere, and metres are no degrees', async () => {
    expect(await locate(0, 0)).toMatchObject({ tenantId: null, placeId: null, outside: true });
    await expect(locate(12_950_000, 4_840_000)).rejects.toThrow(InvalidInput);
    await expect(locate(Number.NaN, 39)).rejects.toThrow(InvalidInput);
  });

  test("asked for one tenant, another's places are not there", async () => {
    const other = await createLadder(services, '110198');
    const point = { longitude: 116.325, latitude: 39.815 };
    expect((await locatePlace(services, { point, tenantId: other.tenantId })).communityId).toBe(
      other.communityId,
    );
    expect((await locatePlace(services, { point, tenantId: ladder.tenantId })).gridId).toBe(east);
  });
});

test('whatever the shape, the database finds what the geometry says', async () => {
  const { id: communityId } = await createPlace(services, system, {
    kind: 'COMMUNITY',
    parentId: ladder.streetId,
    name: { zh: '星社区' },
  });
  const radii = fc.array(fc.double({ min: 0.001, max: 0.01, noNaN: true }), { minLength: 5, maxLength: 12 });
  const offset = fc.double({ min: -0.012, max: 0.012, noNaN: true });
  let row = 0;
  await fc.assert(
    fc.asyncProperty(
      radii,
      fc.array(fc.tuple(offset, offset), { minLength: 10, maxLength: 10 }),
      async (star, points) => {
        const center = [117 + (row++ % 50) * 0.03, 38 + Math.floor(row / 50) * 0.03] as const;
        const corners = star.map((radius, index) => {
          const angle = (2 * Math.PI * index) / star.length;
          return [center[0] + radius * Math.cos(angle), center[1] + radius * Math.sin(angle)];
        });
        const ring = [...corners, corners[0] ?? []];
        const { id } = await createPlace(services, system, {
          kind: 'GRID',
          parentId: communityId,
          name: { zh: '星格' },
          outline: outline(ring),
        });
        const shape: Outline = { type: 'Polygon', coordinates: [ring] };
        for (const [dx, dy] of points) {
          const position = [center[0] + dx, center[1] + dy];
          const distance = Math.min(
            ...segmentsOf(shape).map((edge) => metresBetween(position, nearestOn(edge, position))),
          );
          // Rounding to a centimetre and the bend of long edges: on the edge both answers are right.
          if (distance < 0.05) continue;
          const found = await locate(position[0] ?? 0, position[1] ?? 0);
          expect(found.gridId === id).toBe(booleanPointInPolygon(position, shape));
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('among 8,000 grids the index is asked, not every row', async () => {
  const { tenantId, communityId } = ladder;
  const versions = Array.from({ length: 8_000 }, (_, index) => {
    const [x, y] = [113 + (index % 100) * 0.004, 35 + Math.floor(index / 100) * 0.004];
    const shape: Outline = { type: 'Polygon', coordinates: [rectangle(x, y, x + 0.004, y + 0.004)] };
    return {
      id: newId(),
      tenantId,
      placeId: newId(),
      kind: 'GRID' as const,
      code: null,
      name: { zh: `${index}格` },
      parentId: communityId,
      gridId: null,
      validFrom: new Date('2020-01-01'),
      validTo: null,
      centroidLng: null,
      centroidLat: null,
      address: null,
      source: 'test',
      boundary: { outline: shape, sourceSystem: 'WGS84' as const },
    };
  });
  // As an import writes them: a thousand to a transaction.
  for (let start = 0; start < versions.length; start += 1_000) {
    const batch = versions.slice(start, start + 1_000);
    await services.database.$transaction(async (tx) => {
      await insertRows(
        tx,
        'place',
        batch.map(({ placeId: id }) => ({ id, tenantId, kind: 'GRID' as const })),
      );
      await insertVersions(tx, batch);
    });
  }
  await services.database.$transaction((tx) =>
    refreshPlaces(tx, tenantId, dateIn('Asia/Shanghai', services.clock.now())),
  );
  await services.database.$executeRaw`ANALYZE`;
  expect((await locate(113.2024, 35.1624)).gridId).toBe(versions[4050]?.placeId);

  const [x, y] = project([113.2024, 35.1624]);
  const { text, values } = locateStatement({
    x,
    y,
    scale: scaleAt(35.16),
    tenantId: undefined,
    metres: 200,
    now: new Date(),
  });
  const { rows } = await services.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [...values]);
  const plan = rows.map((line) => line['QUERY PLAN']).join('\n');
  expect(plan).toContain('boundary_part_box');
  expect(plan).not.toContain('Seq Scan on boundary_part');
});
