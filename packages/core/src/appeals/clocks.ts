import type { DeadlineClass } from '@linli/database/generated/prisma/enums';
import { deadline } from '../clocks/deadline.ts';
import type { ConfigurationValues } from '../configuration/shape.ts';
import type { Transaction } from '../services.ts';

/** The columns of the dispatch clock, which runs from the moment the server took the appeal. */
export async function dispatchClock(
  tx: Transaction,
  tenantId: string,
  values: ConfigurationValues,
  deadlineClass: DeadlineClass,
  recordedAt: Date,
) {
  return { dispatchDueAt: dispatchDue(await timeZoneOf(tx, tenantId), values, deadlineClass, recordedAt) };
}

/** By when somebody accepts or declines what was taken at a moment. */
export function dispatchDue(
  timeZone: string,
  values: ConfigurationValues,
  deadlineClass: DeadlineClass,
  recordedAt: Date,
): Date {
  const moment = Temporal.Instant.fromEpochMilliseconds(recordedAt.getTime());
  const { dueAt } = deadline(moment, values.dispatchLimits[deadlineClass], timeZone);
  return new Date(dueAt.epochMilliseconds);
}

/** The columns of a handling clock that starts now: after acceptance, and anew after every reopening. */
export async function handlingClock(
  tx: Transaction,
  tenantId: string,
  values: ConfigurationValues,
  deadlineClass: DeadlineClass,
  start: Date,
) {
  const { dueAt, provisional } = deadline(
    Temporal.Instant.fromEpochMilliseconds(start.getTime()),
    values.handlingLimits[deadlineClass],
    await timeZoneOf(tx, tenantId),
  );
  return {
    handlingStartedAt: start,
    handlingDueAt: new Date(dueAt.epochMilliseconds),
    dueProvisional: provisional,
    resolvedAt: null,
    resolvedOnTime: null,
    resolvedById: null,
    closedAt: null,
  };
}

/** Deadlines are computed in the district's zone. */
export async function timeZoneOf(tx: Transaction, tenantId: string): Promise<string> {
  const { timeZone } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
  return timeZone;
}
