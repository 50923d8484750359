import { newId } from '@linli/core/ids';
import type { TestHouse } from '@linli/testkit/world/house';

export interface SeededBatch {
  readonly tenantId: string;
  readonly batchId: string;
  readonly candidateId: string;
  readonly postingId: string;
  readonly communityId: string;
  readonly unitId: string;
}

const day = 86_400_000;

/** A batch at a place, somebody put forward for it, and a posting of that one to a community; its term is over. */
export async function seedBatch(
  house: TestHouse,
  { tenantId, placeId }: { readonly tenantId: string; readonly placeId: string },
  communityId: string,
  unitId: string,
): Promise<SeededBatch> {
  const { database, clock } = house.services;
  const now = clock.now();
  const person = await database.person.create({ data: { id: newId(), tenantId, name: '贾兰' } });
  const batch = await database.batch.create({
    data: {
      id: newId(),
      tenantId,
      kind: 'GOVERNANCE_SECRETARY',
      number: 1 + (await database.batch.count({ where: { tenantId } })),
      name: { zh: '治理书记' },
      startsOn: new Date(0),
      placeId,
      ruleFrom: new Date(0),
      ruleTo: new Date(0),
      measure: 'RECEIVED',
      minReceived: 1,
      total: 1,
      createdById: person.id,
      createdAt: now,
    },
  });
  const batchId = batch.id;
  await database.batchCommunity.create({
    data: { tenantId, batchId, communityId, position: 1, received: 1, valid: 0, solved: 0 },
  });
  const candidate = await database.batchCandidate.create({
    data: {
      id: newId(),
      tenantId,
      batchId,
      personId: person.id,
      homeOrganizationId: unitId,
      homeKind: 'AGENCY',
      nominatedAt: now,
    },
  });
  const seeded = { tenantId, batchId, candidateId: candidate.id, communityId, unitId };
  return { ...seeded, postingId: await seedPosting(house, seeded, person.id, -1) };
}

/** A posting that is over: of a day of its own, so that many were at one community. */
export async function seedPosting(
  { services: { database } }: TestHouse,
  { tenantId, batchId, communityId, unitId }: Omit<SeededBatch, 'postingId'>,
  personId: string,
  index: number,
): Promise<string> {
  const startsAt = new Date(day * (100 + index));
  const { id } = await database.posting.create({
    data: {
      id: newId(),
      tenantId,
      batchId,
      kind: 'GOVERNANCE_SECRETARY',
      personId,
      communityId,
      homeOrganizationId: unitId,
      homeKind: 'AGENCY',
      startsAt,
      endsAt: new Date(startsAt.getTime() + day),
      weeklyDays: 2,
      createdById: personId,
      createdAt: startsAt,
    },
  });
  return id;
}
