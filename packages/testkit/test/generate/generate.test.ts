import { machine } from '@linli/core/appeals/machine';
import { readOutline } from '@linli/core/places/geometry/readOutline';
import { overlaps } from '@linli/core/places/geometry/siblings';
import { locatePlace } from '@linli/core/places/locate';
import { systemClock } from '@linli/core/services';
import { createTestDatabase } from '@linli/database/testing/createTestDatabase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateAppeals } from '../../src/generate/appeals.ts';
import { generateCatalogues } from '../../src/generate/catalogue.ts';
import { generateInto, gridsOf } from '../../src/generate/generate.ts';
import { generateOffices } from '../../src/generate/offices.ts';
import { generatePlaces } from '../../src/generate/places.ts';
import type { Plan } from '../../src/generate/plan.ts';
import { noRows, type Rows } from '../../src/generate/rows.ts';

const plan: Plan = {
  seed: 'test',
  appeals: 2_000,
  until: new Date('2026-11-20T04:00:00Z'),
  days: 365,
  ladder: { districts: [2, 1], streets: [1, 1], communities: [2, 1], grids: [2, 2] },
  estates: 1,
  buildings: 2,
};

function everything(of: Plan): Rows {
  const rows = noRows();
  const districts = generatePlaces(of, rows);
  const offices = generateOffices(of, districts, rows);
  const catalogues = generateCatalogues(of, districts, rows);
  const world = { plan: of, grids: gridsOf(districts), offices, catalogues };
  for (const batch of generateAppeals(world)) {
    for (const name of ['appeal', 'appeal_event', 'return_visit', 'participant'] as const) {
      (rows[name] as unknown[]).push(...batch[name]);
    }
  }
  return rows;
}

describe('what is generated', () => {
  const rows = everything(plan);

  test('follows from the seed alone, ids and times too', () => {
    expect(everything(plan)).toEqual(rows);
    expect(everything({ ...plan, seed: 'another' }).appeal[0]).not.toEqual(rows.appeal[0]);
  });

  test('has crooked outlines without faults, side by side without an overlap', () => {
    const grids = rows.boundary_part
      .filter(({ kind }) => kind === 'GRID')
      .map(({ boundaryId }) => boundaryId);
    const named = rows.place_boundary
      .filter(({ id }) => grids.includes(id))
      .map(({ id, geometry }) => ({ name: id, read: readOutline(geometry, 'WGS84') }));
    expect(named).toHaveLength(16);
    const outlines = named.map(({ name, read }) => {
      if (!('outline' in read)) throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
      return { name, outline: read.outline };
    });
    expect(overlaps(outlines)).toEqual([]);
  });

  test('is the present that its history leads to, each step legal', () => {
    const histories = Map.groupBy(rows.appeal_event, ({ appealId }) => appealId);
    for (const appeal of rows.appeal) {
      const events = histories.get(appeal.id) ?? [];
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
      expect(events.at(-1)?.toState).toBe(appeal.state);
      expect(
        events.every((event, index) => index === 0 || event.fromState === events[index - 1]?.toState),
      ).toBe(true);
      for (const { type, fromState } of events) {
        const step = { ACCEPTED: 'ACCEPT', ASSIGNED: 'ASSIGN', STARTED: 'START', RESOLVED: 'RESOLVE' }[
          String(type)
        ];
        if (step && fromState) expect(Object.keys(machine[fromState])).toContain(step);
      }
    }
    const perAppeal = rows.appeal_event.length / rows.appeal.length;
    expect(perAppeal).toBeGreaterThan(5.5);
    expect(perAppeal).toBeLessThan(6.5);
  });

  test('has queues as they are: some open, some of these overdue', () => {
    const open = rows.appeal.filter(({ closedAt, state }) => !closedAt && state !== 'WITHDRAWN');
    const overdue = open.filter(
      ({ state, handlingDueAt }) => state === 'IN_PROGRESS' && handlingDueAt && handlingDueAt < plan.until,
    );
    expect(open.length / rows.appeal.length).toBeGreaterThan(0.02);
    expect(open.length / rows.appeal.length).toBeLessThan(0.1);
    expect(overdue.length).toBeGreaterThan(5);
    expect(overdue.length).toBeLessThan(open.length);
    expect(new Set(rows.appeal.map(({ code }) => code)).size).toBe(plan.appeals);
  });
});

describe('in the database', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  test('every constraint takes it, and points find their grids', async () => {
    const { firstOf } = await generateInto(database.url, plan);
    expect(await database.prisma.appeal.count()).toBe(plan.appeals);
    const grids = await database.prisma.place.findMany({
      where: { kind: 'GRID' },
      include: { currentVersion: true },
    });
    for (const { id, currentVersion } of grids) {
      const point = {
        longitude: currentVersion?.centroidLng ?? 0,
        latitude: currentVersion?.centroidLat ?? 0,
      };
      expect((await locatePlace({ database: database.prisma, clock: systemClock }, { point })).gridId).toBe(
        id,
      );
    }
    const grant = await database.prisma.roleGrant.findFirst({
      where: { personId: firstOf.get('STREET_OFFICER') ?? '' },
    });
    expect(grant?.role).toBe('STREET_OFFICER');
  });
});
