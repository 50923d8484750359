import type { Skill } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../../../access/facts.ts';
import { assertMay, may } from '../../../access/permissions.ts';
import type { StaffActor } from '../../../actor.ts';
import { NotFound } from '../../../errors/errors.ts';
import { isId } from '../../../ids.ts';
import type { Transaction } from '../../../services.ts';

/** The catalogue is the whole tenant's: whoever changes it organizes its district, or the street that stands alone. */
async function catalogueFacts(tx: Transaction, tenantId: string) {
  const top = await tx.place.findFirst({
    where: { tenantId, kind: { in: ['DISTRICT', 'STREET'] } },
    orderBy: { kind: 'asc' },
  });
  return top ? placeFacts(tx, tenantId, top.id) : { tenantId, placeIds: [] };
}

export async function mayManageSkills(tx: Transaction, actor: StaffActor): Promise<boolean> {
  return may(actor, 'manageSkills', await catalogueFacts(tx, actor.tenantId));
}

/** @throws Forbidden for everybody who does not organize the tenant's whole territory */
export async function assertManagesSkills(tx: Transaction, actor: StaffActor): Promise<void> {
  assertMay(actor, 'manageSkills', await catalogueFacts(tx, actor.tenantId));
}

/** One of the tenant's, locked until the change is done; any other is answered as an unknown one. */
export async function lockedSkill(tx: Transaction, actor: StaffActor, id: string): Promise<Skill> {
  await assertManagesSkills(tx, actor);
  if (!isId(id)) throw new NotFound('Skill');
  await tx.$queryRaw`SELECT id FROM skill WHERE id = ${id}::uuid FOR UPDATE`;
  const skill = await tx.skill.findFirst({ where: { id, tenantId: actor.tenantId } });
  if (skill === null) throw new NotFound('Skill');
  return skill;
}
