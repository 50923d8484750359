import { builder } from '../builder.ts';
import { GrantSourceEnum, RoleEnum } from './enums.ts';
import { inTenant, personOf } from './tenant.ts';

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
    source: t.expose('source', { type: GrantSourceEnum, description: 'What it came from.' }),
  }),
});
