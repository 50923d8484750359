import type { Asset, AssetVersion } from '@linli/database/generated/prisma/client';
import { InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Change } from '../../write.ts';
import { type AssetContent, cleanName, contentFaults } from './content.ts';

/**
 * A version from a moment on, within a change that has asked for the permission and locked the part: the one in force
 * ends then, and what was planned for later falls away. What was said before stays as it was said.
 */
export async function storeVersion(
  { tx, now, audit }: Change,
  asset: Asset,
  content: AssetContent,
  from: Date,
): Promise<AssetVersion> {
  const { tenantId, id: assetId } = asset;
  const last = await tx.assetVersion.findFirst({
    where: { assetId, validFrom: { lte: now } },
    orderBy: { validFrom: 'desc' },
  });
  const isPast = from < now || (last !== null && from <= last.validFrom);
  const faults = [
    ...(isPast ? [{ path: ['from'], code: 'OUT_OF_RANGE' as const }] : []),
    ...(await contentFaults(tx, tenantId, content, { now, from })),
  ];
  if (faults.length > 0) throw new InvalidInput(faults);
  await tx.assetVersion.deleteMany({ where: { assetId, validFrom: { gte: from } } });
  await tx.assetVersion.updateMany({
    where: { assetId, OR: [{ validTo: null }, { validTo: { gt: from } }] },
    data: { validTo: from },
  });
  const { ownerId = null, maintainerId = null, handover, handoverOn = null } = content;
  const version = await tx.assetVersion.create({
    data: {
      id: newId(),
      tenantId,
      assetId,
      name: cleanName(content.name),
      ownerId,
      maintainerId,
      handover,
      handoverOn,
      validFrom: from,
    },
  });
  await audit({
    tenantId,
    targetType: 'Asset',
    targetId: assetId,
    ...(last && { before: traced(last) }),
    after: { placeId: asset.placeId, kind: asset.kind, ...traced(version) },
  });
  return version;
}

/** What the audit trail keeps of a version: who and how far, never the name. */
function traced({ ownerId, maintainerId, handover, validFrom }: AssetVersion) {
  return { ownerId, maintainerId, handover, validFrom: validFrom.toISOString() };
}
