import type { LadderRung } from '@linli/core/appeals/ladder';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PlaceKindEnum } from '../places/enums.ts';
import { PlaceType } from '../places/place.ts';

export const LadderRungType = builder.objectRef<LadderRung>('LadderRung').implement({
  description: 'One rung of the way up: a place and the unit that answers for it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PlaceKindEnum, description: 'GRID, COMMUNITY, STREET or DISTRICT.' }),
    place: t.prismaField({
      type: PlaceType,
      nullable: true,
      description: 'The place.',
      resolve: (query, { placeId }, _args, context) =>
        placeId === null
          ? null
          : servicesOf(context).database.place.findUnique({ ...query, where: { id: placeId } }),
    }),
    unit: t.prismaField({
      type: OrganizationType,
      nullable: true,
      description: 'Its office; on the current rung the unit that holds the appeal.',
      resolve: (query, { unitId }, _args, context) =>
        unitId === null
          ? null
          : servicesOf(context).database.organization.findUnique({ ...query, where: { id: unitId } }),
    }),
    current: t.exposeBoolean('current', { description: 'The appeal stands here now.' }),
  }),
});
