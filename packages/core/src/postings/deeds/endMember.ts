import type { DutyMember } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../../access/facts.ts';
import { assertMay } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { dayOf, plainDay } from '../term.ts';
import { assertCanEndOn } from './days.ts';
import { lockedMember } from './lockedMember.ts';

export interface EndDutyMemberInput {
  readonly memberId: string;
  /** The last day. */
  readonly to: Temporal.PlainDate;
}

/** A duty ends on a day; what was done stays. A retry finds it ended. */
export async function endDutyMember(
  services: Services,
  actor: StaffActor,
  { memberId, to }: EndDutyMemberInput,
): Promise<DutyMember> {
  return write(services, actor, 'deeds.endMember', async ({ tx, audit }) => {
    const { tenantId } = actor;
    const member = await lockedMember(tx, actor, memberId);
    assertMay(actor, 'manageDuties', await placeFacts(tx, tenantId, member.communityId));
    if (member.endsOn?.getTime() === dayOf(to).getTime()) return member;
    const { _max } = await tx.deed.aggregate({
      where: { memberId, withdrawnAt: null },
      _max: { doneOn: true },
    });
    assertCanEndOn(member, to, _max.doneOn);
    await audit({
      tenantId,
      targetType: 'DutyMember',
      targetId: memberId,
      before: { to: member.endsOn && plainDay(member.endsOn).toString() },
      after: { to: to.toString() },
    });
    return tx.dutyMember.update({ where: { id: memberId }, data: { endsOn: dayOf(to) } });
  });
}
