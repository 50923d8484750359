import { createCrossPost } from '@linli/core/postings/crossPosts/create';
import { nameDutyMember } from '@linli/core/postings/deeds/nameMember';
import { recordDeed } from '@linli/core/postings/deeds/record';
import { dayAt } from '@linli/core/postings/term';
import type { Services } from '@linli/core/services';
import { castOf } from './cast.ts';
import { type Ground, idOf } from './ground.ts';
import { clientIdOf } from './tell.ts';

/** Who has which duty, what was done in it, and who holds a post in another unit. A second load finds each. */
export async function loadDuties(services: Services, ground: Ground, now: Date): Promise<void> {
  const { tenant, places, categories } = ground;
  if (!tenant.duties) return;
  const { database } = services;
  const { givenBy, members, posts } = tenant.duties;
  const giver = castOf(ground, givenBy);
  const today = dayAt(now, tenant.timeZone);
  const on = (days: number) => today.add({ days });
  for (const { person, role, community, from, deeds } of members) {
    const actor = castOf(ground, person);
    const duty = { personId: actor.personId, communityId: idOf(places, community), role };
    const { id: memberId } =
      (await database.dutyMember.findFirst({ where: duty })) ??
      (await nameDutyMember(services, giver, { ...duty, from: on(from) }));
    for (const { at, what, tookPart = null, place, category } of deeds) {
      const about = { categoryId: category ? idOf(categories, category) : null };
      const placeId = place ? idOf(places, place) : null;
      const content = { doneOn: on(at), what, tookPart, placeId, ...about };
      await recordDeed(services, actor, { memberId, clientId: clientIdOf(`deed:${what}`), content });
    }
  }
  for (const { person, title, place, isDualMember, from } of posts) {
    const post = { personId: castOf(ground, person).personId, title, placeId: idOf(places, place) };
    if ((await database.crossPost.count({ where: post })) > 0) continue;
    await createCrossPost(services, giver, { ...post, isDualMember, from: on(from) });
  }
}
