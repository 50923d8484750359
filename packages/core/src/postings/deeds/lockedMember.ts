import type { DutyMember } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { NotFound } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Transaction } from '../../services.ts';

/**
 * Somebody's duty, locked until a change of it or of its deeds is done. Who may change it, the caller asks.
 *
 * @throws NotFound for one of another tenant as for an unknown one
 */
export async function lockedMember(tx: Transaction, actor: StaffActor, id: string): Promise<DutyMember> {
  if (!isId(id)) throw new NotFound('DutyMember');
  await tx.$queryRaw`SELECT id FROM duty_member WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const member = await tx.dutyMember.findFirst({ where: { id, tenantId: actor.tenantId } });
  if (member === null) throw new NotFound('DutyMember');
  return member;
}
