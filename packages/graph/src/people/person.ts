import { inTenant } from '../access/tenant.ts';
import { builder } from '../builder.ts';

export const PersonType = builder.prismaNode('Person', {
  description: 'A member of staff. Residents are never people here: they are participants of an appeal.',
  authScopes: { staff: true },
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, ...inTenant(context) }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name.' }),
    organization: t.relation('organization', {
      nullable: true,
      description: 'The unit that the person belongs to.',
    }),
  }),
});
