import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../../actor.ts';
import { isAssignablePerson } from '../../appeals/assignable.ts';
import { requiredWords } from '../../appeals/note.ts';
import { lastMoment } from '../../appeals/pause.ts';
import { type OpenStep, takeStep } from '../../appeals/step.ts';
import { noteLimit } from '../../appeals/words.ts';
import { InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';

export interface CommitInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** The promised day where the appeal is, as Prisma has dates: midnight UTC. */
  readonly date: Date;
  /** What is promised, for the resident to read. */
  readonly text: string;
  /** Who keeps it, of the unit that holds the appeal; left out, the unit. */
  readonly personId?: string | null;
}

const daysAhead = 3 * 366;

/** A dated promise beside the clock (m43): "gas by New Year". The resident sees it and what became of it. */
export async function makeCommitment(services: Services, actor: Actor, input: CommitInput): Promise<Appeal> {
  return takeStep(services, actor, { action: 'clocks.commit', step: 'COMMIT', ...input }, async (step) => {
    const { tx, appeal, now } = step;
    const text = requiredWords(input.text, ['text'], noteLimit);
    await lastMoment(step, input.date, ['date'], daysAhead);
    const personId = input.personId ?? null;
    const unitId = appeal.holderUnitId;
    const isOfUnit =
      personId === null || (unitId !== null && (await isAssignablePerson(tx, appeal, unitId, personId, now)));
    if (!isOfUnit) throw new InvalidInput([{ path: ['person'], code: 'UNKNOWN' }]);
    const eventId = newId();
    return {
      events: [
        {
          id: eventId,
          type: 'COMMITTED',
          isPublic: true,
          unitId,
          assigneeId: personId,
          data: { date: dayOf(input.date) },
          text,
        },
      ],
      after: () => keepCommitment(step, { eventId, date: input.date, personId }),
    };
  });
}

/** The row of a promise that an event makes. */
export function keepCommitment(
  { tx, appeal, now }: OpenStep,
  { eventId, date, personId }: { eventId: string; date: Date; personId: string | null },
) {
  return tx.commitment.create({
    data: {
      id: newId(),
      tenantId: appeal.tenantId,
      appealId: appeal.id,
      eventId,
      ownerUnitId: appeal.holderUnitId,
      ownerPersonId: personId,
      dueOn: date,
      madeAt: now,
    },
  });
}

/** "2026-12-31". */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
