import type { NewEvent } from '../appeals/history.ts';
import type { OpenStep } from '../appeals/step.ts';
import { newId } from '../ids.ts';

/** Everybody who follows the appeal reads that there is an agreement; what it says is for its parties. */
export function reached(): NewEvent {
  return { type: 'AGREEMENT_REACHED', isPublic: true };
}

/** All have signed: what they are to do by a day are promises like others from now on, watched like others. */
export async function conclude({ tx, appeal, now }: OpenStep, agreementId: string): Promise<void> {
  const { obligations } = await tx.agreement.update({
    where: { id: agreementId },
    data: { agreedAt: now },
    include: { obligations: { include: { by: { select: { unitId: true } } } } },
  });
  await tx.commitment.createMany({
    data: obligations.map(({ id, eventId, dueOn, by }) => ({
      id: newId(),
      tenantId: appeal.tenantId,
      appealId: appeal.id,
      eventId,
      obligationId: id,
      ownerUnitId: by.unitId,
      dueOn,
      madeAt: now,
    })),
  });
}
