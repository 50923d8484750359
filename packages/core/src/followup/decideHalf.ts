import type { Appeal } from '@linli/database/generated/prisma/client';
import type { HalfDecision } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../actor.ts';
import type { NewEvent } from '../appeals/history.ts';
import { requiredWords } from '../appeals/note.ts';
import { reopening } from '../appeals/reopen.ts';
import { takeStep } from '../appeals/step.ts';
import { noteLimit } from '../appeals/words.ts';
import type { Services } from '../services.ts';

export interface DecideHalfInput {
  readonly appealId: string;
  readonly version?: number | null;
  readonly decision: HalfDecision;
  /** The participants read it. */
  readonly reason: string;
}

/**
 * What follows from "half solved" is for staff to decide, with a reason: take it up again, or leave it at that. Either
 * way it counts as not solved. Where nobody said so the step is illegal.
 */
export async function decideHalf(services: Services, actor: Actor, input: DecideHalfInput): Promise<Appeal> {
  const { appealId, version, decision } = input;
  const request = { action: 'followup.decideHalf', step: 'DECIDE_HALF', appealId, version } as const;
  return takeStep(services, actor, request, async (step) => {
    const { tx, appeal, now } = step;
    const text = requiredWords(input.reason, ['reason'], noteLimit);
    const undecided = { appealId: appeal.id, round: appeal.round, counts: true, decision: null };
    const visits = await tx.returnVisit.findMany({
      where: { ...undecided, solved: 'HALF' },
      orderBy: { id: 'asc' },
    });
    const ids = visits.map(({ id }) => id);
    await tx.returnVisit.updateMany({
      where: { id: { in: ids } },
      data: { decision, decidedAt: now, decidedById: actor.kind === 'staff' ? actor.personId : null },
    });
    const decided: NewEvent = {
      type: 'HALF_DECIDED',
      isPublic: true,
      unitId: appeal.holderUnitId,
      data: { decision, returnVisitIds: ids },
      text,
    };
    if (decision === 'KEEP') return { events: [decided] };
    const { set, event } = await reopening(step, { cause: 'STAFF' });
    return { set, events: [decided, event] };
  });
}
