import type { Apprenticeship, Mastership } from '@linli/database/generated/prisma/client';
import type { Action } from '../../access/actions.ts';
import { type Facts, placeFacts } from '../../access/facts.ts';
import { assertMay, may } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { NotFound } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Transaction } from '../../services.ts';

/** An apprenticeship with the mastership that is running, or was the last. */
export interface Learning {
  readonly apprenticeship: Apprenticeship;
  readonly mastership: Mastership;
}

/** An apprenticeship for a change of it, locked until that is done, and what is known of the actor's way to it. */
export interface LockedLearning extends Learning {
  readonly facts: Facts;
}

/** The newest first. */
export const latestFirst = [{ startsAt: 'desc' }, { id: 'desc' }] as const;

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
): Promise<LockedLearning> {
  const { tenantId } = actor;
  if (!isId(id)) throw new NotFound('Apprenticeship');
  await tx.$queryRaw`SELECT id FROM apprenticeship WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await tx.apprenticeship.findFirst({
    where: { id, tenantId },
    include: { masterships: { orderBy: [...latestFirst], take: 1 } },
  });
  const mastership = found?.masterships[0];
  if (!found || !mastership) throw new NotFound('Apprenticeship');
  const facts = await learningFacts(tx, found, mastership.masterId);
  if (!may(actor, 'readApprenticeship', facts)) throw new NotFound('Apprenticeship');
  assertMay(actor, action, facts);
  return { apprenticeship: found, mastership, facts };
}
