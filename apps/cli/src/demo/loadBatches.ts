import { createBatch } from '@linli/core/postings/batches/create';
import { nominateCandidate } from '@linli/core/postings/batches/nominate';
import { createPosting } from '@linli/core/postings/create';
import { dayAt } from '@linli/core/postings/term';
import type { Services } from '@linli/core/services';
import { attend } from './attend.ts';
import { castOf } from './cast.ts';
import { type Ground, idOf } from './ground.ts';
import { learn } from './learn.ts';
import { quote } from './quote.ts';
import type { DemoBatch, DemoPosting } from './shape.ts';

/** By whom batches are organized. */
const organizer = 'admin';
/** The stories of the demo happened in these days. */
const storyDays = 120;

/** Batches and who was posted by them, once the stories are told that their rules look at. A second load finds them. */
export async function loadBatches(services: Services, ground: Ground, now: Date): Promise<void> {
  for (const batch of ground.tenant.batches ?? []) {
    const batchId = await opened(services, ground, batch, now);
    await quote(services, ground, batchId, batch, organizer);
    for (const posting of batch.postings) {
      const postingId = await posted(services, ground, batchId, posting, now);
      await learn(services, ground, posting, postingId, now);
      if (posting.attends) await attend(services, ground, posting, postingId, now);
    }
  }
}

async function opened(
  services: Services,
  ground: Ground,
  { kind, number, name, startsOn, total }: DemoBatch,
  now: Date,
): Promise<string> {
  const { tenantId, tenant } = ground;
  const there = await services.database.batch.findFirst({ where: { tenantId, kind, number } });
  if (there) return there.id;
  const today = dayAt(now, tenant.timeZone);
  const actor = castOf(ground, organizer);
  const placeId = idOf(ground.places, 'district');
  const [from, to] = [today.subtract({ days: storyDays }), today];
  const rule = { placeId, from, to, measure: 'RECEIVED', minReceived: 1, perStreet: null, total } as const;
  const input = { kind, number, name, startsOn: today.add({ days: startsOn }), rule };
  return (await createBatch(services, actor, input)).id;
}

async function posted(
  services: Services,
  ground: Ground,
  batchId: string,
  told: DemoPosting,
  now: Date,
): Promise<string> {
  const { places, units, categories, tenant } = ground;
  const { personId } = castOf(ground, told.person);
  const there = await services.database.posting.findFirst({ where: { batchId, personId } });
  if (there) return there.id;
  const actor = castOf(ground, organizer);
  const candidate = await nominateCandidate(services, actor, {
    batchId,
    personId,
    homeOrganizationId: idOf(units, told.unit),
    homeKind: told.homeKind,
    expertise: told.expertise.map((code) => idOf(categories, code)),
  });
  const today = dayAt(now, tenant.timeZone);
  const posting = await createPosting(services, actor, {
    candidateId: candidate.id,
    communityId: idOf(places, told.community),
    from: today.add({ days: told.from }),
    to: today.add({ days: told.to }),
    weeklyDays: told.weeklyDays,
    focus: told.focus.map(({ title, category }) => ({
      title,
      categoryId: category ? idOf(categories, category) : null,
    })),
  });
  return posting.id;
}
