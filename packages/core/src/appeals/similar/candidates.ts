import { Prisma } from '@linli/database/generated/prisma/client';
import type { AppealState } from '@linli/database/generated/prisma/enums';
import type { Statements } from '@linli/database/statements';
import { handlingStates } from '../links/rules.ts';
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
  /** In the same community; null where it has no place. */
  isInArea: boolean | null;
  words: Uint8Array | null;
  categoryId: string | null;
  placeId: string | null;
  lng: number | null;
  lat: number | null;
  recordedAt: Date;
}

/** The newest come first; it bounds the search without a place, a street has fewer open. */
const most = 1_000;

/**
 * Open appeals of the tenant around a spot, or all where none is known, with what speaks for their being the same. `staff` are
 * compared with what was filed and with the point; `public` alone with what was published, is still being handled, and
 * with the centre of its place.
 */
export async function candidates(
  tx: Statements,
  sought: Sought,
  eyes: 'staff' | 'public',
): Promise<Candidate[]> {
  const mine = eyes === 'staff';
  const { anchor } = sought;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.id, ${anchor.areaId === null ? Prisma.sql`true` : Prisma.sql`a.place_id = ANY (${under(anchor.areaId)})`} AS "isInArea",
      ${words(sought, mine)} AS words, a.category_id AS "categoryId",
      a.place_id AS "placeId", a.recorded_at AS "recordedAt",
      ${where(anchor, mine)}
    FROM appeal a
    ${sought.words === null ? Prisma.empty : Prisma.sql`LEFT JOIN appeal_words w ON w.appeal_id = a.id`}
    ${anchor.spot === null ? Prisma.empty : centres}
    WHERE a.tenant_id = ${sought.tenantId}::uuid AND ${mine ? isOpen : isBeingHandled} AND a.visibility = 'NORMAL'
      AND NOT a.id = ANY(${[...sought.without]}::uuid[])
      ${mine ? Prisma.empty : isPublished} ${around(anchor, mine)}
    ORDER BY a.recorded_at DESC LIMIT ${most}`;
  const found = rows.map((row) => ({ isInArea: row.isInArea, ...likeness(row, sought) }));
  return found.filter(({ isInArea, metres }) => isInArea || (metres !== null && metres <= nearMetres));
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
const isOpen = stateIn(openStates);
const isBeingHandled = stateIn(handlingStates);
const isPublished = Prisma.sql`AND EXISTS (
  SELECT FROM publication b WHERE b.appeal_id = a.id AND b.retracted_at IS NULL)`;

function stateIn(states: readonly AppealState[]): Prisma.Sql {
  return Prisma.raw(`a.state IN (${states.map((state) => `'${state}'`).join(', ')})`);
}

function words({ words: typed }: Sought, mine: boolean): Prisma.Sql {
  if (typed === null) return Prisma.sql`NULL::bytea`;
  return mine ? Prisma.sql`w.filed` : Prisma.sql`w.published`;
}

const centres = Prisma.sql`
  LEFT JOIN place p ON p.id = a.place_id
  LEFT JOIN place_version v ON v.id = p.current_version_id`;

/** Where it is, if there is anything to measure from: its point for staff, the centre of its place for everybody. */
function where({ spot }: Anchor, mine: boolean): Prisma.Sql {
  if (spot === null) return Prisma.sql`NULL::float8 AS lng, NULL::float8 AS lat`;
  return mine
    ? Prisma.sql`coalesce(a.lng, v.centroid_lng) AS lng, coalesce(a.lat, v.centroid_lat) AS lat`
    : Prisma.sql`v.centroid_lng AS lng, v.centroid_lat AS lat`;
}

/** Under the street; staff also see what nobody could place yet. */
function around({ aroundId }: Anchor, mine: boolean): Prisma.Sql {
  if (aroundId === null) return Prisma.empty;
  const here = Prisma.sql`a.place_id = ANY (${under(aroundId)})`;
  return mine ? Prisma.sql`AND (${here} OR a.place_id IS NULL)` : Prisma.sql`AND ${here}`;
}

function under(placeId: string): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT u.place_id FROM place_ancestor u WHERE u.ancestor_id = ${placeId}::uuid)`;
}
