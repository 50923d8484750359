import type { SkillSignOff } from '@linli/database/generated/prisma/client';
import type { SkillLevel } from '@linli/database/generated/prisma/enums';
import type { StaffActor } from '../../../actor.ts';
import { cleanWords, noteLimit, wordFaults } from '../../../appeals/words.ts';
import { type FieldFault, InvalidInput } from '../../../errors/errors.ts';
import { isId, newId } from '../../../ids.ts';
import type { Services, Transaction } from '../../../services.ts';
import { write } from '../../../write.ts';
import { awaitFirstTry } from '../../firstTry.ts';
import { handledTogether } from '../handled.ts';
import { levelAfter, levelOf, skillLevels } from '../levels.ts';
import { lockedLearning } from '../manageable.ts';

export interface SignOffSkillInput {
  readonly apprenticeshipId: string;
  /** Chosen by the caller, so that a retry signs nothing twice. */
  readonly clientId: string;
  readonly skillId: string;
  /** The one after the level that stands. */
  readonly level: SkillLevel;
  /** What shows it. */
  readonly evidence: string;
  /** An appeal that both worked on. */
  readonly appealId?: string;
}

/**
 * The master says that the apprentice has reached the next level of a skill, and what shows it.
 *
 * @throws InvalidInput for a level that repeats or skips one, and for an appeal that they did not work on together
 */
export async function signOffSkill(
  services: Services,
  actor: StaffActor,
  input: SignOffSkillInput,
): Promise<SkillSignOff> {
  return write(services, actor, 'postings.signOffSkill', async ({ tx, now, audit }) => {
    const { apprenticeshipId, clientId, skillId, level, appealId } = input;
    const learning = await lockedLearning(tx, actor, apprenticeshipId, 'signOffSkill', now);
    const { tenantId, startsAt, endsAt, id: mastershipId } = learning.mastership;
    const signedById = actor.personId;
    await awaitFirstTry(tx, actor, clientId);
    const earlier = await tx.skillSignOff.findUnique({
      where: { signedById_clientId: { signedById, clientId } },
    });
    if (earlier?.apprenticeshipId === apprenticeshipId) return earlier;
    if (earlier) throw new InvalidInput([{ path: ['clientId'], code: 'DUPLICATE' }]);
    if (endsAt <= now) throw new InvalidInput([{ path: ['apprenticeship'], code: 'EXPIRED' }]);
    if (startsAt > now) throw new InvalidInput([{ path: ['apprenticeship'], code: 'TOO_EARLY' }]);
    const evidence = cleanWords(input.evidence);
    const faults: FieldFault[] = [
      ...(await skillFaults(tx, tenantId, input)),
      ...wordFaults(['evidence'], evidence, { limit: noteLimit, required: true }),
    ];
    if (appealId !== undefined) {
      const together = await handledTogether(tx, [apprenticeshipId]);
      if (!together.some((one) => one.appealId === appealId)) {
        faults.push({ path: ['appeal'], code: 'NOT_COVERED' });
      }
    }
    if (faults.length > 0) throw new InvalidInput(faults);
    const of = { tenantId, apprenticeshipId, mastershipId, skillId, level };
    const signOff = await tx.skillSignOff.create({
      data: {
        ...of,
        id: newId(),
        signedById,
        signedAt: now,
        evidence,
        appealId: appealId ?? null,
        clientId,
      },
    });
    // The words stand with the sign-off alone.
    const after = { signOffId: signOff.id, skillId, level };
    await audit({ tenantId, targetType: 'Apprenticeship', targetId: apprenticeshipId, after });
    return signOff;
  });
}

async function skillFaults(
  tx: Transaction,
  tenantId: string,
  { apprenticeshipId, skillId, level }: SignOffSkillInput,
): Promise<FieldFault[]> {
  const skill = isId(skillId) ? await tx.skill.findFirst({ where: { id: skillId, tenantId } }) : null;
  if (skill === null) return [{ path: ['skill'], code: 'UNKNOWN' }];
  if (skill.retiredAt) return [{ path: ['skill'], code: 'EXPIRED' }];
  const standing = levelOf(await tx.skillSignOff.findMany({ where: { apprenticeshipId, skillId } }));
  const next = levelAfter(standing);
  if (level === next) return [];
  const isReached = next === null || skillLevels.indexOf(level) < skillLevels.indexOf(next);
  return [{ path: ['level'], code: isReached ? 'DUPLICATE' : 'TOO_EARLY' }];
}
