import type { Place } from '@linli/database/generated/prisma/client';
import { Prisma } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../../access/facts.ts';
import { assertMay, unitsOf } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { timeZoneOf } from '../../appeals/clocks.ts';
import { configurationAt } from '../../configuration/at.ts';
import type { ConfigurationValues } from '../../configuration/shape.ts';
import { NotFound } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import { customPeriod, type Days, type Period, periodBefore, periodOf, spanOf } from './period.ts';

/** Whose figures, and of when. One of these at most; nothing asks for the settlement period that runs. */
export interface PeriodWish {
  readonly settlement?: Temporal.PlainDate | null;
  readonly month?: Temporal.PlainDate | null;
  readonly quarter?: Temporal.PlainDate | null;
  readonly year?: Temporal.PlainDate | null;
  readonly between?: Days | null;
}

/** What all figures of one page have in common: the place, the times, the settings, and what the viewer may not learn of. */
export interface RateScope {
  readonly place: Place;
  readonly actor: StaffActor;
  readonly period: Period;
  readonly before: Period;
  readonly timeZone: string;
  /** In force when the period began: a later edit rewrites no figure. */
  readonly values: ConfigurationValues;
}

/** The scope of a page of figures, for who may read the rates there. A foreign place answers as an unknown one. */
export async function rateScope(
  services: Pick<Services, 'database' | 'clock'>,
  actor: StaffActor,
  placeId: string,
  wish: PeriodWish | null | undefined,
): Promise<RateScope> {
  const { database, clock } = services;
  const place = await database.place.findFirst({ where: { id: placeId, tenantId: actor.tenantId } });
  if (place === null) throw new NotFound('Place');
  assertMay(actor, 'readRates', await placeFacts(database, place.tenantId, place.id));
  const timeZone = await timeZoneOf(database, place.tenantId);
  const now = clock.now();
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const { periodStartsOn } = (await configurationAt(database, placeId, now)).values.rates;
  const period = periodFrom(wish, today, periodStartsOn);
  const { values } = await configurationAt(database, placeId, spanOf(period, timeZone).start);
  return { place, actor, period, before: periodBefore(period), timeZone, values };
}

function periodFrom(
  wish: PeriodWish | null | undefined,
  today: Temporal.PlainDate,
  startsOn: number,
): Period {
  if (wish?.between) return customPeriod(wish.between);
  if (wish?.month) return periodOf('MONTH', wish.month, startsOn);
  if (wish?.quarter) return periodOf('QUARTER', wish.quarter, startsOn);
  if (wish?.year) return periodOf('YEAR', wish.year, startsOn);
  return periodOf('SETTLEMENT', wish?.settlement ?? today, startsOn);
}

/**
 * What figures leave out: `hidden (id)`, appeals of the tenant. For everybody confidential consultations, whose very existence
 * is for one person; for a viewer what is about the viewer or the viewer's units, or else the difference between a figure and
 * its rows would tell of it. They are few, and an index holds them.
 */
export function hiddenSql({ actor }: Pick<RateScope, 'actor'>): Prisma.Sql {
  return Prisma.sql`hidden AS MATERIALIZED (
    SELECT g.id FROM appeal g
    WHERE g.tenant_id = ${actor.tenantId}::uuid
      AND (g.visibility <> 'NORMAL' OR g.about_unit_id IS NOT NULL OR g.about_person_id IS NOT NULL)
      AND (g.visibility <> 'NORMAL' OR g.about_unit_id = ANY (${unitsOf(actor)}::uuid[])
        OR g.about_person_id = ${actor.personId}::uuid))`;
}

/** The others, as a condition for lists. */
export function countable({ actor }: Pick<RateScope, 'actor'>): Prisma.AppealWhereInput {
  return {
    tenantId: actor.tenantId,
    visibility: 'NORMAL',
    AND: [
      { OR: [{ aboutUnitId: null }, { aboutUnitId: { notIn: unitsOf(actor) } }] },
      { OR: [{ aboutPersonId: null }, { aboutPersonId: { not: actor.personId } }] },
    ],
  };
}
