import { inTenant } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../ids/connection.ts';
import { LocalizedTextType, localized } from '../scalars/localizedText.ts';
import { OrganizationKindEnum } from './enums.ts';

export const OrganizationType = builder.prismaNode('Organization', {
  description: 'A unit (单位): an organization that can hold an appeal.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, ...inTenant(context) }),
  fields: (t) => ({
    kind: t.expose('kind', { type: OrganizationKindEnum, description: 'What it is.' }),
    name: t.field({ type: LocalizedTextType, description: 'Name.', resolve: ({ name }) => localized(name) }),
    phone: t.exposeString('phone', { nullable: true, description: 'Public phone number of its office.' }),
    hours: t.field({
      type: LocalizedTextType,
      nullable: true,
      description: 'When somebody answers it.',
      resolve: ({ hours }) => (hours ? localized(hours) : null),
    }),
  }),
});

export const [OrganizationConnection, OrganizationEdge] = connectionOf(
  OrganizationType,
  'Organization',
  'units',
);
