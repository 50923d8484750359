import type { Appeal } from '@linli/database/generated/prisma/client';
import { type Actor, system } from '../actor.ts';
import { DomainError } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { checkedNote } from './note.ts';
import { takeStep } from './step.ts';

export interface CloseInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** For staff only. */
  readonly note?: string | null;
}

/** Closes a verified appeal, once somebody answered the return visit or the configured days of silence are over. */
export async function closeAppeal(services: Services, actor: Actor, input: CloseInput): Promise<Appeal> {
  return takeStep(
    services,
    actor,
    { action: 'appeals.close', step: 'CLOSE', ...input },
    ({ appeal, now }) => ({
      set: { closedAt: now },
      events: [
        {
          type: 'CLOSED',
          toState: 'CLOSED',
          isPublic: true,
          unitId: appeal.holderUnitId,
          text: checkedNote(input.note, ['note']),
        },
      ],
    }),
  );
}

/** The nightly job: closes what was verified and stayed silent. Never a round that a double no opened. Returns how many. */
export async function closeSilentAppeals(services: Services): Promise<number> {
  const dayAgo = new Date(services.clock.now().getTime() - 86_400_000);
  const verified = await services.database.appeal.findMany({
    where: { state: 'VERIFIED', lastEntryAt: { lte: dayAgo } },
    select: { id: true, version: true },
    orderBy: { id: 'asc' },
  });
  let closed = 0;
  for (const { id, version } of verified) {
    try {
      await closeAppeal(services, system, { appealId: id, version });
      closed += 1;
    } catch (error) {
      // Not silent long enough, or somebody acted meanwhile: the next night asks again.
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return closed;
}
