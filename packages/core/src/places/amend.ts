import type { PlaceVersion } from '@linli/database/generated/prisma/client';
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
import { lockPlaces } from './lockPlaces.ts';
import { refreshPlaces } from './refreshPlaces.ts';
import { copyOf, reviseVersion, versionOn } from './reviseVersion.ts';

export interface AmendPlaceInput {
  readonly placeId: string;
  /** The first day on which the place is as it says here. What lies before stays as it was. */
  readonly from: Date;
  readonly name?: LocalizedText;
  readonly code?: string | null;
  readonly parentId?: string;
  readonly gridId?: string | null;
  readonly outline?: OutlineInput;
  readonly address?: string | null;
  readonly source?: string;
}

/**
 * A place becomes something else on a date: another name, code, parent or outline. The version in force is ended there and
 * followed by the amended one; a version that begins on that very date is corrected instead.
 */
export async function amendPlace(
  services: Services,
  actor: Actor,
  input: AmendPlaceInput,
): Promise<PlaceVersion> {
  const { boundary: redrawn, faults: outlineFaults } = readBoundary(input.outline);
  return write(services, actor, 'places.amend', async ({ tx, now, audit }) => {
    const place = isId(input.placeId)
      ? await tx.place.findUnique({ where: { id: input.placeId }, include: { tenant: true } })
      : null;
    if (place === null || (actor.kind === 'staff' && actor.tenantId !== place.tenantId))
      throw new NotFound('Place');
    const { tenantId, kind } = place;
    assertMay(actor, 'managePlaces', await placeFacts(tx, tenantId, place.id));
    if (input.parentId) assertMay(actor, 'managePlaces', await placeFacts(tx, tenantId, input.parentId));
    await lockPlaces(tx, tenantId);

    const old = await versionOn(tx, place.id, input.from);
    if (old === null) throw new InvalidInput([{ path: ['from'], code: 'OUT_OF_RANGE' }]);
    const kept = copyOf(old, kind);
    const [lng, lat] = redrawn ? pointOnSurface(redrawn.outline) : [];
    const amended = {
      ...kept,
      id: newId(),
      code: input.code === undefined ? old.code : input.code,
      name: input.name ?? kept.name,
      parentId: input.parentId ?? old.parentId,
      gridId: input.gridId === undefined ? old.gridId : input.gridId,
      validFrom: input.from,
      centroidLng: lng ?? old.centroidLng,
      centroidLat: lat ?? old.centroidLat,
      address: input.address === undefined ? old.address : input.address,
      source: input.source ?? 'portal',
      boundary: redrawn ?? kept.boundary,
    };
    const faults = [
      ...nameFaults(amended.name),
      ...(await codeFaults(tx, amended)),
      ...(await treeFaults(tx, tenantId, kind, amended)),
      ...outlineFaults,
    ];
    if (faults.length > 0) throw new InvalidInput(faults);

    await reviseVersion(tx, old, amended, redrawn);
    await refreshPlaces(tx, tenantId, dateIn(place.tenant.timeZone, now), [place.id]);
    await audit({
      tenantId,
      targetType: 'Place',
      targetId: place.id,
      before: { code: old.code, name: kept.name, parentId: old.parentId },
      after: { code: amended.code, name: amended.name, parentId: amended.parentId },
    });
    return tx.placeVersion.findFirstOrThrow({ where: { placeId: place.id, validFrom: input.from } });
  });
}
