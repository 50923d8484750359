import { Prisma, type Skill } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../../actor.ts';
import { InvalidInput } from '../../../errors/errors.ts';
import type { Services } from '../../../services.ts';
import { write } from '../../../write.ts';
import { type SkillContent, skillContentFaults } from './content.ts';
import { lockedSkill } from './manageable.ts';

export interface ReviseSkillInput extends SkillContent {
  readonly skillId: string;
}

/** Says anew what a skill is called and whether it is required; what was signed off stays signed off. */
export async function reviseSkill(
  services: Services,
  actor: StaffActor,
  { skillId, ...content }: ReviseSkillInput,
): Promise<Skill> {
  return write(services, actor, 'postings.reviseSkill', async ({ tx, now, audit }) => {
    const { tenantId, name: before, isRequired: was } = await lockedSkill(tx, actor, skillId);
    const faults = skillContentFaults(content);
    if (faults.length > 0) throw new InvalidInput(faults);
    const { name, hint, isRequired } = content;
    await audit({
      tenantId,
      targetType: 'Skill',
      targetId: skillId,
      before: { name: before, isRequired: was },
      after: { name, isRequired },
    });
    return tx.skill.update({
      where: { id: skillId },
      data: { name, hint: hint ?? Prisma.DbNull, isRequired, changedAt: now },
    });
  });
}
