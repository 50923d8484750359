import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { type OpenStep, takeStep } from '../appeals/step.ts';
import { InvalidInput } from '../errors/errors.ts';
import { isId } from '../ids.ts';
import type { Services } from '../services.ts';
import { placesNear } from '../thread/near.ts';

export interface SetAssetInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** The part in the place of the one named before; null when it concerns none after all. */
  readonly assetId: string | null;
}

/** Says which part of the register an appeal concerns (m6): its owner, its maintainer and its handover then stand beside the duty. */
export async function setAsset(services: Services, actor: Actor, input: SetAssetInput): Promise<Appeal> {
  const request = { action: 'duty.setAsset', step: 'ADD_ENTRY', ...input } as const;
  return takeStep(services, actor, request, async (step) => {
    const { assetId } = input;
    if (assetId !== null) await assertNear(step, assetId);
    return {
      set: { assetId },
      events: [{ type: 'ASSET_SET', isPublic: false, data: { assetId } }],
    };
  });
}

/** A part of what lies near the appeal and is still there, or the one that stands already. */
async function assertNear(step: OpenStep, assetId: string): Promise<void> {
  const { tx, appeal } = step;
  const asset = isId(assetId)
    ? await tx.asset.findFirst({ where: { id: assetId, tenantId: appeal.tenantId } })
    : null;
  const isNear = asset !== null && (await isAround(step, asset.placeId));
  const isOver = asset?.retiredAt != null && asset.id !== appeal.assetId;
  if (!isNear || isOver) throw new InvalidInput([{ path: ['asset'], code: 'UNKNOWN' }]);
}

/** In its community, or a place above it: the road of a street belongs to no community alone. */
async function isAround(step: OpenStep, placeId: string): Promise<boolean> {
  return step.facts.placeIds.includes(placeId) || (await placesNear(step, [placeId])).has(placeId);
}
