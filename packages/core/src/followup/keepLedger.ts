import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Ledger } from '@linli/database/generated/prisma/enums';
import { staffActors } from '../access/actor.ts';
import { may } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import type { NewEvent } from '../appeals/history.ts';
import { checkedNote } from '../appeals/note.ts';
import { type OpenStep, takeStep } from '../appeals/step.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';

export interface KeepLedgerInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** The ledger that it moves to; a move says why. */
  readonly ledger?: Ledger | null;
  readonly cause?: string | null;
  /** What is to be done about it. */
  readonly plan?: string | null;
  /** Who sees to it: somebody who may read it. */
  readonly ownerId?: string | null;
  /** By when, as a calendar day. */
  readonly dueOn?: Date | null;
}

/** Keeps an issue in its ledger (m3, m26): moves it to another with the cause, plans what follows, names who sees to it. */
export async function keepLedger(services: Services, actor: Actor, input: KeepLedgerInput): Promise<Appeal> {
  const { appealId, version } = input;
  const request = { action: 'followup.keepLedger', step: 'KEEP_LEDGER', appealId, version } as const;
  return takeStep(services, actor, request, async (step) => {
    const { tx, appeal, now } = step;
    const cause = checkedNote(input.cause, ['cause']);
    const plan = checkedNote(input.plan, ['plan']);
    const moves = input.ledger != null && input.ledger !== appeal.ledger;
    const faults = await faultsOf(services, step, input, { moves, cause, plan });
    if (faults.length > 0) throw new InvalidInput(faults);
    const moved = moves
      ? {
          id: newId(),
          type: 'LEDGER_MOVED',
          isPublic: false,
          data: { from: appeal.ledger, to: input.ledger },
          text: cause,
        }
      : null;
    const planned =
      !moves || plan !== undefined || input.ownerId != null || input.dueOn != null
        ? {
            id: newId(),
            type: 'LEDGER_PLANNED',
            isPublic: false,
            data: { ownerId: input.ownerId ?? null, dueOn: input.dueOn?.toISOString().slice(0, 10) ?? null },
            text: plan,
          }
        : null;
    const kept = {
      ...(moved ? { causeEventId: moved.id } : {}),
      ...(planned && plan !== undefined ? { planEventId: planned.id } : {}),
      ...(input.ownerId == null ? {} : { ownerId: input.ownerId }),
      ...(input.dueOn == null ? {} : { dueOn: input.dueOn }),
      changedAt: now,
    };
    await tx.ledgerEntry.upsert({
      where: { appealId: appeal.id },
      create: { appealId: appeal.id, tenantId: appeal.tenantId, ...kept },
      update: kept,
    });
    const events = [moved, planned].filter((event) => event !== null) as NewEvent[];
    const [first, ...rest] = events;
    if (first === undefined) throw new Error('nothing was kept');
    return { set: moves && input.ledger ? { ledger: input.ledger } : {}, events: [first, ...rest] };
  });
}

async function faultsOf(
  services: Services,
  { facts, appeal, now }: OpenStep,
  input: KeepLedgerInput,
  { moves, cause, plan }: { moves: boolean; cause: string | undefined; plan: string | undefined },
): Promise<FieldFault[]> {
  const faults: FieldFault[] = [];
  if (moves && cause === undefined) faults.push({ path: ['cause'], code: 'REQUIRED' });
  if (!moves && cause !== undefined) faults.push({ path: ['ledger'], code: 'REQUIRED' });
  const nothing = !moves && plan === undefined && input.ownerId == null && input.dueOn == null;
  if (nothing && cause === undefined) faults.push({ path: ['plan'], code: 'REQUIRED' });
  if (input.ownerId != null) {
    const [owner] = await staffActors(services, { id: input.ownerId, tenantId: appeal.tenantId });
    if (!owner || !may(owner, 'readAppeal', facts)) faults.push({ path: ['owner'], code: 'UNKNOWN' });
  }
  // The day may begin a few hours later than here: whoever plans for today is not refused.
  if (input.dueOn != null && input.dueOn.getTime() < now.getTime() - 86_400_000)
    faults.push({ path: ['dueOn'], code: 'OUT_OF_RANGE' });
  return faults;
}
