import { Prisma } from '@linli/database/generated/prisma/client';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import { plannedForItsValues } from '@linli/database/statementNames';
import type { RateScope } from './scope.ts';

/** What figures are told apart by. */
export type RateGrouping = 'PLACE' | 'CATEGORY' | 'CHANNEL' | 'UNIT';

/** One group: the row's id, or the channel; null for what belongs to none. */
export interface GroupKey {
  readonly by: RateGrouping;
  /** With PLACE: the rung that is compared. */
  readonly kind: PlaceKind | null;
  readonly value: string | null;
}

/** The rung below, which a place's figures are told apart by unless another one is asked for. */
export const rungBelow: Readonly<Record<PlaceKind, PlaceKind | null>> = {
  CITY: 'DISTRICT',
  DISTRICT: 'STREET',
  STREET: 'COMMUNITY',
  COMMUNITY: 'GRID',
  GRID: 'BUILDING',
  ESTATE: 'BUILDING',
  BUILDING: null,
};

/** A day and a year want different plans. */
const eachTime = Prisma.raw(plannedForItsValues);

/** The rung that a place's figures are told apart by, if they are told apart by places. */
export function rungOf({ place }: Pick<RateScope, 'place'>, by: RateGrouping, kind: PlaceKind | null) {
  return by === 'PLACE' ? (kind ?? rungBelow[place.kind]) : null;
}

/**
 * The places under one, each with the place of a rung that it lies in: `under (place_id, group_id)`. By rung and not by
 * parent, because a building lies in an estate and in a grid.
 */
export function underSql({ place }: Pick<RateScope, 'place'>, kind: PlaceKind | null): Prisma.Sql {
  if (kind === null) {
    return Prisma.sql`${eachTime} under AS MATERIALIZED (
      SELECT place_id, NULL::uuid AS group_id FROM place_ancestor WHERE ancestor_id = ${place.id}::uuid)`;
  }
  return Prisma.sql`${eachTime} under AS MATERIALIZED (
    SELECT d.place_id, min(g.ancestor_id::text)::uuid AS group_id
    FROM place_ancestor d
    LEFT JOIN (place_ancestor g JOIN place k ON k.id = g.ancestor_id AND k.kind = ${kind}::place_kind)
      ON g.place_id = d.place_id
    WHERE d.ancestor_id = ${place.id}::uuid
    GROUP BY d.place_id)`;
}

/** The expression that groups are made by, over `under u` and what the counted rows name. */
export function keySql(
  by: RateGrouping | null,
  columns: { readonly category: Prisma.Sql; readonly channel: Prisma.Sql; readonly unit: Prisma.Sql },
): Prisma.Sql {
  switch (by) {
    case null:
      return Prisma.sql`NULL::text`;
    case 'PLACE':
      return Prisma.sql`u.group_id::text`;
    case 'CATEGORY':
      return Prisma.sql`${columns.category}::text`;
    case 'CHANNEL':
      return Prisma.sql`${columns.channel}::text`;
    case 'UNIT':
      return Prisma.sql`${columns.unit}::text`;
  }
}

/** Where the rows of a group lie: under the place, and in the group if groups are places. */
export function placeOf({ place }: Pick<RateScope, 'place'>, key: GroupKey | null): Prisma.PlaceWhereInput {
  const under: Prisma.PlaceWhereInput = { ancestors: { some: { ancestorId: place.id } } };
  if (key?.by !== 'PLACE') return under;
  return {
    AND: [
      under,
      key.value === null
        ? { ancestors: { none: { ancestor: { kind: key.kind ?? 'BUILDING' } } } }
        : { ancestors: { some: { ancestorId: key.value } } },
    ],
  };
}
