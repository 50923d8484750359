import { Prisma } from '@linli/database/generated/prisma/client';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import type { Statements } from '@linli/database/statements';
import { nearestConfiguration, readValues } from '../../configuration/at.ts';
import { type ConfigurationValues, defaultConfiguration } from '../../configuration/shape.ts';
import type { FieldFault } from '../../errors/errors.ts';
import { locatePlace } from '../../places/locate.ts';
import type { PlainChange } from '../../write.ts';

interface Given {
  readonly tenantId: string;
  readonly placeId?: string | null;
  /** The place of that id, if there is one. */
  readonly chosen: PlaceRow | null;
  readonly point?: { readonly lng: number; readonly lat: number } | null;
}

/** A place, as far as filing there needs it. */
export interface FiledPlace {
  readonly id: string;
  readonly currentVersionId: string | null;
}

export interface Placing {
  /** The grid or the smallest place that is known; null waits in triage. */
  readonly place: FiledPlace | null;
  /** The place and everything above it. */
  readonly placesUp: readonly string[];
  /** The settings in force there. */
  readonly settings: ConfigurationValues;
  readonly faults: readonly FieldFault[];
}

const nowhere = { place: null, placesUp: [], settings: defaultConfiguration } as const;

/**
 * Where an appeal belongs. A building lies in one grid and stays named. A grid that was chosen stays. In an estate,
 * which may lie in several grids, a point finds the grid, as long as both lie in the same community. A point alone
 * finds its grid, or the nearest within the configured distance.
 */
export async function placeAppeal(
  { tx, services, now }: PlainChange,
  { tenantId, placeId, chosen: row, point }: Given,
): Promise<Placing> {
  const at = (id: string | null) => (id ? found(tx, tenantId, id, now) : null);
  const chosen = row && placed(row);
  if (placeId && !chosen) return { ...nowhere, faults: [{ path: ['place'], code: 'UNKNOWN' }] };
  if (point && !(Math.abs(point.lng) <= 180 && Math.abs(point.lat) < 85)) {
    return { ...(chosen ?? nowhere), faults: [{ path: ['point'], code: 'OUT_OF_RANGE' }] };
  }
  if (!point || (chosen && chosen.kind !== 'ESTATE')) return { ...(chosen ?? nowhere), faults: [] };
  const located = await locatePlace(
    { database: tx, clock: services.clock },
    { point: { longitude: point.lng, latitude: point.lat }, tenantId },
  );
  if (chosen === null) return { ...((await at(located.placeId)) ?? nowhere), faults: [] };
  const sameCommunity = located.communityId !== null && chosen.placesUp.includes(located.communityId);
  return { ...((sameCommunity ? await at(located.gridId) : null) ?? chosen), faults: [] };
}

/** A place with what is above it and the settings that hold there, as a row. */
export interface PlaceRow {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly currentVersionId: string | null;
  readonly placesUp: readonly string[];
  readonly values: unknown;
}

/** Selects it as a JSON object, where it is one of the tenant's. */
export function placeSelection(tenantId: string, id: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT jsonb_build_object('id', p.id, 'kind', p.kind, 'currentVersionId', p.current_version_id,
      'placesUp', coalesce((SELECT jsonb_agg(a.ancestor_id ORDER BY a.depth) FROM place_ancestor a WHERE a.place_id = p.id), '[]'),
      'values', (SELECT n.values FROM (${nearestConfiguration(Prisma.sql`p.id`, now)}) n)) AS row
    FROM place p WHERE p.id = ${id} AND p.tenant_id = ${tenantId}::uuid`;
}

async function found(tx: Statements, tenantId: string, id: string, now: Date) {
  const [found] = await tx.$queryRaw<{ row: PlaceRow }[]>(
    placeSelection(tenantId, Prisma.sql`${id}::uuid`, now),
  );
  return found ? placed(found.row) : null;
}

function placed({ id, kind, currentVersionId, placesUp, values }: PlaceRow) {
  return { kind, place: { id, currentVersionId }, placesUp, settings: readValues(values) };
}
