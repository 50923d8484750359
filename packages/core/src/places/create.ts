import type { EstateManagement, Place, PlaceKind } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { InvalidInput, NotFound } from '../errors/errors.ts';
import { isId, newId } from '../ids.ts';
import type { LocalizedText } from '../localized.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { codeFaults, nameFaults, type OutlineInput, readBoundary, treeFaults } from './checkPlace.ts';
import { dateIn } from './dates.ts';
import { pointOnSurface } from './geometry/measure.ts';
import { insertVersions } from './insertVersions.ts';
import type { Point } from './locate.ts';
import { lockPlaces } from './lockPlaces.ts';
import { refreshPlaces } from './refreshPlaces.ts';

export interface CreatePlaceInput {
  readonly kind: PlaceKind;
  readonly name: LocalizedText;
  readonly code?: string | null;
  readonly parentId: string;
  /** The grid that a building lies in. */
  readonly gridId?: string | null;
  readonly outline?: OutlineInput;
  /** What stands for the place in public, in WGS-84; from the outline if left out. */
  readonly point?: Point;
  readonly address?: string | null;
  /** The first day; today if left out. */
  readonly validFrom?: Date;
  readonly estate?: EstateInput;
  /** Where it comes from; the portal if left out. */
  readonly source?: string;
}

/** Denominators of an estate and how it is managed (m63, m83). */
export interface EstateInput {
  readonly management: EstateManagement;
  readonly households?: number | null;
  readonly residents?: number | null;
  readonly builtYear?: number | null;
}

/** A new place under a place. The top of a tree comes with its tenant: {@link createTenant}. */
export async function createPlace(services: Services, actor: Actor, input: CreatePlaceInput): Promise<Place> {
  const { boundary, faults: outlineFaults } = readBoundary(input.outline);
  return write(services, actor, 'places.create', async ({ tx, now, audit }) => {
    const parent = isId(input.parentId)
      ? await tx.place.findUnique({ where: { id: input.parentId }, include: { tenant: true } })
      : null;
    if (parent === null || (actor.kind === 'staff' && actor.tenantId !== parent.tenantId))
      throw new NotFound('Place');
    const { tenantId, tenant } = parent;
    assertMay(actor, 'managePlaces', await placeFacts(tx, tenantId, parent.id));
    await lockPlaces(tx, tenantId);

    const today = dateIn(tenant.timeZone, now);
    const [lng, lat] = boundary ? pointOnSurface(boundary.outline) : [];
    const version = {
      id: newId(),
      tenantId,
      placeId: newId(),
      kind: input.kind,
      code: input.code ?? null,
      name: input.name,
      parentId: parent.id,
      gridId: input.gridId ?? null,
      validFrom: input.validFrom ?? today,
      validTo: null,
      centroidLng: input.point?.longitude ?? lng ?? null,
      centroidLat: input.point?.latitude ?? lat ?? null,
      address: input.address ?? null,
      source: input.source ?? 'portal',
      boundary,
    };
    const faults = [
      ...nameFaults(input.name),
      ...(await codeFaults(tx, version)),
      ...(await treeFaults(tx, tenantId, input.kind, version)),
      ...outlineFaults,
      ...(input.estate && input.kind !== 'ESTATE' ? [{ path: ['estate'], code: 'INVALID' as const }] : []),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);

    await tx.place.create({ data: { id: version.placeId, tenantId, kind: input.kind } });
    await insertVersions(tx, [version]);
    await refreshPlaces(tx, tenantId, today);
    if (input.estate)
      await tx.estateProfile.create({ data: { placeId: version.placeId, tenantId, ...input.estate } });
    await audit({
      tenantId,
      targetType: 'Place',
      targetId: version.placeId,
      after: { kind: input.kind, code: version.code, name: input.name, parentId: parent.id },
    });
    return tx.place.findUniqueOrThrow({ where: { id: version.placeId } });
  });
}
