import type { Appeal } from '@linli/database/generated/prisma/client';
import { type Actor, system } from '../actor.ts';
import { DomainError } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { checkedNote } from './note.ts';
import { type OpenStep, type StepResult, takeStep } from './step.ts';

export interface CloseInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** For staff only. */
  readonly note?: string | null;
}

/** Closes a verified appeal, once somebody answered the return visit or the configured days of silence are over. */
export async function closeAppeal(services: Services, actor: Actor, input: CloseInput): Promise<Appeal> {
  return takeStep(services, actor, { action: 'appeals.close', step: 'CLOSE', ...input }, (step) =>
    closing(step, checkedNote(input.note, ['note'])),
  );
}

/** The nightly job: closes what was verified and stayed silent, never a round that a double no opened. Returns how many. */
export async function closeSilentAppeals(services: Services): Promise<number> {
  const dayAgo = new Date(services.clock.now().getTime() - 86_400_000);
  const verified = await services.database.appeal.findMany({
    where: { state: 'VERIFIED', lastEntryAt: { lte: dayAgo } },
    select: { id: true, version: true },
    orderBy: { id: 'asc' },
  });
  let closed = 0;
  for (const { id, version } of verified) {
    const request = { action: 'appeals.closeSilent', step: 'CLOSE', appealId: id, version } as const;
    try {
      await takeStep(services, system, request, (step) => {
        // Answered by half, it is for staff to decide as long as the silence has not lasted.
        if (!step.circumstances.silent || step.circumstances.doubleNo) throw new NotSilent();
        return closing(step);
      });
      closed += 1;
    } catch (error) {
      // The next night asks again; or somebody acted meanwhile.
      if (!(error instanceof NotSilent || error instanceof DomainError)) throw error;
    }
  }
  return closed;
}

class NotSilent extends Error {}

function closing({ appeal, now }: OpenStep, text?: string): StepResult {
  return {
    set: { closedAt: now },
    events: [{ type: 'CLOSED', toState: 'CLOSED', isPublic: true, unitId: appeal.holderUnitId, text }],
  };
}
