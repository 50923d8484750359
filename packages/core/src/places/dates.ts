import type { Transaction } from '../services.ts';

/** The calendar date at a moment in a time zone, as Prisma wants dates: midnight UTC. */
export function dateIn(timeZone: string, moment: Date): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  return new Date(`${day}T00:00:00Z`);
}

/** The calendar date at a moment where a tenant is: what its versions and links are dated by. */
export async function dateInTenant(tx: Transaction, tenantId: string, moment: Date): Promise<Date> {
  const { timeZone } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
  return dateIn(timeZone, moment);
}

/** A date that someone wrote, YYYY-MM-DD; null when there is no such day. */
export function readDate(value: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value ? null : date;
}
