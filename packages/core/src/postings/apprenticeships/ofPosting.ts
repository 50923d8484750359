import type { SkillLevel } from '@linli/database/generated/prisma/enums';
import type { Transaction } from '../../services.ts';
import { levelOf } from './levels.ts';

/** Somebody who learns, or learnt, under a posting: ids, levels and moments, no words. */
export interface ApprenticeOfPosting {
  readonly apprenticeshipId: string;
  readonly personId: string;
  /** Of a member of staff. */
  readonly name: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly graduatedAt: Date | null;
  /** Skills of the catalogue in their order, retired ones only where something was signed off. */
  readonly skills: readonly { readonly skillId: string; readonly level: SkillLevel | null }[];
}

/** The apprentices of a posting, who began first first, in three statements whatever their number. */
export async function apprenticesOfPosting(
  tx: Transaction,
  tenantId: string,
  postingId: string,
): Promise<ApprenticeOfPosting[]> {
  const masterships = await tx.mastership.findMany({
    where: { postingId, tenantId, NOT: { endsAt: { equals: tx.mastership.fields.startsAt } } },
    include: { apprenticeship: { include: { person: { select: { name: true } } } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const ids = masterships.map(({ apprenticeshipId }) => apprenticeshipId);
  const [skills, signOffs] = await Promise.all([
    tx.skill.findMany({ where: { tenantId }, orderBy: { position: 'asc' } }),
    tx.skillSignOff.findMany({ where: { apprenticeshipId: { in: ids } } }),
  ]);
  const signed = Map.groupBy(signOffs, ({ apprenticeshipId, skillId }) => `${apprenticeshipId} ${skillId}`);
  return masterships.map(({ apprenticeshipId, apprenticeship, startsAt, endsAt }) => ({
    apprenticeshipId,
    personId: apprenticeship.personId,
    name: apprenticeship.person.name,
    startsAt,
    endsAt,
    graduatedAt: apprenticeship.graduatedAt,
    skills: skills
      .map(({ id: skillId, retiredAt }) => {
        const level = levelOf(signed.get(`${apprenticeshipId} ${skillId}`) ?? []);
        return { skillId, level, isRetired: retiredAt !== null };
      })
      .filter(({ level, isRetired }) => level !== null || !isRetired)
      .map(({ skillId, level }) => ({ skillId, level })),
  }));
}
