import type { Appeal, Prisma } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { timeZoneOf } from '../clocks.ts';
import { visibleAppeals } from '../visible.ts';

export interface Repeats {
  /** With this one: 3 is "the third time here this year". */
  readonly count: number;
  readonly since: Date;
  /** The rows behind the count, the latest first. */
  readonly appealIds: readonly string[];
}

/**
 * How often this came up at the same place in the year in which it was received: same category, same building, estate or grid (m12). It is
 * about the place and the matter, never about who called. What was merged is the same voice again and counts as well.
 */
export async function repeatsHere(
  services: Services,
  actor: StaffActor,
  appeal: Appeal,
): Promise<Repeats | null> {
  const { placeId, categoryId, tenantId, recordedAt } = appeal;
  if (placeId === null || categoryId === null) return null;
  const { database } = services;
  const asPart = { fromId: appeal.id, kind: 'CHILD' as const, endedAt: null };
  if ((await database.appealLink.count({ where: asPart })) > 0) return null;
  const zone = await timeZoneOf(database, tenantId);
  const year = Temporal.Instant.fromEpochMilliseconds(recordedAt.getTime()).toZonedDateTimeISO(zone).year;
  const since = startOf(year, zone);
  const where: Prisma.AppealWhereInput = {
    tenantId,
    categoryId,
    recordedAt: { gte: since, lt: startOf(year + 1, zone) },
    state: { not: 'WITHDRAWN' },
    // A part is no new voice: its whole is counted.
    linksFrom: { none: { kind: 'CHILD', endedAt: null } },
    OR: [
      { placeId },
      { place: { ancestors: { some: { ancestorId: placeId } }, kind: { in: ['BUILDING', 'GRID'] } } },
    ],
  };
  const rows = await database.appeal.findMany({
    where: { AND: [where, visibleAppeals(actor)] },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  return { count: rows.length, since, appealIds: rows.map(({ id }) => id) };
}

function startOf(year: number, timeZone: string): Date {
  return new Date(
    Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(timeZone).epochMilliseconds,
  );
}
