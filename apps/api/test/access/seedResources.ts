import { newId } from '@linli/core/ids';
import type { TestHouse } from '@linli/testkit/world/house';
import type { SeededBatch } from './seedBatch.ts';

export interface SeededResources {
  readonly offerId: string;
  readonly needId: string;
  readonly matchId: string;
  readonly fundId: string;
  readonly spendingId: string;
  readonly communityId: string;
  readonly postingId: string;
}

const firstDay = new Date(0);

/** What the posting of a batch brought, and what its community lacks: withdrawn both, so that nothing can come of it any more. */
export async function seedResources(
  { services: { database, clock } }: TestHouse,
  {
    tenantId,
    communityId,
    postingId,
    unitId,
  }: Pick<SeededBatch, 'tenantId' | 'communityId' | 'postingId' | 'unitId'>,
): Promise<SeededResources> {
  const now = clock.now();
  const { personId } = await database.posting.findUniqueOrThrow({ where: { id: postingId } });
  const category = await database.category.findFirstOrThrow({ where: { tenantId } });
  const entered = () => ({ id: newId(), tenantId, clientId: newId() });
  const made = {
    createdById: personId,
    createdAt: now,
    withdrawnAt: now,
    kind: 'EXPERTISE',
    title: '停车',
  } as const;
  const days = { from: firstDay, to: now };
  const offer = await database.resourceOffer.create({
    data: {
      ...entered(),
      ...made,
      ...days,
      organizationId: unitId,
      postingId,
      placeId: communityId,
      categories: [category.id],
    },
  });
  const need = await database.resourceNeed.create({
    data: { ...entered(), ...made, communityId, categoryId: category.id },
  });
  const decision = { needId: need.id, offerId: offer.id, decidedById: personId, decidedAt: now };
  const match = await database.resourceMatch.create({
    data: { id: newId(), tenantId, state: 'AGREED', ...decision },
  });
  const [fundId = ''] = await seedFunds({ database, now }, tenantId, [{ postingId, communityId, personId }]);
  const spending = await database.spending.create({
    data: {
      ...entered(),
      fundId,
      amount: '10',
      spentOn: now,
      purpose: '画线',
      payee: '施工队',
      recordedById: personId,
      recordedAt: now,
    },
  });
  return {
    offerId: offer.id,
    needId: need.id,
    matchId: match.id,
    fundId,
    spendingId: spending.id,
    communityId,
    postingId,
  };
}

interface Secured {
  readonly postingId: string;
  readonly communityId: string;
  readonly personId: string;
}

/** A fund of each of these postings, in their order. */
export async function seedFunds(
  { database, now }: { readonly database: TestHouse['services']['database']; readonly now: Date },
  tenantId: string,
  postings: readonly Secured[],
): Promise<string[]> {
  const data = postings.map(({ postingId, communityId, personId }) => ({
    id: newId(),
    tenantId,
    clientId: newId(),
    postingId,
    communityId,
    source: 'DONATION' as const,
    granted: '100',
    purpose: '停车场',
    grantedOn: firstDay,
    recordedById: personId,
    recordedAt: now,
  }));
  await database.fund.createMany({ data });
  return data.map(({ id }) => id);
}
