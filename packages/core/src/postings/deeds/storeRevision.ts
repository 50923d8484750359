import type { Deed } from '@linli/database/generated/prisma/client';
import { newId } from '../../ids.ts';
import type { Change } from '../../write.ts';

/** Keeps what a deed says now beside what it said before. */
export async function storeRevision({ tx, now }: Change, deed: Deed, reason: string | null): Promise<void> {
  const { tenantId, id: deedId, version: number, withdrawnAt } = deed;
  const { doneOn, what, placeId, appealId, categoryId, tookPart } = deed;
  await tx.deedRevision.create({
    data: {
      id: newId(),
      tenantId,
      deedId,
      number,
      doneOn,
      what,
      placeId,
      appealId,
      categoryId,
      tookPart,
      isWithdrawn: withdrawnAt !== null,
      reason,
      revisedAt: now,
    },
  });
}
