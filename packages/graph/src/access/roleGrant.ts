import { mayManagePeople } from '@linli/core/people/manageable';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';
import { manageableBy } from '../people/manageable.ts';
import { GrantSourceEnum, RoleEnum } from './enums.ts';
import { inTenant, personOf } from './tenant.ts';

const endable = batch(async (context, grantIds): Promise<ReadonlyMap<string, true>> => {
  const { actor } = context;
  if (actor.kind !== 'staff' || !mayManagePeople(actor)) return new Map();
  const { grants } = await manageableBy(context);
  const rows = await servicesOf(context).database.roleGrant.findMany({
    where: { AND: [{ id: { in: [...grantIds] }, personId: { not: actor.personId } }, grants] },
    select: { id: true },
  });
  return new Map(rows.map(({ id }) => [id, true as const]));
});

export const RoleGrantType = builder.prismaNode('RoleGrant', {
  description: 'A role that a person holds at a place and everything under it, or for an organization.',
  authScopes: { person: true },
  id: { field: 'id' },
  nullable: true,
  // What roles others hold is for user administration, not for whoever knows an id.
  findUnique: (id, context) => ({ id, personId: personOf(context), ...inTenant(context) }),
  fields: (t) => ({
    role: t.expose('role', { type: RoleEnum, description: 'What the person is there.' }),
    place: t.relation('place', { nullable: true, description: 'Where; null when for an organization.' }),
    organization: t.relation('organization', {
      nullable: true,
      description: 'For which unit; null when at a place.',
    }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'From when.' }),
    endsAt: t.expose('endsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when; null while open-ended.',
    }),
    viewerCanEnd: t.boolean({
      description: 'Whether the viewer may end it: `endRoleGrant`.',
      resolve: async ({ id }, _args, context) => (await endable(context, id)) ?? false,
    }),
    source: t.expose('source', { type: GrantSourceEnum, description: 'What it came from.' }),
  }),
});
