import type { Prisma } from '@linli/database/generated/prisma/client';
import { openStates } from '../../appeals/machine.ts';
import type { LocalizedText } from '../../localized.ts';
import type { Transaction } from '../../services.ts';
import { nextStepOf } from './nextStep.ts';
import type { NamedUnit, PackAppeal } from './pack.ts';

/** Appeals of a community that a pack tells of by then: what is confidential is for the one person who was given it. */
export function packable(tenantId: string, communityId: string, now: Date): Prisma.AppealWhereInput {
  const place = { ancestors: { some: { ancestorId: communityId } } };
  return { tenantId, visibility: 'NORMAL', place, recordedAt: { lte: now } };
}

/** What is open in a community, the most urgent first. */
export async function openAppeals(
  tx: Transaction,
  tenantId: string,
  communityId: string,
  now: Date,
): Promise<PackAppeal[]> {
  const appeals = await tx.appeal.findMany({
    where: { ...packable(tenantId, communityId, now), state: { in: [...openStates] } },
    select: {
      id: true,
      code: true,
      state: true,
      dispatchDueAt: true,
      handlingDueAt: true,
      pausedUntil: true,
      categoryVersion: { select: { name: true } },
      holderUnit: { select: { id: true, name: true } },
      assignee: { select: { id: true, name: true } },
    },
    orderBy: [{ nextDueAt: 'asc' }, { id: 'asc' }],
  });
  return appeals.map((appeal) => {
    const { step, by } = nextStepOf(appeal);
    return {
      id: appeal.id,
      code: appeal.code,
      state: appeal.state,
      category: (appeal.categoryVersion?.name ?? null) as LocalizedText | null,
      holder: unitOf(appeal.holderUnit),
      assignee: appeal.assignee,
      promisedAt: appeal.handlingDueAt?.toISOString() ?? null,
      nextStep: step,
      nextBy: by?.toISOString() ?? null,
    };
  });
}

export function unitOf(unit: { readonly id: string; readonly name: unknown } | null): NamedUnit | null {
  return unit && { id: unit.id, name: unit.name as LocalizedText };
}
