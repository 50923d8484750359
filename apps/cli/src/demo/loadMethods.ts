import { createMethodCard } from '@linli/core/methods/create';
import { linkMethodCard } from '@linli/core/methods/link';
import type { Services } from '@linli/core/services';
import { castOf } from './cast.ts';
import { type Ground, idOf, servicesAt } from './ground.ts';
import { clientIdOf } from './tell.ts';

/** How things are done, linked to the stories that it comes from. A second load finds each. */
export async function loadMethods(services: Services, ground: Ground, now: Date): Promise<void> {
  const { tenant, tenantId, places, units, categories } = ground;
  for (const {
    key,
    author,
    place,
    daysAgo,
    stories,
    teacherUnit,
    categories: codes,
    ...said
  } of tenant.methods ?? []) {
    const actor = castOf(ground, author);
    const clientId = clientIdOf(`method:${key}`);
    const known = { authorId_clientId: { authorId: actor.personId, clientId } };
    if (await services.database.methodCard.findUnique({ where: known })) continue;
    const then = servicesAt(services, new Date(now.getTime() - daysAgo * 86_400_000));
    const card = await createMethodCard(then, actor, {
      clientId,
      placeId: idOf(places, place),
      content: {
        ...said,
        teacherUnitId: teacherUnit ? idOf(units, teacherUnit) : null,
        categoryIds: codes.map((code) => idOf(categories, code)),
      },
    });
    for (const story of stories) {
      const filed = { tenantId, clientId: clientIdOf(story) };
      const { id: appealId } = await services.database.appeal.findFirstOrThrow({ where: filed });
      await linkMethodCard(then, actor, { cardId: card.id, appealId });
    }
  }
}
