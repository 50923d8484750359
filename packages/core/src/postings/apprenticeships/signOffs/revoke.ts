import type { SkillSignOff } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../../actor.ts';
import { cleanWords, wordFaults } from '../../../appeals/words.ts';
import { type FieldFault, InvalidInput, NotFound } from '../../../errors/errors.ts';
import { isId } from '../../../ids.ts';
import type { Services } from '../../../services.ts';
import { write } from '../../../write.ts';
import { longestReason } from '../end.ts';
import { skillLevels } from '../levels.ts';
import { lockedLearning } from '../manageable.ts';

export interface RevokeSignOffInput {
  readonly signOffId: string;
  readonly reason: string;
}

/** Takes back a wrong sign-off, with a reason that the apprentice reads; the highest level of a skill first. It stays in the list. */
export async function revokeSignOff(
  services: Services,
  actor: StaffActor,
  { signOffId, reason }: RevokeSignOffInput,
): Promise<SkillSignOff> {
  return write(services, actor, 'postings.revokeSignOff', async ({ tx, now, audit }) => {
    const { tenantId } = actor;
    const found = isId(signOffId)
      ? await tx.skillSignOff.findFirst({ where: { id: signOffId, tenantId } })
      : null;
    if (found === null) throw new NotFound('SkillSignOff');
    const { apprenticeshipId, skillId, level } = found;
    const learning = await lockedLearning(tx, actor, apprenticeshipId, 'keepApprenticeship', now);
    if (learning.apprenticeship.graduatedAt) {
      throw new InvalidInput([{ path: ['apprenticeship'], code: 'EXPIRED' }]);
    }
    const words = cleanWords(reason);
    const faults: FieldFault[] = wordFaults(['reason'], words, { limit: longestReason, required: true });
    const signOff = await tx.skillSignOff.findUniqueOrThrow({ where: { id: signOffId } });
    if (faults.length === 0 && signOff.revokedAt) return signOff;
    const higher = skillLevels.slice(skillLevels.indexOf(level) + 1);
    const above = { apprenticeshipId, skillId, level: { in: higher }, revokedAt: null };
    if ((await tx.skillSignOff.count({ where: above })) > 0) {
      faults.push({ path: ['signOff'], code: 'TOO_EARLY' });
    }
    if (faults.length > 0) throw new InvalidInput(faults);
    const after = { signOffId, skillId, level };
    await audit({ tenantId, targetType: 'Apprenticeship', targetId: apprenticeshipId, after });
    return tx.skillSignOff.update({
      where: { id: signOffId },
      data: { revokedAt: now, revokedById: actor.personId, revokedReason: words },
    });
  });
}
