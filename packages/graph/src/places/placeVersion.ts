import { placesWithin } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { LocalizedTextType, localized } from '../scalars/localizedText.ts';

export const PlaceVersionType = builder.prismaNode('PlaceVersion', {
  description: 'A place as it is between two dates.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, place: placesWithin(context, 'readPlaces') }),
  fields: (t) => ({
    code: t.exposeString('code', {
      nullable: true,
      description: 'Official code; grids and estates may have none.',
    }),
    name: t.field({
      type: LocalizedTextType,
      description: 'Name.',
      resolve: (version) => localized(version.name),
    }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day.' }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'The day it ended; null while it lasts.',
    }),
    successor: t.relation('successor', { nullable: true, description: 'The place that took over.' }),
  }),
});
