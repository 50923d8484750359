import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLadder, outline, rectangle } from '../../test/ladder.ts';
import { openTestServices, type TestServices } from '../../test/openTestServices.ts';
import { system } from '../actor.ts';
import { Forbidden, InvalidInput, NotFound } from '../errors/errors.ts';
import { advancePlaces } from './advance.ts';
import { amendPlace } from './amend.ts';
import { createPlace } from './create.ts';
import { createTenant } from './createTenant.ts';
import { endPlace } from './end.ts';
import { locatePlace } from './locate.ts';
import { replaceBoundary } from './replaceBoundary.ts';

let services: TestServices;
let ladder: Awaited<ReturnType<typeof createLadder>>;

beforeAll(async () => {
  services = await openTestServices();
  ladder = await createLadder(services);
});
afterAll(() => services.close());

async function ancestors(placeId: string): Promise<string[]> {
  const rows = await services.database.placeAncestor.findMany({
    where: { placeId },
    orderBy: { depth: 'asc' },
  });
  return rows.map(({ ancestorId }) => ancestorId);
}

async function current(placeId: string) {
  return (
    await services.database.place.findUniqueOrThrow({
      where: { id: placeId },
      include: { currentVersion: true },
    })
  ).currentVersion;
}

function faults(work: Promise<unknown>) {
  return work.then(
    () => [],
    (error: unknown) => {
      if (error instanceof InvalidInput)
        return error.fields.map(({ path, code }) => `${path.join('.')} ${code}`);
      throw error;
    },
  );
}

const staff = (tenantId: string) =>
  ({ kind: 'staff', tenantId, personId: tenantId, organizationId: null, grants: [] }) as const;

describe('the tree', () => {
  test('a building stands under its estate and under its grid, each ancestor once at the shorter way', async () => {
    const { under, tenantId, communityId, streetId, districtId, cityId } = ladder;
    const gridId = await under('GRID', communityId, '一格', [rectangle(116.3, 39.8, 116.31, 39.81)]);
    const estateId = await under('ESTATE', communityId, '示范小区');
    const { id } = await createPlace(services, system, {
      kind: 'BUILDING',
      name: { zh: '1号楼' },
      parentId: estateId,
      gridId,
    });
    const rows = await services.database.placeAncestor.findMany({ where: { placeId: id, tenantId } });
    expect(Object.fromEntries(rows.map((row) => [row.ancestorId, row.depth]))).toEqual({
      [id]: 0,
      [estateId]: 1,
      [gridId]: 1,
      [communityId]: 2,
      [streetId]: 3,
      [districtId]: 4,
      [cityId ?? '']: 5,
    });
  });

  test('what moves takes all below it along, and a grid stands under a community only', async () => {
    const { under, streetId, districtId, communityId } = ladder;
    const other = await under('STREET', districtId, '他街道');
    const moving = await under('COMMUNITY', streetId, '迁移社区');
    const gridId = await under('GRID', moving, '二格');
    await amendPlace(services, system, { placeId: moving, from: new Date('2024-01-01'), parentId: other });
    expect(await ancestors(gridId)).toEqual([gridId, moving, other, districtId, ladder.cityId]);
    expect(
      await faults(
        amendPlace(services, system, { placeId: gridId, from: new Date('2024-01-01'), parentId: other }),
      ),
    ).toEqual(['parentId INVALID']);
    expect(
      await faults(
        amendPlace(services, system, {
          placeId: communityId,
          from: new Date('2024-01-01'),
          parentId: communityId,
        }),
      ),
    ).toEqual(['parentId INVALID']);
  });

  test('all faults are named at once', async () => {
    const bowTie = [
      [116, 39],
      [116.01, 39.01],
      [116.01, 39],
      [116, 39.01],
      [116, 39],
    ];
    const input = {
      kind: 'COMMUNITY',
      name: { zh: ' ' },
      code: '110199001',
      parentId: ladder.communityId,
      gridId: ladder.streetId,
      outline: outline(bowTie),
      estate: { management: 'NONE' },
    } as const;
    expect(await faults(createPlace(services, system, input))).toEqual([
      'name.zh REQUIRED',
      'code DUPLICATE',
      'parentId INVALID',
      'gridId INVALID',
      'outline.0.0 INVALID',
      'estate INVALID',
    ]);
  });
});

describe('versions', () => {
  test('two places change codes on one day, and each code names one place at a time', async () => {
    const { under, districtId, tenantId } = ladder;
    const bridge = await under('STREET', districtId, '大桥街道', undefined, '110199008');
    const from = new Date('2023-06-01');
    await amendPlace(services, system, { placeId: bridge, from, code: '110199017' });
    const sixth = await createPlace(services, system, {
      kind: 'STREET',
      parentId: districtId,
      name: { zh: '六里街道' },
      code: '110199008',
      validFrom: from,
    });
    const versions = await services.database.placeVersion.findMany({
      where: { tenantId, code: '110199008' },
      orderBy: { validFrom: 'asc' },
    });
    expect(versions.map(({ placeId }) => placeId)).toEqual([bridge, sixth.id]);
    expect((await current(bridge))?.code).toBe('110199017');
    expect(
      await faults(
        amendPlace(services, system, { placeId: bridge, from: new Date('2025-01-01'), code: '110199008' }),
      ),
    ).toEqual(['code DUPLICATE']);
  });

  test('a version for next month waits for its day in the time zone of the district', async () => {
    const placeId = await ladder.under('STREET', ladder.districtId, '旧名街道');
    await amendPlace(services, system, { placeId, from: new Date('2026-08-01'), name: { zh: '新名街道' } });
    expect((await current(placeId))?.name).toEqual({ zh: '旧名街道' });
    services.at('2026-07-31T16:30:00Z');
    await advancePlaces(services);
    expect((await current(placeId))?.name).toEqual({ zh: '新名街道' });
    services.at('2026-07-01T04:00:00Z');
  });

  test('a new outline from a date leaves the old one to its time; a correction leaves none', async () => {
    const placeId = await ladder.under('COMMUNITY', ladder.streetId, '改界社区', [
      rectangle(116, 39, 116.01, 39.01),
    ]);
    const moved = outline(rectangle(116.02, 39, 116.03, 39.01));
    await replaceBoundary(services, system, { placeId, outline: moved, from: new Date('2025-01-01') });
    const at = (longitude: number) => locatePlace(services, { point: { longitude, latitude: 39.005 } });
    expect((await at(116.025)).communityId).toBe(placeId);
    expect((await at(116.005)).communityId).toBeNull();
    const corrected = outline(rectangle(116.02, 39, 116.04, 39.01));
    await replaceBoundary(services, system, { placeId, outline: corrected });
    expect((await at(116.035)).communityId).toBe(placeId);
    const boundaries = await services.database.placeBoundary.count({ where: { version: { placeId } } });
    expect(boundaries).toBe(2);
  });

  test('a new outline that lies over a sibling is taken, and told by name', async () => {
    const { under, streetId } = ladder;
    await under('COMMUNITY', streetId, '甲社区', [rectangle(116.1, 39.1, 116.11, 39.11)]);
    const placeId = await under('COMMUNITY', streetId, '乙社区');
    const { problems } = await replaceBoundary(services, system, {
      placeId,
      outline: outline(rectangle(116.105, 39.1, 116.115, 39.11)),
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ kind: 'OVERLAP', names: ['乙社区', '甲社区'] }),
    );
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'OUTSIDE_PARENT', names: ['乙社区'] }));
  });

  test('a place ends with a successor, once nothing stands under it', async () => {
    const { under, districtId } = ladder;
    const township = await under('STREET', districtId, '花圃乡', [rectangle(117, 39, 117.01, 39.01)]);
    const successorId = await under('STREET', districtId, '花圃街道');
    const village = await under('COMMUNITY', township, '花圃村');
    const from = new Date('2026-07-01');
    expect(await faults(endPlace(services, system, { placeId: township, from, successorId }))).toEqual([
      'placeId INVALID',
    ]);
    await amendPlace(services, system, { placeId: village, from, parentId: successorId });
    const ended = await endPlace(services, system, { placeId: township, from, successorId });
    expect(ended).toMatchObject({ validTo: from, successorId });
    const point = { longitude: 117.005, latitude: 39.005 };
    expect((await locatePlace(services, { point })).placeId).toBeNull();
    expect((await current(township))?.name).toEqual({ zh: '花圃乡' });
  });

  test('the database itself refuses versions that overlap', async () => {
    const version = await services.database.placeVersion.findFirstOrThrow({
      where: { placeId: ladder.streetId },
    });
    const again = { ...version, name: { zh: '同时' }, id: ladder.communityId, code: null };
    await expect(services.database.placeVersion.create({ data: again })).rejects.toThrow('one_at_a_time');
  });
});

describe('tenants', () => {
  test("another tenant's place is as unknown as one that does not exist", async () => {
    const other = await createLadder(services, '110198');
    const from = new Date('2024-01-01');
    const stranger = staff(other.tenantId);
    await expect(amendPlace(services, stranger, { placeId: ladder.streetId, from })).rejects.toThrow(
      NotFound,
    );
    await expect(amendPlace(services, stranger, { placeId: other.streetId, from })).rejects.toThrow(
      Forbidden,
    );
    expect(
      await faults(
        amendPlace(services, system, { placeId: other.streetId, from, parentId: ladder.districtId }),
      ),
    ).toEqual(['parentId UNKNOWN']);
  });

  test('a city can be one itself, with its districts below', async () => {
    const { cityId, districtId: cityAsTenant } = await createTenant(services, system, {
      kind: 'CITY',
      code: '999900',
      name: { zh: '示范市' },
      timeZone: 'America/New_York',
    });
    expect(cityId).toBeNull();
    const district = await createPlace(services, system, {
      kind: 'DISTRICT',
      name: { zh: '示范区' },
      parentId: cityAsTenant,
    });
    expect(await ancestors(district.id)).toEqual([district.id, cityAsTenant]);
  });

  test('only the operator makes one, with a zone that exists and a code of its own', async () => {
    const input = { code: '110199', name: { zh: '示范区' }, timeZone: 'Asia/Fengtai' };
    await expect(createTenant(services, staff(ladder.tenantId), input)).rejects.toThrow(Forbidden);
    expect(await faults(createTenant(services, system, input))).toEqual([
      'timeZone UNKNOWN',
      'code DUPLICATE',
    ]);
  });
});
