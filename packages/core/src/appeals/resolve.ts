import type { Appeal, Prisma } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { keepOpenCommitments } from '../clocks/commitments/settle.ts';
import { EvidenceRequired, InvalidInput } from '../errors/errors.ts';
import { digestRow } from '../followup/digest.ts';
import { newId } from '../ids.ts';
import { attachPhotos } from '../photos/attach.ts';
import type { Services, Transaction } from '../services.ts';
import { requiredWords } from './note.ts';
import { type OpenStep, type StepResult, takeStep } from './step.ts';
import { textLimit } from './words.ts';

export interface ResolveInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** What was done: the reporter reads it and, once published, everybody. */
  readonly text: string;
  readonly photoIds?: readonly string[] | null;
  /** When it was done, as claimed. Whether it was on time is decided by the server's clock. */
  readonly occurredAt?: Date | null;
}

/**
 * Reports an appeal as done, with evidence. The clock stops; on time or late is fixed here.
 *
 * @throws EvidenceRequired when the category asks for a photo and this round has none
 */
export async function resolveAppeal(services: Services, actor: Actor, input: ResolveInput): Promise<Appeal> {
  return takeStep(services, actor, { action: 'appeals.resolve', step: 'RESOLVE', ...input }, (step) =>
    resolving(step, input),
  );
}

/**
 * What resolving writes.
 *
 * @throws EvidenceRequired when the category asks for a photo and this round has none
 */
export async function resolving(
  step: OpenStep,
  input: Pick<ResolveInput, 'text' | 'photoIds' | 'occurredAt'>,
  /** What the entry says besides: ids, enums, figures. */
  told: Prisma.InputJsonObject = {},
): Promise<StepResult> {
  const { change, tx, appeal, now } = step;
  const { actor } = change;
  const text = requiredWords(input.text, ['text'], textLimit);
  const occurredAt = input.occurredAt ?? now;
  if (occurredAt > now) throw new InvalidInput([{ path: ['occurredAt'], code: 'IN_THE_FUTURE' }]);
  if (occurredAt < appeal.recordedAt)
    throw new InvalidInput([{ path: ['occurredAt'], code: 'OUT_OF_RANGE' }]);
  const photoIds = input.photoIds ?? [];
  if (photoIds.length === 0 && (await photoMissing(tx, appeal))) throw new EvidenceRequired();
  const eventId = newId();
  await attachPhotos(change, {
    tenantId: appeal.tenantId,
    appealId: appeal.id,
    eventId,
    photoIds,
    use: 'EVIDENCE',
  });
  const resolution = { eventId, tenantId: appeal.tenantId, appealId: appeal.id, text, now };
  const onTime = appeal.handlingDueAt === null ? null : now <= appeal.handlingDueAt;
  return {
    set: {
      resolvedAt: now,
      resolvedOnTime: onTime,
      resolvedById: actor.kind === 'staff' ? actor.personId : null,
    },
    events: [
      {
        id: eventId,
        type: 'RESOLVED',
        toState: 'RESOLVED',
        isPublic: true,
        unitId: appeal.holderUnitId,
        data: { ...told, onTime, dueAt: appeal.handlingDueAt?.toISOString() ?? null },
        text,
        occurredAt,
      },
    ],
    rows: { resolution_digest: [digestRow(change.services.keyring, resolution)] },
    after: async () => {
      if (step.circumstances.promised) await keepOpenCommitments(step);
    },
  };
}

/** The category wants a photo, and nobody has added one as evidence in this round. */
async function photoMissing(tx: Transaction, appeal: Appeal): Promise<boolean> {
  const [missing] = await tx.$queryRaw<unknown[]>`
    SELECT FROM category_version v
    WHERE v.id = ${appeal.categoryVersionId}::uuid AND v.evidence_photo AND NOT EXISTS (
      SELECT FROM photo p JOIN appeal_event e ON e.id = p.event_id
      WHERE p.appeal_id = ${appeal.id}::uuid AND p.use = 'EVIDENCE' AND e.round = ${appeal.round})`;
  return missing !== undefined;
}
