import type { Action } from '@linli/core/access/actions';
import { may } from '@linli/core/access/permissions';
import { type Handled, handledTogether } from '@linli/core/postings/apprenticeships/handled';
import { presentOf } from '@linli/core/postings/apprenticeships/manageable';
import type { Mastership, Person, Skill, SkillSignOff } from '@linli/database/generated/prisma/client';
import { type Context, servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';
import { above } from '../postings/loading.ts';

interface Learning {
  readonly tenantId: string;
  readonly communityId: string;
  readonly personId: string;
  /** The newest first. */
  readonly masterships: readonly Pick<Mastership, 'masterId' | 'startsAt' | 'endsAt'>[];
}

/** What the viewer may do with an apprenticeship: by the master that it has now. */
export async function mayWithLearning(
  context: Context,
  action: Action,
  { tenantId, communityId, personId, masterships }: Learning,
): Promise<boolean> {
  const present = presentOf(masterships, servicesOf(context).clock.now());
  const placeIds = (await above(context, communityId)) ?? [];
  const posting = present && { posting: { personId: present.masterId } };
  return may(context.actor, action, { tenantId, placeIds, ownerId: personId, ...posting });
}

/** The appeals of several apprenticeships, in one query. */
export const handledOf = batch<Handled[]>(async (context, ids) =>
  Map.groupBy(
    await handledTogether(servicesOf(context).database, ids),
    ({ apprenticeshipId }) => apprenticeshipId,
  ),
);

/** What was signed off in several apprenticeships, the earliest first. */
export const signOffsOf = batch<SkillSignOff[]>(async (context, ids) =>
  Map.groupBy(
    await servicesOf(context).database.skillSignOff.findMany({
      where: { apprenticeshipId: { in: [...ids] } },
      orderBy: [{ signedAt: 'asc' }, { id: 'asc' }],
    }),
    ({ apprenticeshipId }) => apprenticeshipId,
  ),
);

/** Who signed and who revoked: rows that were not read by way of the type have no relations at hand. */
export const signerOf = batch<Person>(async (context, ids) => {
  const rows = await servicesOf(context).database.person.findMany({ where: { id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, row]));
});

/** The catalogues of several tenants, in their order. */
export const catalogueOf = batch<Skill[]>(async (context, ids) =>
  Map.groupBy(
    await servicesOf(context).database.skill.findMany({
      where: { tenantId: { in: [...ids] } },
      orderBy: { position: 'asc' },
    }),
    ({ tenantId }) => tenantId,
  ),
);
