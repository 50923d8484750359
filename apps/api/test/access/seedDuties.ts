import { newId } from '@linli/core/ids';
import type { TestHouse } from '@linli/testkit/world/house';

/** A duty of somebody with a deed of it. */
export interface SeededDuty {
  readonly memberId: string;
  readonly deedId: string;
}

/** Beside it a post in another unit. */
export interface SeededDuties extends SeededDuty {
  readonly crossPostId: string;
}

const day = new Date(86_400_000);

/** A duty of a person at a community, long over, and one deed of it. */
export async function seedDuty(
  { services: { database, clock } }: TestHouse,
  { tenantId, communityId }: { readonly tenantId: string; readonly communityId: string },
  personId: string,
): Promise<SeededDuty> {
  const { id: memberId } = await database.dutyMember.create({
    data: { id: newId(), tenantId, personId, communityId, role: 'PUBLICIST', startsOn: day, endsOn: day },
  });
  const { id: deedId } = await database.deed.create({
    data: {
      id: newId(),
      tenantId,
      memberId,
      clientId: newId(),
      version: 1,
      doneOn: day,
      what: '普法讲堂。',
      placeId: communityId,
      createdAt: clock.now(),
    },
  });
  return { memberId, deedId };
}

/** The same of somebody new, who is an assistant of the community too. */
export async function seedDuties(
  house: TestHouse,
  at: { readonly tenantId: string; readonly communityId: string },
): Promise<SeededDuties> {
  const { database } = house.services;
  const { tenantId, communityId: placeId } = at;
  const { id: personId } = await database.person.create({
    data: { id: newId(), tenantId, name: '城管队员' },
  });
  const { id: crossPostId } = await database.crossPost.create({
    data: {
      id: newId(),
      tenantId,
      personId,
      title: '社区主任助理',
      placeId,
      isDualMember: false,
      startsOn: day,
      endsOn: day,
    },
  });
  return { ...(await seedDuty(house, at, personId)), crossPostId };
}

/** A card of somebody about how to look for seeping water. */
export async function seedMethod(
  { services: { database, clock } }: TestHouse,
  { tenantId, placeId }: { readonly tenantId: string; readonly placeId: string },
  author: string | null = null,
  retiredAt: Date | null = null,
): Promise<string> {
  const now = clock.now();
  const authorId =
    author ?? (await database.person.create({ data: { id: newId(), tenantId, name: '贾兰' } })).id;
  const card = await database.methodCard.create({
    data: {
      id: newId(),
      tenantId,
      placeId,
      authorId,
      clientId: newId(),
      version: 1,
      title: '查渗水',
      situation: '地下室积水。',
      steps: ['打开污水井盖'],
      createdAt: now,
      changedAt: now,
      retiredAt,
    },
  });
  return card.id;
}
