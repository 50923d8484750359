import { Prisma } from '@linli/database/generated/prisma/client';
import type { Transaction } from '../../services.ts';
import { openStates } from '../machine.ts';
import type { Anchor, Spot } from './anchor.ts';
import { type Likeness, metresBetween, nearMetres } from './rank.ts';
import { similarity, unpackVector, type WordVector } from './wordVector.ts';

/** What another appeal is compared with. */
export interface Sought {
  readonly tenantId: string;
  readonly anchor: Anchor;
  readonly words: WordVector | null;
  readonly categoryId: string | null;
  readonly now: Date;
  /** Itself, and what it is linked with already. */
  readonly without: readonly string[];
}

export interface Candidate extends Likeness {
  readonly id: string;
}

interface Row {
  id: string;
  words: Uint8Array | null;
  categoryId: string | null;
  placeId: string | null;
  lng: number | null;
  lat: number | null;
  recordedAt: Date;
}

/** The newest come first; more than this no street has open in one community. */
const most = 2_000;

/**
 * Open appeals of the tenant around a spot, or all where none is known, with what speaks for their being the same. `staff` are
 * compared with what was filed and with the point, `public` alone with what was published and with the centre of its place.
 */
export async function candidates(
  tx: Transaction,
  sought: Sought,
  eyes: 'staff' | 'public',
): Promise<Candidate[]> {
  const mine = eyes === 'staff';
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.id, ${mine ? Prisma.sql`w.filed` : Prisma.sql`w.published`} AS words, a.category_id AS "categoryId",
      a.place_id AS "placeId", a.recorded_at AS "recordedAt",
      ${mine ? Prisma.sql`coalesce(a.lng, v.centroid_lng)` : Prisma.sql`v.centroid_lng`} AS lng,
      ${mine ? Prisma.sql`coalesce(a.lat, v.centroid_lat)` : Prisma.sql`v.centroid_lat`} AS lat
    FROM appeal a
    LEFT JOIN appeal_words w ON w.appeal_id = a.id
    LEFT JOIN place p ON p.id = a.place_id
    LEFT JOIN place_version v ON v.id = p.current_version_id
    WHERE a.tenant_id = ${sought.tenantId}::uuid AND ${isOpen} AND a.visibility = 'NORMAL'
      AND NOT a.id = ANY(${[...sought.without]}::uuid[])
      ${mine ? Prisma.empty : isPublished} ${around(sought.anchor, mine)}
    ORDER BY a.recorded_at DESC LIMIT ${most}`;
  return rows.map((row) => likeness(row, sought));
}

function likeness(row: Row, { anchor, words, categoryId, now }: Sought): Candidate {
  const spot: Spot | null = row.lng === null || row.lat === null ? null : { lng: row.lng, lat: row.lat };
  return {
    id: row.id,
    words: words && row.words ? similarity(words, unpackVector(row.words)) : 0,
    samePlace: row.placeId !== null && anchor.samePlaceIds.includes(row.placeId),
    metres: spot && anchor.spot ? metresBetween(spot, anchor.spot) : null,
    sameCategory: categoryId !== null && row.categoryId === categoryId,
    days: (now.getTime() - row.recordedAt.getTime()) / 86_400_000,
  };
}

/** Written out, not as parameters: only so does the planner see that the index over open appeals will do. */
const isOpen = Prisma.raw(`a.state IN (${openStates.map((state) => `'${state}'`).join(', ')})`);
const isPublished = Prisma.sql`AND EXISTS (
  SELECT FROM publication b WHERE b.appeal_id = a.id AND b.retracted_at IS NULL)`;

/** In the same community, or across its border and near: two conditions on one page of the tenant's open appeals. */
function around({ areaId, spot }: Anchor, mine: boolean): Prisma.Sql {
  const inArea = Prisma.sql`a.place_id = ANY (ARRAY(
    SELECT u.place_id FROM place_ancestor u WHERE u.ancestor_id = ${areaId}::uuid))`;
  if (spot === null) return areaId === null ? Prisma.empty : Prisma.sql`AND ${inArea}`;
  const lat = nearMetres / 111_000;
  const lng = lat / Math.cos((spot.lat * Math.PI) / 180);
  const x = mine ? Prisma.sql`coalesce(a.lng, v.centroid_lng)` : Prisma.sql`v.centroid_lng`;
  const y = mine ? Prisma.sql`coalesce(a.lat, v.centroid_lat)` : Prisma.sql`v.centroid_lat`;
  const near = Prisma.sql`(${x} BETWEEN ${spot.lng - lng} AND ${spot.lng + lng}
    AND ${y} BETWEEN ${spot.lat - lat} AND ${spot.lat + lat})`;
  return areaId === null ? Prisma.sql`AND ${near}` : Prisma.sql`AND (${inArea} OR ${near})`;
}
