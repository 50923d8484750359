import type { Apprenticeship, Skill } from '@linli/database/generated/prisma/client';
import { may } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { cleanWords, wordFaults } from '../../appeals/words.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import type { Services, Transaction } from '../../services.ts';
import { write } from '../../write.ts';
import { longestReason } from './end.ts';
import { lockedLearning } from './manageable.ts';
import { cutShort } from './mastership.ts';

export interface GraduateInput {
  readonly apprenticeshipId: string;
  /** Why, where a required skill is missing: for organizers alone. */
  readonly reason?: string;
}

/**
 * The apprentice has learnt it: the master says so once every required skill is signed off as done alone, the organizer also
 * before, with a reason. The role of an apprentice ends; what comes next is an ordinary role.
 */
export async function graduateApprentice(
  services: Services,
  actor: StaffActor,
  { apprenticeshipId, reason = '' }: GraduateInput,
): Promise<Apprenticeship> {
  return write(services, actor, 'postings.graduate', async (change) => {
    const { tx, now, audit } = change;
    const learning = await lockedLearning(tx, actor, apprenticeshipId, 'keepApprenticeship', now);
    const { apprenticeship, mastership, planned, facts } = learning;
    if (apprenticeship.graduatedAt) return apprenticeship;
    const { tenantId, startsAt, endsAt } = mastership;
    if (endsAt <= now) throw new InvalidInput([{ path: ['apprenticeship'], code: 'EXPIRED' }]);
    if (startsAt > now) throw new InvalidInput([{ path: ['apprenticeship'], code: 'TOO_EARLY' }]);
    const words = cleanWords(reason);
    const missing = (await missingSkills(tx, tenantId, apprenticeshipId)).length;
    const faults: FieldFault[] = wordFaults(['reason'], words, { limit: longestReason });
    if (missing > 0 && !may(actor, 'managePostings', facts)) {
      faults.push({ path: ['skills'], code: 'TOO_EARLY', params: { missing } });
    } else if (missing > 0 && words === '') faults.push({ path: ['reason'], code: 'REQUIRED' });
    if (faults.length > 0) throw new InvalidInput(faults);
    for (const time of [...planned, mastership]) await cutShort(change, time, now);
    await audit({ tenantId, targetType: 'Apprenticeship', targetId: apprenticeshipId, after: { missing } });
    return tx.apprenticeship.update({
      where: { id: apprenticeshipId },
      data: {
        graduatedAt: now,
        graduatedById: actor.personId,
        graduationReason: missing > 0 ? words : null,
      },
    });
  });
}

/** The required skills that nobody has signed off as done alone yet. */
export function missingSkills(tx: Transaction, tenantId: string, apprenticeshipId: string): Promise<Skill[]> {
  return tx.skill.findMany({
    where: {
      tenantId,
      isRequired: true,
      retiredAt: null,
      signOffs: { none: { apprenticeshipId, level: 'ALONE', revokedAt: null } },
    },
    orderBy: { position: 'asc' },
  });
}
