import type { Skill } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../../actor.ts';
import type { Services } from '../../../services.ts';
import { write } from '../../../write.ts';
import { lockedSkill } from './manageable.ts';

/** Nobody is signed off on it any more, and nobody needs it to graduate; what was signed off stays. */
export async function retireSkill(
  services: Services,
  actor: StaffActor,
  { skillId }: { readonly skillId: string },
): Promise<Skill> {
  return write(services, actor, 'postings.retireSkill', async ({ tx, now, audit }) => {
    const skill = await lockedSkill(tx, actor, skillId);
    if (skill.retiredAt) return skill;
    await audit({ tenantId: skill.tenantId, targetType: 'Skill', targetId: skillId });
    return tx.skill.update({ where: { id: skillId }, data: { retiredAt: now, changedAt: now } });
  });
}
