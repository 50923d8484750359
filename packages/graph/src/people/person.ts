import { inTenant, personOf } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { TenantType } from './tenant.ts';

export const PersonType = builder.prismaNode('Person', {
  description: 'A member of staff. Residents are never people here: they are participants of an appeal.',
  authScopes: { person: true },
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({
    id,
    OR: [inTenant(context), { id: personOf(context) }],
  }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name.' }),
    tenant: t.relation('tenant', { type: TenantType, description: 'The office that the person works in.' }),
    organization: t.relation('organization', {
      nullable: true,
      description: 'The unit that the person belongs to.',
    }),
  }),
});
