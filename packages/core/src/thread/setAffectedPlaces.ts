import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { type OpenStep, takeStep } from '../appeals/step.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { placesNear } from './near.ts';

export interface AffectedPlacesInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** The buildings in the place of those that were named before; none takes them back. */
  readonly placeIds: readonly string[];
}

export const affectedLimit = 50;

/** Says which buildings an appeal concerns besides its own place (m55: six buildings around number 183). */
export async function setAffectedPlaces(
  services: Services,
  actor: Actor,
  input: AffectedPlacesInput,
): Promise<Appeal> {
  const request = { action: 'thread.setAffectedPlaces', step: 'ADD_ENTRY', ...input } as const;
  return takeStep(services, actor, request, async (step) => {
    const { tx, appeal } = step;
    const { tenantId, id: appealId } = appeal;
    const placeIds = [...input.placeIds];
    const faults = await faultsOf(step, placeIds);
    if (faults.length > 0) throw new InvalidInput(faults);
    return {
      events: [{ type: 'AFFECTED_PLACES_SET', isPublic: false, data: { placeIds } }],
      after: async () => {
        await tx.affectedPlace.deleteMany({ where: { appealId, placeId: { notIn: placeIds } } });
        await tx.affectedPlace.createMany({
          data: placeIds.map((placeId) => ({ tenantId, appealId, placeId })),
          skipDuplicates: true,
        });
      },
    };
  });
}

async function faultsOf(step: OpenStep, placeIds: readonly string[]): Promise<FieldFault[]> {
  if (placeIds.length > affectedLimit) {
    return [
      { path: ['places'], code: 'TOO_MANY', params: { limit: affectedLimit, actual: placeIds.length } },
    ];
  }
  const near = await placesNear(step, placeIds);
  const buildings = await step.tx.place.findMany({
    where: { id: { in: [...near] }, kind: 'BUILDING' },
    select: { id: true },
  });
  const known = new Set(buildings.map(({ id }) => id));
  return placeIds.flatMap((id, index): FieldFault[] => {
    const path = ['places', String(index)];
    if (!known.has(id)) return [{ path, code: 'UNKNOWN' }];
    return placeIds.indexOf(id) < index ? [{ path, code: 'DUPLICATE' }] : [];
  });
}
