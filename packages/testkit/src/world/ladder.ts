import { system } from '@linli/core/actor';
import { installDefaultCategories } from '@linli/core/categories/installDefaults';
import { createTenant } from '@linli/core/places/createTenant';
import { createSite } from '@linli/core/sites/create';
import type { Site } from '@linli/database/generated/prisma/client';
import type { TestHouse } from './house.ts';
import { founded, Locality } from './locality.ts';

let districts = 0;

/** A district that runs its data in this house, with the default categories. */
export async function district(house: TestHouse, name = '丰台区'): Promise<District> {
  districts += 1;
  const created = await createTenant(house.services, system, {
    code: String(110_100 + districts),
    name: { zh: name, en: `${name} (district)` },
    timeZone: 'Asia/Shanghai',
    city: { code: '110000', name: { zh: '北京市', en: 'Beijing' } },
    validFrom: founded,
  });
  const { id: tenantId, code: tenantCode } = created.tenant;
  await installDefaultCategories(house.services, system, tenantId);
  const patch = { lng: 116 + districts * 0.2, lat: 39.8, side: 0.16 };
  return new District({ house, tenantId, tenantCode, placeId: created.districtId, name, patch });
}

export class District extends Locality {
  async street(name = '六里桥街道'): Promise<Street> {
    return new Street(await this.below('STREET', name));
  }
}

export class Street extends Locality {
  async community(name = '京铁家园社区'): Promise<Community> {
    return new Community(await this.below('COMMUNITY', name));
  }
}

export class Community extends Locality {
  async grid(name = '第一网格'): Promise<Grid> {
    return new Grid(await this.below('GRID', name));
  }

  async estate(name = '京铁家园'): Promise<Estate> {
    return new Estate(await this.below('ESTATE', name));
  }
}

export class Grid extends Locality {}

export class Estate extends Locality {
  async building(grid: Grid, name = '1号楼'): Promise<Locality> {
    return new Locality(await this.below('BUILDING', name, { gridId: grid.placeId }));
  }

  /** A website that speaks for this estate. */
  async site(organizationId: string, origins: readonly string[]): Promise<Site> {
    const { house, tenantId, placeId, name } = this.ground;
    return createSite(house.services, system, {
      tenantId,
      organizationId,
      placeId,
      title: { zh: `${name}:反映问题`, en: `${name}: report a problem` },
      origins,
      mode: 'test',
    });
  }
}
