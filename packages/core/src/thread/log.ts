import type { Appeal } from '@linli/database/generated/prisma/client';
import type { ContactChannel } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../actor.ts';
import { checkedNote } from '../appeals/note.ts';
import { type OpenStep, takeStep } from '../appeals/step.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { entryTime, timeFaults } from './entryTime.ts';

export interface LogContactInput {
  readonly appealId: string;
  readonly version?: number | null;
  readonly channel: ContactChannel;
  /** With a resident who takes part, or with a unit; with others when both are left out. */
  readonly participantId?: string | null;
  readonly unitId?: string | null;
  /** How many: 29 messages are one entry. One if left out. */
  readonly count?: number | null;
  /** When, or when the last of them was; now if left out. */
  readonly contactedAt?: Date | null;
  /** What was said, for colleagues. */
  readonly text?: string | null;
}

export const contactLimit = 1_000;

/** Enters contacts about an appeal (m14). The resident reads how many there were, never with whom or what was said. */
export async function logContact(services: Services, actor: Actor, input: LogContactInput): Promise<Appeal> {
  return takeStep(
    services,
    actor,
    { action: 'thread.logContact', step: 'ADD_ENTRY', ...input },
    async (step) => {
      const { tx, appeal } = step;
      const { channel, participantId = null, unitId = null } = input;
      const count = input.count ?? 1;
      const text = checkedNote(input.text, ['text']);
      const contactedAt = entryTime(step.now, input.contactedAt);
      const faults = [
        ...(Number.isInteger(count) && count >= 1 && count <= contactLimit
          ? []
          : [{ path: ['count'], code: 'OUT_OF_RANGE', params: { limit: contactLimit } } as const]),
        ...timeFaults(step.now, contactedAt, ['contactedAt']),
        ...(await faultsOfWhom(step, participantId, unitId)),
      ];
      if (faults.length > 0) throw new InvalidInput(faults);
      const id = newId();
      return {
        events: [
          {
            id,
            type: 'CONTACTED',
            isPublic: false,
            unitId,
            // The participant's id stands here so that an erasure finds the words about the person.
            data: { channel, count, ...(participantId ? { participantId } : {}) },
            text,
            occurredAt: contactedAt,
          },
        ],
        after: () =>
          tx.contactEntry.create({
            data: {
              id: newId(),
              tenantId: appeal.tenantId,
              appealId: appeal.id,
              eventId: id,
              channel,
              participantId,
              unitId,
              count,
              contactedAt,
            },
          }),
      };
    },
  );
}

async function faultsOfWhom(
  { tx, appeal }: OpenStep,
  participantId: string | null,
  unitId: string | null,
): Promise<FieldFault[]> {
  if (participantId !== null && unitId !== null) return [{ path: ['unit'], code: 'INVALID' }];
  if (participantId !== null) {
    const found = await tx.participant.count({
      where: { id: participantId, OR: [{ appealId: appeal.id }, { followsId: appeal.id }] },
    });
    return found > 0 ? [] : [{ path: ['participant'], code: 'UNKNOWN' }];
  }
  if (unitId === null) return [];
  const { tenantId } = appeal;
  const found = await tx.organization.count({
    where: { id: unitId, OR: [{ tenantId }, { serves: { some: { tenantId } } }] },
  });
  return found > 0 ? [] : [{ path: ['unit'], code: 'UNKNOWN' }];
}
