import type { Prisma } from '@linli/database/generated/prisma/client';
import type { LocalizedText } from '../localized.ts';
import type { Transaction } from '../services.ts';
import { storedOutline } from './checkPlace.ts';
import { insertBoundaries, insertVersions, type NewBoundary, type NewVersion } from './insertVersions.ts';

export type StoredVersion = Prisma.PlaceVersionGetPayload<{ include: { boundary: true } }>;

/** The version of a place that is in force on a date. */
export function versionOn(tx: Transaction, placeId: string, date: Date): Promise<StoredVersion | null> {
  return tx.placeVersion.findFirst({
    where: { placeId, validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gt: date } }] },
    include: { boundary: true },
  });
}

/** A stored version as a new one that says the same, to be changed. */
export function copyOf(old: StoredVersion, kind: NewVersion['kind']): NewVersion {
  const { successorId, boundary, ...rest } = old;
  return {
    ...rest,
    kind,
    name: old.name as LocalizedText,
    boundary: boundary && { outline: storedOutline(boundary.geometry), sourceSystem: boundary.sourceSystem },
  };
}

/** Ends the old version where the revised one begins; where both begin on one date the old one is corrected and keeps its id. */
export async function reviseVersion(
  tx: Transaction,
  old: StoredVersion,
  revised: NewVersion,
  redrawn: NewBoundary | null,
): Promise<void> {
  if (old.validFrom.getTime() !== revised.validFrom.getTime()) {
    await tx.placeVersion.update({ where: { id: old.id }, data: { validTo: revised.validFrom } });
    await insertVersions(tx, [revised]);
    return;
  }
  const { id, kind, boundary, ...columns } = revised;
  await tx.placeVersion.update({ where: { id: old.id }, data: columns });
  if (!redrawn) return;
  await tx.placeBoundary.deleteMany({ where: { placeVersionId: old.id } });
  const { tenantId, placeId } = revised;
  await insertBoundaries(tx, [{ tenantId, placeId, kind, versionId: old.id, ...redrawn }]);
}
