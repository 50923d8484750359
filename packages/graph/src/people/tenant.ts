import { builder } from '../builder.ts';
import { LocalizedTextType, localized } from '../scalars/localizedText.ts';

export const TenantType = builder.prismaObject('Tenant', {
  description:
    'An office that governs by itself: a district, or a street alone. Nothing is shared between two of them.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'What the header Linli-Tenant says.' }),
    name: t.field({
      type: LocalizedTextType,
      description: 'Name.',
      resolve: ({ name }) => localized(name),
    }),
    timeZone: t.exposeString('timeZone', {
      description: 'IANA name of the zone that promises are computed in.',
    }),
  }),
});
