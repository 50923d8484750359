import type { OpenStep } from '../appeals/step.ts';
import { pinnedConfiguration } from '../configuration/at.ts';
import { newId } from '../ids.ts';

const day = 86_400_000;

/** A double no: from now on somebody has to go there by a date, and the round is not closed before all is looked at. */
export async function openReview({ tx, appeal, now }: OpenStep, round: number): Promise<void> {
  const { followup } = await pinnedConfiguration(tx, appeal, now);
  await tx.doubleNoReview.create({
    data: {
      id: newId(),
      tenantId: appeal.tenantId,
      appealId: appeal.id,
      round,
      openedAt: now,
      visitDueAt: new Date(now.getTime() + followup.reviewDays * day),
    },
  });
}
