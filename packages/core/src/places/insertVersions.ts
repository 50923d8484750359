import type { CoordinateSystem, PlaceKind } from '@linli/database/generated/prisma/enums';
import { newId } from '../ids.ts';
import { insertRows } from '../imports/insertRows.ts';
import type { LocalizedText } from '../localized.ts';
import type { Transaction } from '../services.ts';
import { boundaryParts } from './boundaryParts.ts';
import { areaOf } from './geometry/measure.ts';
import type { Outline } from './geometry/outline.ts';

/** A version to be written; the place has its row already. */
export interface NewVersion {
  readonly id: string;
  readonly tenantId: string;
  readonly placeId: string;
  readonly kind: PlaceKind;
  readonly code: string | null;
  readonly name: LocalizedText;
  readonly parentId: string | null;
  readonly gridId: string | null;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly centroidLng: number | null;
  readonly centroidLat: number | null;
  readonly address: string | null;
  readonly source: string;
  readonly boundary: NewBoundary | null;
}

export interface NewBoundary {
  readonly outline: Outline;
  readonly sourceSystem: CoordinateSystem;
}

/** Writes versions with their outlines. They become current by {@link refreshPlaces}. */
export async function insertVersions(tx: Transaction, versions: readonly NewVersion[]): Promise<void> {
  await insertRows(
    tx,
    'place_version',
    versions.map(({ kind, boundary, ...version }) => version),
  );
  await insertBoundaries(
    tx,
    versions.flatMap(({ boundary, ...version }) =>
      boundary ? [{ ...version, versionId: version.id, ...boundary }] : [],
    ),
  );
}

interface BoundaryOfVersion extends NewBoundary {
  readonly tenantId: string;
  readonly versionId: string;
  readonly placeId: string;
  readonly kind: PlaceKind;
}

export async function insertBoundaries(
  tx: Transaction,
  boundaries: readonly BoundaryOfVersion[],
): Promise<void> {
  if (boundaries.length === 0) return;
  const rows = boundaries.map((boundary) => ({ ...boundary, id: newId() }));
  await insertRows(
    tx,
    'place_boundary',
    rows.map(({ id, tenantId, versionId, outline, sourceSystem }) => ({
      id,
      tenantId,
      placeVersionId: versionId,
      geometry: { type: outline.type, coordinates: outline.coordinates },
      sourceSystem,
      areaSquareMetres: areaOf(outline),
    })),
  );
  const parts = rows.flatMap(({ id, tenantId, placeId, kind, outline }) =>
    boundaryParts(outline).map((part) => ({ id: newId(), boundary: id, tenantId, placeId, kind, ...part })),
  );
  await tx.$executeRaw`
    INSERT INTO boundary_part (id, tenant_id, boundary_id, place_id, kind, current, ring, holes)
    SELECT id, "tenantId", boundary, "placeId", kind::place_kind, false, ring::polygon, holes::polygon[]
    FROM jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
      AS part (id uuid, "tenantId" uuid, boundary uuid, "placeId" uuid, kind text, ring text, holes text)`;
}
