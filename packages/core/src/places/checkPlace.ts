import type { CoordinateSystem, PlaceKind } from '@linli/database/generated/prisma/enums';
import type { FieldFault } from '../errors/errors.ts';
import type { LocalizedText } from '../localized.ts';
import type { Transaction } from '../services.ts';
import type { Outline } from './geometry/outline.ts';
import { readOutline } from './geometry/readOutline.ts';
import type { NewBoundary } from './insertVersions.ts';
import { parentKinds } from './tree.ts';

/** An outline from outside: a GeoJSON geometry and the coordinate system that it is in. */
export interface OutlineInput {
  readonly geometry: unknown;
  readonly system: CoordinateSystem;
}

const LONGEST_NAME = 100;

export function nameFaults(name: LocalizedText): FieldFault[] {
  if (!name.zh?.trim()) return [{ path: ['name', 'zh'], code: 'REQUIRED' }];
  return Object.entries(name).flatMap(([locale, text]) =>
    text.length > LONGEST_NAME
      ? [
          {
            path: ['name', locale],
            code: 'TOO_LONG' as const,
            params: { limit: LONGEST_NAME, actual: text.length },
          },
        ]
      : [],
  );
}

/** Codes are unique at a time within a tenant; asked under the lock of the tenant's tree. */
export async function codeFaults(
  tx: Transaction,
  version: { tenantId: string; placeId: string; code: string | null; validFrom: Date; validTo: Date | null },
): Promise<FieldFault[]> {
  if (version.code === null) return [];
  const other = await tx.placeVersion.findFirst({
    where: {
      tenantId: version.tenantId,
      code: version.code,
      placeId: { not: version.placeId },
      ...(version.validTo && { validFrom: { lt: version.validTo } }),
      OR: [{ validTo: null }, { validTo: { gt: version.validFrom } }],
    },
  });
  return other ? [{ path: ['code'], code: 'DUPLICATE' }] : [];
}

/** Whether a place of this kind can stand under that parent, and a building in that grid; both must be of the tenant. */
export async function treeFaults(
  tx: Transaction,
  tenantId: string,
  kind: PlaceKind,
  { parentId, gridId }: { parentId: string | null; gridId: string | null },
): Promise<FieldFault[]> {
  const ids = [parentId, gridId].filter((id) => id !== null);
  const found = await tx.place.findMany({
    where: { tenantId, id: { in: ids } },
    select: { id: true, kind: true },
  });
  const kindOf = (id: string | null) => found.find((place) => place.id === id)?.kind;
  const faults: FieldFault[] = [];
  if (parentId !== null && !kindOf(parentId)) faults.push({ path: ['parentId'], code: 'UNKNOWN' });
  else if (!parentKinds[kind].includes(kindOf(parentId) ?? null))
    faults.push({ path: ['parentId'], code: 'INVALID' });
  if (gridId !== null && !kindOf(gridId)) faults.push({ path: ['gridId'], code: 'UNKNOWN' });
  else if (gridId !== null && (kind !== 'BUILDING' || kindOf(gridId) !== 'GRID')) {
    faults.push({ path: ['gridId'], code: 'INVALID' });
  }
  return faults;
}

export function readBoundary(input: OutlineInput | undefined): {
  boundary: NewBoundary | null;
  faults: FieldFault[];
} {
  if (!input) return { boundary: null, faults: [] };
  const read = readOutline(input.geometry, input.system);
  if ('outline' in read) {
    return { boundary: { outline: read.outline, sourceSystem: input.system }, faults: [] };
  }
  const faults = read.problems.map(({ code, part, ring, position: [lng, lat] = [] }) => ({
    path: ['outline', String(part), String(ring)],
    code: 'INVALID' as const,
    params: { problem: code, ...(lng !== undefined && lat !== undefined && { lng, lat }) },
  }));
  return { boundary: null, faults };
}

/** A stored outline; only {@link insertVersions} writes them. */
export function storedOutline(geometry: unknown): Outline {
  return geometry as Outline;
}
