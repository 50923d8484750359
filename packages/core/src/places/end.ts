import type { PlaceVersion } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { type FieldFault, InvalidInput, NotFound } from '../errors/errors.ts';
import { isId } from '../ids.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { dateIn } from './dates.ts';
import { lockPlaces } from './lockPlaces.ts';
import { refreshPlaces } from './refreshPlaces.ts';

export interface EndPlaceInput {
  readonly placeId: string;
  /** The first day on which the place is no more. */
  readonly from: Date;
  /** The place that takes over. */
  readonly successorId?: string | null;
}

/** A place ends. Nothing may stand under it then; its appeals keep the version that they were filed in. */
export async function endPlace(
  services: Services,
  actor: Actor,
  input: EndPlaceInput,
): Promise<PlaceVersion> {
  return write(services, actor, 'places.end', async ({ tx, now, audit }) => {
    const place = isId(input.placeId)
      ? await tx.place.findUnique({ where: { id: input.placeId }, include: { tenant: true } })
      : null;
    if (place === null || (actor.kind === 'staff' && actor.tenantId !== place.tenantId))
      throw new NotFound('Place');
    const { id: placeId, tenantId, kind } = place;
    assertMay(actor, 'managePlaces', await placeFacts(tx, tenantId, placeId));
    await lockPlaces(tx, tenantId);

    const faults: FieldFault[] = [];
    const open = { OR: [{ validTo: null }, { validTo: { gt: input.from } }] };
    const last = await tx.placeVersion.findFirst({
      where: { placeId, ...open },
      orderBy: { validFrom: 'desc' },
    });
    if (last === null || last.validFrom >= input.from) faults.push({ path: ['from'], code: 'OUT_OF_RANGE' });
    const successorId = input.successorId ?? null;
    const successor =
      successorId && (await tx.place.findFirst({ where: { id: successorId, tenantId, kind } }));
    if (successorId && (!successor || successorId === placeId))
      faults.push({ path: ['successorId'], code: 'UNKNOWN' });
    const below = await tx.placeVersion.count({
      where: { tenantId, AND: [{ OR: [{ parentId: placeId }, { gridId: placeId }] }, open] },
    });
    if (below > 0) faults.push({ path: ['placeId'], code: 'INVALID', params: { placesBelow: below } });
    if (last === null || faults.length > 0) throw new InvalidInput(faults);

    const ended = await tx.placeVersion.update({
      where: { id: last.id },
      data: { validTo: input.from, successorId },
    });
    await refreshPlaces(tx, tenantId, dateIn(place.tenant.timeZone, now));
    await audit({
      tenantId,
      targetType: 'Place',
      targetId: placeId,
      after: { validTo: input.from.toISOString().slice(0, 10), successorId },
    });
    return ended;
  });
}
