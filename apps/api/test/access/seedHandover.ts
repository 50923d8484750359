import { newId } from '@linli/core/ids';
import type { TestHouse } from '@linli/testkit/world/house';
import { type SeededBatch, seedPosting } from './seedBatch.ts';

export interface SeededHandover {
  readonly handoverId: string;
  readonly postingId: string;
  readonly successorId: string;
}

/** A handover from one posting to another, of which nothing was frozen yet. */
export async function seedHandover(
  { services: { database, clock } }: TestHouse,
  postingId: string,
  successorId: string,
): Promise<SeededHandover> {
  const from = await database.posting.findUniqueOrThrow({ where: { id: postingId } });
  const to = await database.posting.findUniqueOrThrow({ where: { id: successorId } });
  const { tenantId, communityId, kind } = from;
  const { id: handoverId } = await database.handover.create({
    data: {
      id: newId(),
      tenantId,
      communityId,
      kind,
      fromPostingId: postingId,
      fromPersonId: from.personId,
      toPostingId: successorId,
      toPersonId: to.personId,
      openedById: from.personId,
      openedAt: clock.now(),
    },
  });
  return { handoverId, postingId, successorId };
}

/** The posting of a batch hands over to one of somebody who came after. */
export async function seedSuccession(house: TestHouse, seeded: SeededBatch): Promise<SeededHandover> {
  const { tenantId } = seeded;
  const person = await house.services.database.person.create({
    data: { id: newId(), tenantId, name: '田云' },
  });
  return seedHandover(house, seeded.postingId, await seedPosting(house, seeded, person.id, 0));
}
