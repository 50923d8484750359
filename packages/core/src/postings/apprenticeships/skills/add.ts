import { Prisma, type Skill } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../../actor.ts';
import { InvalidInput } from '../../../errors/errors.ts';
import { newId } from '../../../ids.ts';
import type { Services } from '../../../services.ts';
import { write } from '../../../write.ts';
import { type SkillContent, skillContentFaults } from './content.ts';
import { assertManagesSkills } from './manageable.ts';

export interface AddSkillInput extends SkillContent {
  /** Chosen by the caller, so that a retry adds no second one. */
  readonly clientId: string;
}

/** A new skill, last in the tenant's catalogue. */
export async function addSkill(
  services: Services,
  actor: StaffActor,
  { clientId, ...content }: AddSkillInput,
): Promise<Skill> {
  return write(services, actor, 'postings.addSkill', async ({ tx, now, audit }) => {
    await assertManagesSkills(tx, actor);
    const { tenantId } = actor;
    const faults = skillContentFaults(content);
    if (faults.length > 0) throw new InvalidInput(faults);
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`skills:${tenantId}`}, 0))`;
    const earlier = await tx.skill.findUnique({ where: { tenantId_clientId: { tenantId, clientId } } });
    if (earlier) return earlier;
    const last = await tx.skill.aggregate({ where: { tenantId }, _max: { position: true } });
    const { name, hint, isRequired } = content;
    const skill = await tx.skill.create({
      data: {
        id: newId(),
        tenantId,
        clientId,
        name,
        hint: hint ?? Prisma.DbNull,
        isRequired,
        position: (last._max.position ?? 0) + 1,
        createdAt: now,
        changedAt: now,
      },
    });
    await audit({ tenantId, targetType: 'Skill', targetId: skill.id, after: { name, isRequired } });
    return skill;
  });
}
