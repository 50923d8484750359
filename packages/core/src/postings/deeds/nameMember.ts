import type { DutyMember } from '@linli/database/generated/prisma/client';
import type { DutyRole } from '@linli/database/generated/prisma/enums';
import { placeFacts } from '../../access/facts.ts';
import { assertMay } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services, Transaction } from '../../services.ts';
import { write } from '../../write.ts';
import { dayOf } from '../term.ts';
import { meanwhile, personFaults, type SomeDays, spanFaults } from './days.ts';

export interface NameDutyMemberInput {
  readonly personId: string;
  readonly communityId: string;
  readonly role: DutyRole;
  readonly from: Temporal.PlainDate;
  /** The last day; left out, until it is ended. */
  readonly to?: Temporal.PlainDate | null;
}

/**
 * Gives somebody a duty of a community beside the own role (m46). It opens nothing. A retry finds it given.
 *
 * @throws InvalidInput naming what overlaps: the same duty of the person there
 */
export async function nameDutyMember(
  services: Services,
  actor: StaffActor,
  { personId, communityId, role, from, to = null }: NameDutyMemberInput,
): Promise<DutyMember> {
  return write(services, actor, 'deeds.nameMember', async ({ tx, now, audit }) => {
    const { tenantId } = actor;
    assertMay(actor, 'manageDuties', await placeFacts(tx, tenantId, communityId));
    const days = { startsOn: dayOf(from), endsOn: to && dayOf(to) };
    // Who names the same person twice at once waits for the first.
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    const same = { personId, communityId, role };
    const known = await tx.dutyMember.findFirst({ where: { tenantId, ...same, ...days } });
    if (known) return known;
    const faults = [
      ...(await communityFaults(tx, tenantId, communityId)),
      ...(await personFaults(tx, tenantId, personId, now)),
      ...spanFaults({ from, to }),
      ...(await overlapFaults(tx, same, days)),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    const member = await tx.dutyMember.create({ data: { id: newId(), tenantId, ...same, ...days } });
    const after = { ...same, from: from.toString(), to: to?.toString() ?? null };
    await audit({ tenantId, targetType: 'DutyMember', targetId: member.id, after });
    return member;
  });
}

async function communityFaults(tx: Transaction, tenantId: string, id: string): Promise<FieldFault[]> {
  const found = await tx.place.count({ where: { id, tenantId, kind: 'COMMUNITY' } });
  return found > 0 ? [] : [{ path: ['community'], code: 'INVALID' }];
}

async function overlapFaults(
  tx: Transaction,
  same: Pick<DutyMember, 'personId' | 'communityId' | 'role'>,
  days: SomeDays,
): Promise<FieldFault[]> {
  const others = await tx.dutyMember.count({ where: { ...same, ...meanwhile(days) } });
  return others === 0 ? [] : [{ path: ['role'], code: 'OVERLAPS' }];
}
