import type { Apprenticeship, Mastership } from '@linli/database/generated/prisma/client';
import type { Action } from '../../access/actions.ts';
import { type Facts, placeFacts } from '../../access/facts.ts';
import { assertMay, may } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { NotFound } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Transaction } from '../../services.ts';

/** An apprenticeship with the mastership that is running; without one the next, or else the last. */
export interface Learning {
  readonly apprenticeship: Apprenticeship;
  readonly mastership: Mastership;
  /** What is planned after it: whoever was passed on to somebody who is still to come. */
  readonly planned: readonly Mastership[];
}

/** An apprenticeship for a change of it, locked until that is done, and what is known of the actor's way to it. */
export interface LockedLearning extends Learning {
  readonly facts: Facts;
}

/** The newest first. */
export const latestFirst = [{ startsAt: 'desc' }, { id: 'desc' }] as const;

type Time = Pick<Mastership, 'startsAt' | 'endsAt'>;

/** The last of masterships, the newest first; one that was called off only where there is no other. */
export function latestOf<T extends Time>(masterships: readonly T[]): T | undefined {
  return masterships.find(({ startsAt, endsAt }) => endsAt > startsAt) ?? masterships[0];
}

/** Under whom somebody learns now: of masterships, the newest first, the running one; without one the next, or else the last. */
export function presentOf<T extends Time>(masterships: readonly T[], now: Date): T | undefined {
  const ahead = masterships.filter(({ startsAt, endsAt }) => endsAt > now && endsAt > startsAt);
  return ahead.at(-1) ?? latestOf(masterships);
}

/** What is still to come after a mastership, the newest first. */
export function plannedAfter<T extends Time>({ endsAt: end }: Time, masterships: readonly T[]): T[] {
  return masterships.filter(({ startsAt, endsAt }) => startsAt >= end && endsAt > startsAt);
}

/** The facts of an apprenticeship: where it is, whose, and under whom. */
export async function learningFacts(
  tx: Transaction,
  { tenantId, communityId, personId }: Pick<Apprenticeship, 'tenantId' | 'communityId' | 'personId'>,
  masterId: string,
): Promise<Facts> {
  const place = await placeFacts(tx, tenantId, communityId);
  return { ...place, posting: { personId: masterId }, ownerId: personId };
}

/** @throws NotFound for one that the actor may not read as for an unknown one */
export async function lockedLearning(
  tx: Transaction,
  actor: StaffActor,
  id: string,
  action: Action,
  now: Date,
): Promise<LockedLearning> {
  const { tenantId } = actor;
  if (!isId(id)) throw new NotFound('Apprenticeship');
  await tx.$queryRaw`SELECT id FROM apprenticeship WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await tx.apprenticeship.findFirst({
    where: { id, tenantId },
    include: { masterships: { orderBy: [...latestFirst] } },
  });
  const mastership = found && presentOf(found.masterships, now);
  if (!mastership) throw new NotFound('Apprenticeship');
  const { masterships, ...apprenticeship } = found;
  const facts = await learningFacts(tx, found, mastership.masterId);
  if (!may(actor, 'readApprenticeship', facts)) throw new NotFound('Apprenticeship');
  assertMay(actor, action, facts);
  return { apprenticeship, mastership, planned: plannedAfter(mastership, masterships), facts };
}
