import type { Fund } from '@linli/database/generated/prisma/client';
import { assertMay } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { NotFound } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Transaction } from '../../services.ts';
import { keptFacts } from '../keeper.ts';

/** A fund that the actor keeps, locked until the change is done: what is paid out of it is entered one after the other. */
export async function lockedFund(tx: Transaction, actor: StaffActor, id: string, now: Date): Promise<Fund> {
  const { tenantId } = actor;
  if (!isId(id)) throw new NotFound('Fund');
  await tx.$queryRaw`SELECT id FROM fund WHERE id = ${id}::uuid FOR UPDATE`;
  const fund = await tx.fund.findFirst({ where: { id, tenantId } });
  if (fund === null) throw new NotFound('Fund');
  const { postingId, communityId } = fund;
  assertMay(actor, 'keepResources', await keptFacts(tx, { id: postingId, tenantId, communityId }, now));
  return fund;
}
