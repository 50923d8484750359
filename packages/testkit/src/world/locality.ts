import { grantRole } from '@linli/core/access/grant';
import { system } from '@linli/core/actor';
import { createOrganization } from '@linli/core/organizations/create';
import { createPlace } from '@linli/core/places/create';
import type { OrganizationKind, PlaceKind, Role } from '@linli/database/generated/prisma/enums';
import type { TestHouse } from './house.ts';
import { middle, outlineOf, type Patch, part } from './patch.ts';
import { type Staff, staff } from './staff.ts';

/** When everything of a test's world began: long before the stories that happen in it. */
export const founded = new Date('2021-01-01');

export interface Ground {
  readonly house: TestHouse;
  readonly tenantId: string;
  readonly tenantCode: string;
  readonly placeId: string;
  readonly name: string;
  readonly patch: Patch;
}

/** A place of a test's world: what is under it is made from it, so that nothing can be made in the wrong place. */
export class Locality {
  readonly ground: Ground;
  #parts = 0;

  constructor(ground: Ground) {
    this.ground = ground;
  }

  get placeId(): string {
    return this.ground.placeId;
  }

  get tenantId(): string {
    return this.ground.tenantId;
  }

  /** A point well inside. */
  get middle(): { lng: number; lat: number } {
    return middle(this.ground.patch);
  }

  /** A unit that serves this place. */
  async unit(kind: OrganizationKind, name: string): Promise<string> {
    const { house, tenantId, placeId } = this.ground;
    const unit = await createOrganization(house.services, system, {
      tenantId,
      kind,
      name: { zh: name, en: `${name} (${kind.toLowerCase()})` },
      serves: [placeId],
    });
    return unit.id;
  }

  /** Somebody who holds a role at this place and can sign in. */
  async staff(role: Role, organizationId?: string): Promise<Staff> {
    const someone = await staff(this.ground, organizationId);
    await grantRole(this.ground.house.services, system, {
      personId: someone.personId,
      role,
      placeId: this.placeId,
      startsAt: founded,
    });
    return someone;
  }

  protected async below(kind: PlaceKind, name: string, extra: { gridId?: string } = {}): Promise<Ground> {
    const patch = part(this.ground.patch, this.#parts);
    this.#parts += 1;
    const place = await createPlace(this.ground.house.services, system, {
      kind,
      name: { zh: name, en: `${name} (${kind.toLowerCase()})` },
      parentId: this.placeId,
      validFrom: founded,
      outline: outlineOf(patch),
      ...extra,
    });
    return { ...this.ground, placeId: place.id, name, patch };
  }
}
