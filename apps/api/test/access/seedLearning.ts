import { newId } from '@linli/core/ids';
import type { TestHouse } from '@linli/testkit/world/house';

/** An apprenticeship that is over, with a skill that was signed off. */
export interface SeededLearning {
  readonly apprenticeshipId: string;
  readonly postingId: string;
  readonly skillId: string;
  readonly signOffId: string;
}

/** Somebody learnt under a posting for the whole of its term; a new person if none is named. */
export async function seedLearning(
  { services: { database } }: TestHouse,
  postingId: string,
  learner?: string,
): Promise<SeededLearning> {
  const posting = await database.posting.findUniqueOrThrow({ where: { id: postingId } });
  const { tenantId, communityId, personId: masterId, startsAt, endsAt } = posting;
  const personId =
    learner ?? (await database.person.create({ data: { id: newId(), tenantId, name: '徒弟' } })).id;
  const { id: skillId } = await database.skill.findFirstOrThrow({ where: { tenantId, position: 1 } });
  const apprenticeshipId = newId();
  const mastershipId = newId();
  const clientId = newId();
  await database.apprenticeship.create({
    data: {
      id: apprenticeshipId,
      tenantId,
      personId,
      communityId,
      createdById: masterId,
      clientId,
      createdAt: startsAt,
    },
  });
  await database.mastership.create({
    data: {
      id: mastershipId,
      tenantId,
      apprenticeshipId,
      apprenticeId: personId,
      communityId,
      postingId,
      masterId,
      postingStartsAt: startsAt,
      postingEndsAt: endsAt,
      startsAt,
      until: endsAt,
    },
  });
  const { id: signOffId } = await database.skillSignOff.create({
    data: {
      id: newId(),
      tenantId,
      apprenticeshipId,
      mastershipId,
      skillId,
      level: 'KNOWS',
      signedById: masterId,
      signedAt: startsAt,
      evidence: '随同入户三次。',
      clientId,
    },
  });
  return { apprenticeshipId, postingId, skillId, signOffId };
}
