import type { Place } from '@linli/database/generated/prisma/client';
import { configurationAt } from '../../configuration/at.ts';
import type { FieldFault } from '../../errors/errors.ts';
import type { Transaction } from '../../services.ts';
import type { SubmitInput } from './input.ts';

/** Whom it is about: a unit of the tenant, or one that serves a place of it. */
export async function checkAbout(
  tx: Transaction,
  input: SubmitInput,
  tenantId: string,
  now: Date,
): Promise<FieldFault[]> {
  if (!input.aboutUnitId) return [];
  const unit = await tx.organization.count({
    where: {
      id: input.aboutUnitId,
      AND: [
        { OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
        { OR: [{ tenantId }, { serves: { some: { tenantId } } }] },
      ],
    },
  });
  return unit > 0 ? [] : [{ path: ['aboutUnit'], code: 'UNKNOWN' }];
}

/** When it happened, as claimed: not in the future, and not longer ago than the settings allow. */
export async function checkOccurredAt(
  tx: Transaction,
  { occurredAt }: SubmitInput,
  place: Place | null,
  now: Date,
): Promise<FieldFault[]> {
  if (!occurredAt) return [];
  // Phones' clocks run a little ahead at times.
  if (occurredAt.getTime() > now.getTime() + 5 * 60_000)
    return [{ path: ['occurredAt'], code: 'IN_THE_FUTURE' }];
  const { values } = await configurationAt(tx, place?.id ?? null, now);
  const earliest = new Date(now);
  earliest.setUTCFullYear(earliest.getUTCFullYear() - values.occurredYearsBack);
  return occurredAt < earliest ? [{ path: ['occurredAt'], code: 'OUT_OF_RANGE' }] : [];
}
