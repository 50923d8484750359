import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { pinnedConfiguration } from '../configuration/at.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { isId, newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { checkedNote } from './note.ts';
import { type OpenStep, takeStep } from './step.ts';

export interface VerifyInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** What the second pair of eyes saw; for staff only. */
  readonly text?: string | null;
  /** The visit to the spot on which it rests (m11). */
  readonly siteVisitId?: string | null;
}

/**
 * Confirms that it is done (m11). Somebody other than the doer: the permission table sees to that. It may rest on a visit
 * to the spot after it was reported as done, and has to where the settings say so.
 */
export async function verifyAppeal(services: Services, actor: Actor, input: VerifyInput): Promise<Appeal> {
  const request = { action: 'appeals.verify', step: 'VERIFY', ...input } as const;
  return takeStep(services, actor, request, async (step) => {
    const { appeal, tx } = step;
    const siteVisitId = input.siteVisitId ?? null;
    const text = checkedNote(input.text, ['text']);
    const faults = await visitFaults(step, siteVisitId);
    if (faults.length > 0) throw new InvalidInput(faults);
    const eventId = newId();
    return {
      events: [
        {
          id: eventId,
          type: 'VERIFIED',
          toState: 'VERIFIED',
          isPublic: true,
          unitId: appeal.holderUnitId,
          text,
          ...(siteVisitId && { data: { siteVisitId } }),
        },
      ],
      after: async () => {
        if (siteVisitId === null) return;
        await tx.siteVisit.update({ where: { id: siteVisitId }, data: { verifiedById: eventId } });
      },
    };
  });
}

/** A look after it was reported as done, with a result, by somebody who did not do it. */
async function visitFaults({ tx, appeal, now }: OpenStep, siteVisitId: string | null): Promise<FieldFault[]> {
  const path = ['siteVisit'];
  if (siteVisitId === null) {
    const { verifyByVisit } = await pinnedConfiguration(tx, appeal, now);
    return verifyByVisit.includes(appeal.deadlineClass) ? [{ path, code: 'REQUIRED' }] : [];
  }
  const visit = isId(siteVisitId)
    ? await tx.siteVisit.findFirst({
        where: { id: siteVisitId, appealId: appeal.id },
        include: { event: { select: { personId: true } } },
      })
    : null;
  if (visit === null) return [{ path, code: 'UNKNOWN' }];
  const isEarly = appeal.resolvedAt !== null && visit.visitedAt < appeal.resolvedAt;
  if (isEarly || visit.result === 'INCONCLUSIVE') return [{ path, code: 'TOO_EARLY' }];
  const byDoer = appeal.resolvedById !== null && visit.event.personId === appeal.resolvedById;
  return byDoer ? [{ path, code: 'INVALID' }] : [];
}
