import type { Apprenticeship, Posting } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { timeZoneOf } from '../../appeals/clocks.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { isId, newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { type Change, write } from '../../write.ts';
import { awaitFirstTry } from '../firstTry.ts';
import { lockedPosting } from '../manageable.ts';
import { dayAt, daysOf, isOver, momentsOf } from '../term.ts';
import { storeMastership } from './mastership.ts';

export interface BeginApprenticeshipInput {
  /** The master's. */
  readonly postingId: string;
  /** Chosen by the caller, so that a retry takes nobody on twice. */
  readonly clientId: string;
  /** The apprentice. */
  readonly personId: string;
  /** Today, or the posting's first day, if left out. */
  readonly from?: Temporal.PlainDate;
  /** The last day; the posting's if left out. */
  readonly to?: Temporal.PlainDate;
}

/**
 * A secretary takes an apprentice (m37). The role of an apprentice at the community begins and ends with it, at the latest with
 * the posting.
 *
 * @throws InvalidInput for oneself, for whoever is an apprentice there already, and for days outside the posting's
 */
export async function beginApprenticeship(
  services: Services,
  actor: StaffActor,
  input: BeginApprenticeshipInput,
): Promise<Apprenticeship> {
  return write(services, actor, 'postings.beginApprenticeship', async (change) => {
    const { tx, now, audit } = change;
    const { clientId, personId } = input;
    const { tenantId } = actor;
    const posting = await lockedPosting(tx, actor, input.postingId, 'keepApprenticeship');
    await awaitFirstTry(tx, actor, clientId);
    const createdById = actor.personId;
    const earlier = await tx.apprenticeship.findUnique({
      where: { createdById_clientId: { createdById, clientId } },
      include: { masterships: { where: { postingId: posting.id }, take: 1 } },
    });
    if (earlier?.masterships.length === 1) return earlier;
    if (earlier) throw new InvalidInput([{ path: ['clientId'], code: 'DUPLICATE' }]);
    if (isOver(posting, now)) throw new InvalidInput([{ path: ['posting'], code: 'EXPIRED' }]);
    const { term, faults } = await termOf(change, posting, input);
    faults.push(...(await personFaults(change, posting, personId, term)));
    if (faults.length > 0) throw new InvalidInput(faults);
    const { communityId } = posting;
    const apprenticeship = await tx.apprenticeship.create({
      data: { id: newId(), tenantId, personId, communityId, createdById, clientId, createdAt: now },
    });
    await storeMastership(change, apprenticeship, posting, { startsAt: term.startsAt, until: term.endsAt });
    const after = { personId, communityId, postingId: posting.id, until: term.endsAt.toISOString() };
    await audit({ tenantId, targetType: 'Apprenticeship', targetId: apprenticeship.id, after });
    return apprenticeship;
  });
}

type Term = ReturnType<typeof momentsOf>;

async function termOf(
  { tx, now }: Change,
  posting: Posting,
  input: BeginApprenticeshipInput,
): Promise<{ term: Term; faults: FieldFault[] }> {
  const timeZone = await timeZoneOf(tx, posting.tenantId);
  const whole = daysOf(posting, timeZone);
  const today = dayAt(now, timeZone);
  const from = input.from ?? (Temporal.PlainDate.compare(today, whole.from) < 0 ? whole.from : today);
  const to = input.to ?? whole.to;
  const params = { from: whole.from.toString(), to: whole.to.toString() };
  const isWithin = (day: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(day, whole.from) >= 0 && Temporal.PlainDate.compare(day, whole.to) <= 0;
  const outside = (path: 'from' | 'to', day: Temporal.PlainDate): FieldFault[] =>
    isWithin(day) ? [] : [{ path: [path], code: 'OUT_OF_RANGE', params }];
  const faults = [...outside('from', from), ...outside('to', to)];
  if (Temporal.PlainDate.compare(to, from) < 0) {
    return {
      term: momentsOf({ from, to: from }, timeZone),
      faults: [...faults, { path: ['to'], code: 'TOO_EARLY' }],
    };
  }
  return { term: momentsOf({ from, to }, timeZone), faults };
}

/** Whoever begins with the same person waits here, so that what overlaps is said in words; the database stands behind. */
async function personFaults(
  { tx, now }: Change,
  { tenantId, communityId, personId: masterId }: Posting,
  personId: string,
  { startsAt, endsAt }: Term,
): Promise<FieldFault[]> {
  const fault = (code: FieldFault['code']): FieldFault[] => [{ path: ['apprentice'], code }];
  if (!isId(personId)) return fault('UNKNOWN');
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const person = await tx.person.findFirst({ where: { id: personId, tenantId } });
  if (person === null) return fault('UNKNOWN');
  if (person.endedAt !== null && person.endedAt <= now) return fault('EXPIRED');
  if (personId === masterId) return fault('INVALID');
  const meanwhile = {
    startsAt: { lt: endsAt },
    endsAt: { gt: startsAt },
    // What ended before it began was called off and stands in nobody's way.
    NOT: { endsAt: { equals: tx.mastership.fields.startsAt } },
  };
  const there = await tx.mastership.count({ where: { apprenticeId: personId, communityId, ...meanwhile } });
  return there > 0 ? fault('OVERLAPS') : [];
}
