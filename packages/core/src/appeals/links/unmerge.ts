import type { Appeal } from '@linli/database/generated/prisma/client';
import { appealFacts } from '../../access/facts.ts';
import type { Actor } from '../../actor.ts';
import { resumedDeadline } from '../../clocks/resume.ts';
import { pinnedConfiguration } from '../../configuration/at.ts';
import { LinkRefused } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { timeZoneOf } from '../clocks.ts';
import { requiredWords } from '../note.ts';
import { applyStep, lockAppeal, lockAppeals, type OpenStep, stepWithin } from '../step.ts';
import { noteLimit } from '../words.ts';
import { followOwn } from './follow.ts';

export interface UnmergeInput {
  /** The duplicate. */
  readonly appealId: string;
  readonly version?: number | null;
  /** For staff only. */
  readonly reason: string;
}

/** Takes a merge back: the duplicate has the state it had, and as much time left as when it was merged. */
export async function unmergeAppeal(services: Services, actor: Actor, input: UnmergeInput): Promise<Appeal> {
  const { appealId, version } = input;
  const text = requiredWords(input.reason, ['reason'], noteLimit);
  return write(services, actor, 'appeals.unmerge', async (change) => {
    const { tx, now } = change;
    const mergedInto = { fromId: appealId, kind: 'DUPLICATE', endedAt: null } as const;
    const seen = await tx.appealLink.findFirst({ where: mergedInto });
    await lockAppeals(tx, seen === null ? [appealId] : [appealId, seen.toId]);
    return stepWithin(change, { step: 'UNMERGE', appealId, version }, async (step) => {
      const link = await tx.appealLink.findFirst({ where: mergedInto });
      if (link === null || link.id !== seen?.id || link.stateBefore === null)
        throw new LinkRefused('NOT_LINKED');
      await tx.appealLink.update({
        where: { id: link.id },
        data: { endedAt: now, endedById: actor.kind === 'staff' ? actor.personId : null },
      });
      await followOwn(tx, appealId);
      const main = await lockAppeal(tx, link.toId);
      await applyStep(change, main, await appealFacts(tx, main), {
        events: [{ type: 'SEPARATED', isPublic: true, data: { duplicateId: appealId } }],
      });
      const back = { type: 'UNMERGED', toState: link.stateBefore, isPublic: true } as const;
      return {
        set: { closedAt: null, ...(await timeLeft(step, link.createdAt)) },
        events: [{ ...back, data: { mainId: link.toId }, text }],
      };
    });
  });
}

/** Its clocks stood still while it was a duplicate. */
async function timeLeft({ tx, appeal, now }: OpenStep, mergedAt: Date) {
  const values = await pinnedConfiguration(tx, appeal, now);
  const timeZone = await timeZoneOf(tx, appeal.tenantId);
  const still = { pausedAt: instant(mergedAt), resumedAt: instant(now) };
  const moved = (due: Date | null, limits: typeof values.handlingLimits) => {
    if (due === null) return null;
    return resumedDeadline(instant(due), still, limits[appeal.deadlineClass], timeZone);
  };
  const dispatch = moved(appeal.dispatchDueAt, values.dispatchLimits);
  const handling = moved(appeal.handlingDueAt, values.handlingLimits);
  return {
    ...(dispatch === null || appeal.acceptedAt !== null ? {} : { dispatchDueAt: date(dispatch.dueAt) }),
    ...(handling === null
      ? {}
      : {
          handlingDueAt: date(handling.dueAt),
          dueProvisional: appeal.dueProvisional || handling.provisional,
        }),
  };
}

function instant(time: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(time.getTime());
}

function date(time: Temporal.Instant): Date {
  return new Date(time.epochMilliseconds);
}
