import { createHash, randomBytes } from 'node:crypto';
import type { Appeal, Prisma } from '@linli/database/generated/prisma/client';
import type { AppealState, EventType } from '@linli/database/generated/prisma/enums';
import type { Statements } from '@linli/database/statements';
import type { Actor } from '../actor.ts';
import { newId } from '../ids.ts';
import { type EventRow, insertTogether } from '../imports/insertRows.ts';
import type { Transaction } from '../services.ts';

/** One entry of the history, before it has its number. */
export interface NewEvent {
  readonly id?: string;
  readonly type: EventType;
  readonly isPublic: boolean;
  readonly toState?: AppealState;
  readonly unitId?: string | null;
  readonly assigneeId?: string | null;
  readonly placeId?: string | null;
  /** Ids and enums only. */
  readonly data?: Prisma.InputJsonObject;
  /** Goes to a row of its own, which can be erased; the event keeps a salted hash of it. */
  readonly text?: string;
  readonly occurredAt?: Date;
}

export interface Position {
  readonly appealId: string;
  readonly tenantId: string;
  readonly round: number;
  readonly fromState: AppealState | null;
  /** The number that the first of these entries gets. */
  readonly sequence: number;
}

/** Appends to the history of an appeal whose row the caller holds locked. Returns the ids of the new events. */
export async function appendEvents(
  tx: Statements,
  actor: Actor,
  now: Date,
  position: Position,
  events: readonly NewEvent[],
): Promise<string[]> {
  const rows = eventRows(actor, now, position, events);
  await insertTogether(tx, rows);
  return rows.appeal_event.map(({ id }) => id);
}

/** The rows of new entries and of their texts. */
export function eventRows(actor: Actor, now: Date, position: Position, events: readonly NewEvent[]) {
  let state = position.fromState;
  const rows: (EventRow & { readonly id: string })[] = [];
  const texts: Prisma.EventTextCreateManyInput[] = [];
  for (const [index, event] of events.entries()) {
    const id = event.id ?? newId();
    const sealed = event.text ? sealText(event.text) : null;
    rows.push({
      id,
      tenantId: position.tenantId,
      appealId: position.appealId,
      sequence: position.sequence + index,
      type: event.type,
      ...eventActor(actor),
      fromState: state,
      toState: event.toState ?? state,
      round: position.round,
      unitId: event.unitId ?? null,
      assigneeId: event.assigneeId ?? null,
      placeId: event.placeId ?? null,
      isPublic: event.isPublic,
      data: event.data ?? null,
      textHash: sealed?.hash ?? null,
      occurredAt: event.occurredAt ?? now,
      recordedAt: now,
    });
    if (sealed)
      texts.push({ eventId: id, tenantId: position.tenantId, text: sealed.text, salt: sealed.salt });
    state = event.toState ?? state;
  }
  return { appeal_event: rows, event_text: texts };
}

/** Where the next entry stands that leaves the appeal as it is. The caller holds the appeal's row locked. */
export async function nextPosition(tx: Transaction, appeal: Appeal): Promise<Position> {
  const last = await tx.appealEvent.aggregate({ where: { appealId: appeal.id }, _max: { sequence: true } });
  return {
    appealId: appeal.id,
    tenantId: appeal.tenantId,
    round: appeal.round,
    fromState: appeal.state,
    sequence: (last._max.sequence ?? 0) + 1,
  };
}

/** A text with a salt of its own: once both are erased, the hash in the history tells nothing. */
export function sealText(text: string): { text: string; salt: string; hash: string } {
  const salt = randomBytes(16).toString('hex');
  return { text, salt, hash: createHash('sha256').update(salt).update(text).digest('hex') };
}

function eventActor(actor: Actor) {
  switch (actor.kind) {
    case 'staff':
      return { actorKind: 'STAFF', personId: actor.personId } as const;
    case 'integration':
      return { actorKind: 'INTEGRATION', integrationId: actor.tokenId } as const;
    case 'participant':
      return { actorKind: 'PARTICIPANT', participantId: actor.participantId } as const;
    case 'system':
      return { actorKind: 'SYSTEM' } as const;
    default:
      return { actorKind: 'PARTICIPANT' } as const;
  }
}
