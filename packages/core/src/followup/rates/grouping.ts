import { Prisma } from '@linli/database/generated/prisma/client';
import type { Channel, PlaceKind } from '@linli/database/generated/prisma/enums';
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

/**
 * The places under one, each with the place of a rung that it lies in: `under (place_id, group_id)`. By rung and not by
 * parent, because a building lies in an estate and in a grid.
 */
export function underSql({ place }: Pick<RateScope, 'place'>, kind: PlaceKind | null): Prisma.Sql {
  if (kind === null) {
    return Prisma.sql`under AS MATERIALIZED (
      SELECT place_id, NULL::uuid AS group_id FROM place_ancestor WHERE ancestor_id = ${place.id}::uuid)`;
  }
  return Prisma.sql`under AS MATERIALIZED (
    SELECT d.place_id, min(g.ancestor_id::text)::uuid AS group_id
    FROM place_ancestor d
    LEFT JOIN (place_ancestor g JOIN place k ON k.id = g.ancestor_id AND k.kind = ${kind}::place_kind)
      ON g.place_id = d.place_id
    WHERE d.ancestor_id = ${place.id}::uuid
    GROUP BY d.place_id)`;
}

/** The expression that groups are made by, over `under u`, `appeal a` and the unit that a row names. */
export function keySql(by: RateGrouping | null, unit: Prisma.Sql): Prisma.Sql {
  switch (by) {
    case null:
      return Prisma.sql`NULL::text`;
    case 'PLACE':
      return Prisma.sql`u.group_id::text`;
    case 'CATEGORY':
      return Prisma.sql`a.category_id::text`;
    case 'CHANNEL':
      return Prisma.sql`a.channel::text`;
    case 'UNIT':
      return Prisma.sql`${unit}::text`;
  }
}

/** The appeals of one group. Units are asked of the row that is counted, not of the appeal. */
export function ofGroup(key: GroupKey | null): Prisma.AppealWhereInput {
  if (key === null) return {};
  switch (key.by) {
    case 'PLACE':
      return key.value === null
        ? { place: { ancestors: { none: { ancestor: { kind: key.kind ?? 'BUILDING' } } } } }
        : { place: { ancestors: { some: { ancestorId: key.value } } } };
    case 'CATEGORY':
      return { categoryId: key.value };
    case 'CHANNEL':
      return { channel: key.value as Channel };
    case 'UNIT':
      return {};
  }
}
