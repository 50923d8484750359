import { createHash } from 'node:crypto';
import type { ActorKind, Channel, EventType } from '@linli/database/generated/prisma/enums';
import type { Life, LifeStep } from './life.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';
import { resolutionOf } from './words.ts';

export interface Told {
  readonly appealId: string;
  readonly tenantId: string;
  readonly title: string;
  readonly unitId: string | null;
  readonly assigneeId: string | null;
  readonly placeId: string | null;
  readonly categoryId: string;
  readonly channel: Channel;
}

const publishedShare = 0.3;
const supportedShare = 0.12;

const actors: Readonly<Partial<Record<EventType, ActorKind>>> = {
  SUBMITTED: 'PARTICIPANT',
  RETURN_VISIT: 'PARTICIPANT',
  WITHDRAWN: 'PARTICIPANT',
  ROUTED: 'SYSTEM',
  IMPORTED: 'INTEGRATION',
  ANSWERED: 'INTEGRATION',
};

/** Adds what happened to an appeal: participants, entries with their words, the answers afterwards, what was published. */
export function addHistory(random: Random, told: Told, life: Life, rows: Rows): void {
  const reporterId = addParticipants(random, told, life, rows);
  let fromState: Life['state'] | null = null;
  for (const [index, step] of life.steps.entries()) {
    const toState: Life['state'] = step.state ?? fromState ?? 'SUBMITTED';
    addEvent(random, told, { ...step, sequence: index + 1, fromState, toState, reporterId }, rows);
    fromState = toState;
  }
  const resolvedAt = life.timeOf('RESOLVED');
  if (resolvedAt !== null && random.chance(publishedShare)) {
    const { appealId, tenantId, title } = told;
    rows.publication.push({
      appealId,
      tenantId,
      title,
      summary: resolutionOf(random),
      publishedAt: new Date(resolvedAt),
    });
  }
}

interface Entry extends LifeStep {
  readonly sequence: number;
  readonly fromState: Life['state'] | null;
  readonly toState: Life['state'];
  readonly reporterId: string;
}

function addEvent(random: Random, told: Told, entry: Entry, rows: Rows): void {
  const { appealId, tenantId } = told;
  const { type, at, fromState, toState, sequence, reporterId } = entry;
  const id = random.uuid(at);
  const actorKind = actors[type] ?? 'STAFF';
  const text = type === 'RESOLVED' || type === 'ANSWERED' ? resolutionOf(random) : null;
  const salt = text === null ? null : random.hex(32);
  rows.appeal_event.push({
    id,
    tenantId,
    appealId,
    sequence,
    type,
    actorKind,
    personId: actorKind === 'STAFF' ? told.assigneeId : null,
    participantId: actorKind === 'PARTICIPANT' ? reporterId : null,
    fromState,
    toState,
    round: 1,
    unitId: type === 'SUBMITTED' ? null : told.unitId,
    assigneeId: type === 'ASSIGNED' ? told.assigneeId : null,
    isPublic: type !== 'RETURN_VISIT',
    textHash: text && salt && createHash('sha256').update(salt).update(text).digest('hex'),
    occurredAt: new Date(at),
    recordedAt: new Date(at),
  });
  if (text && salt) rows.event_text.push({ eventId: id, tenantId, text, salt });
  if (type === 'RETURN_VISIT') addReturnVisit(random, told, reporterId, at, rows);
}

/** The answers of somebody who is content enough for it to close. */
function addReturnVisit(
  random: Random,
  { appealId, tenantId, unitId, placeId, categoryId, channel }: Told,
  participantId: string,
  at: number,
  rows: Rows,
): void {
  rows.return_visit.push({
    id: random.uuid(at),
    tenantId,
    appealId,
    participantId,
    round: 1,
    channel: random.pick(['WIDGET', 'PHONE'] as const),
    contacted: random.chance(0.97),
    solved: 'YES',
    satisfied: random.pick(['YES', 'YES', 'YES', 'BASICALLY', 'NO'] as const),
    counts: true,
    unitId,
    placeId,
    categoryId,
    appealChannel: channel,
    recordedAt: new Date(at),
  });
}

/** The reporter, and now and then neighbours. Nobody left a contact: the vault's keys are no part of a plan. */
function addParticipants(random: Random, { appealId, tenantId }: Told, life: Life, rows: Rows): string {
  const at = life.steps[0]?.at ?? 0;
  const createdAt = new Date(at);
  const add = (role: 'REPORTER' | 'SUPPORTER') => {
    const id = random.uuid(at);
    const secretHash = createHash('sha256').update(id).digest('base64url');
    rows.participant.push({ id, tenantId, appealId, role, secretHash, createdAt });
    return id;
  };
  const reporterId = add('REPORTER');
  if (random.chance(supportedShare)) for (let left = 1 + random.below(4); left > 0; left--) add('SUPPORTER');
  return reporterId;
}
