import type { RowOutcome } from '../../imports/refusal.ts';
import type { Transaction } from '../../services.ts';
import { insertVersions } from '../insertVersions.ts';
import type { Located } from '../locateMany.ts';
import { bareVersion } from './ensureTenants.ts';
import type { EstateRow, PlaceRefusalCode } from './rows.ts';
import type { Terms } from './streetRegister.ts';

/** Where an estate lies, in WGS-84, and the community or street that contains it. */
export interface Spot {
  readonly under: Located;
  readonly longitude: number;
  readonly latitude: number;
}

/** Estates under the community or street that contains them. */
export async function importEstates(
  tx: Transaction,
  rows: readonly { readonly item: EstateRow; readonly spot: Spot }[],
  { validFrom, source }: Terms,
): Promise<RowOutcome<PlaceRefusalCode>[]> {
  const versions = rows.map(({ item, spot: { under, longitude, latitude } }) => ({
    ...bareVersion({
      tenantId: under.tenantId,
      kind: 'ESTATE',
      code: null,
      name: item.name,
      parentId: under.placeId,
      validFrom,
      source,
    }),
    centroidLng: longitude,
    centroidLat: latitude,
  }));
  await tx.place.createMany({
    data: versions.map(({ placeId: id, tenantId, kind }) => ({ id, tenantId, kind })),
  });
  await insertVersions(tx, versions);
  return versions.map(({ placeId: targetId }) => ({ status: 'imported', targetId }));
}
