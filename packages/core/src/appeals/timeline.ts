import type { AppealState, EventType } from '@linli/database/generated/prisma/enums';
import type { Transaction } from '../services.ts';

/** Who reads: the participants of the appeal, everybody once it is published, or who takes part without having written it, which tells no words. */
export type Readers = 'participants' | 'everybody' | 'onlookers';

export interface TimelineEntry {
  readonly id: string;
  readonly type: EventType;
  readonly at: Date;
  readonly unitId: string | null;
  readonly toState: AppealState | null;
  readonly text: string | null;
  readonly photoIds: readonly string[];
}

/**
 * Whose words stand in an entry. What staff write beside an internal step (why it was assigned so, what they saw when
 * verifying) is for staff; what a resident says in private is too. Types that are missing here show no words at all.
 */
const wordsFor: Readonly<Partial<Record<EventType, Readers>>> = {
  RESOLVED: 'everybody',
  PUBLIC_UPDATE: 'everybody',
  // What the reporter adds is as private as what the reporter wrote first.
  ANSWERED: 'participants',
  REOPENED: 'participants',
  HALF_DECIDED: 'participants',
  ASKED: 'participants',
  PAUSED: 'participants',
  SCHEDULED: 'participants',
  DECLINED: 'participants',
  CONTESTED: 'participants',
  COST_DECIDED: 'participants',
  DUTY_DECIDED: 'participants',
  WHISTLE_DONE: 'participants',
  COMMITTED: 'participants',
  COMMITMENT_SETTLED: 'participants',
};

/** What is told of an entry, of its twenty columns. */
const shown = {
  id: true,
  type: true,
  actorKind: true,
  unitId: true,
  toState: true,
  occurredAt: true,
  recordedAt: true,
  text: { select: { text: true, erasedAt: true } },
} as const;

/** What has happened, oldest first, as far as these readers may know. */
export async function timelineOf(
  { database }: { readonly database: Transaction },
  appealId: string,
  readers: Readers,
): Promise<TimelineEntry[]> {
  const events = await database.appealEvent.findMany({
    where: { appealId, isPublic: true },
    select: shown,
    orderBy: { sequence: 'asc' },
  });
  const photos = await database.photo.findMany({
    where: {
      appealId,
      eventId: { in: events.map(({ id }) => id) },
      storedAt: { not: null },
      erasedAt: null,
      ...(readers !== 'participants' ? { publishedAt: { not: null } } : {}),
    },
    select: { id: true, eventId: true },
    orderBy: { id: 'asc' },
  });
  return events.map((event) => ({
    id: event.id,
    type: event.type,
    // What another system brought is told by its own times; what happens here by the server's.
    at: event.actorKind === 'INTEGRATION' ? event.occurredAt : event.recordedAt,
    unitId: event.unitId,
    toState: event.toState,
    text: event.text?.erasedAt === null && showsWords(event.type, readers) ? event.text.text : null,
    photoIds: photos.filter(({ eventId }) => eventId === event.id).map(({ id }) => id),
  }));
}

export function showsWords(type: EventType, readers: Readers): boolean {
  const allowed = wordsFor[type];
  if (readers === 'onlookers') return false;
  return allowed === 'everybody' || (allowed === 'participants' && readers === 'participants');
}
