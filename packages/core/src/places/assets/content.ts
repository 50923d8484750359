import type { HandoverStatus } from '@linli/database/generated/prisma/enums';
import { cleanWords } from '../../appeals/words.ts';
import type { FieldFault } from '../../errors/errors.ts';
import type { LocalizedText } from '../../localized.ts';
import { servingAt } from '../../organizations/serving.ts';
import type { Transaction } from '../../services.ts';
import { nameFaults } from '../checkPlace.ts';
import { dateInTenant } from '../dates.ts';

/** What a version of the register says of a part. */
export interface AssetContent {
  readonly name: LocalizedText;
  /** Null while nobody knows. */
  readonly ownerId?: string | null;
  readonly maintainerId?: string | null;
  readonly handover: HandoverStatus;
  /** The day on which the handover came to stand so. */
  readonly handoverOn?: Date | null;
}

export function cleanName(name: LocalizedText): LocalizedText {
  const cleaned = Object.entries(name).map(([locale, text]) => [locale, cleanWords(text)]);
  return Object.fromEntries(cleaned) as LocalizedText;
}

/** What is wrong with a version that holds from a moment on; all faults at once. */
export async function contentFaults(
  tx: Transaction,
  tenantId: string,
  { name, ownerId, maintainerId, handover, handoverOn }: AssetContent,
  { now, from }: { readonly now: Date; readonly from: Date },
): Promise<FieldFault[]> {
  const named = [ownerId, maintainerId].filter((id) => id != null);
  const known = await unitsKnown(tx, tenantId, named, now);
  return [
    ...nameFaults(cleanName(name)),
    ...(ownerId && !known.has(ownerId) ? [{ path: ['owner'], code: 'UNKNOWN' as const }] : []),
    ...(maintainerId && !known.has(maintainerId) ? [{ path: ['maintainer'], code: 'UNKNOWN' as const }] : []),
    ...dayFaults(handover, handoverOn ?? null, await dateInTenant(tx, tenantId, from)),
  ];
}

/** What has not begun has no day, what is complete has one, and none lies after the day from which it is said. */
export function dayFaults(handover: HandoverStatus, day: Date | null, from: Date): FieldFault[] {
  const path = ['handoverOn'];
  if (handover === 'NOT_STARTED') return day ? [{ path, code: 'INVALID' }] : [];
  if (day === null) return handover === 'COMPLETE' ? [{ path, code: 'REQUIRED' }] : [];
  return day > from ? [{ path, code: 'IN_THE_FUTURE' }] : [];
}

/** Units of the tenant, and those of others that serve a place of it. */
async function unitsKnown(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const units = await tx.organization.findMany({
    where: {
      id: { in: [...ids] },
      AND: [
        { OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
        { OR: [{ tenantId }, { serves: { some: await servingAt(tx, tenantId, now) } }] },
      ],
    },
    select: { id: true },
  });
  return new Set(units.map(({ id }) => id));
}
