import { reachOf } from '@linli/core/access/reach';
import { holdingOn } from '@linli/core/postings/deeds/days';
import { ViewerType } from '../access/viewer.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { PlaceType } from '../places/place.ts';
import { DutyMemberType } from './member.ts';
import { todayOf } from './today.ts';

builder.objectFields(ViewerType, (t) => ({
  duties: t.prismaField({
    type: [DutyMemberType],
    description: 'Duties that the viewer has today beside the own role (m46), the earliest first.',
    resolve: async (query, { actor }, _args, context) =>
      servicesOf(context).database.dutyMember.findMany({
        ...query,
        where: { personId: actor.personId, ...holdingOn(await todayOf(context)) },
        orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      }),
  }),
  deedPlaces: t.prismaField({
    type: [PlaceType],
    description: "Where the viewer reads everybody's deeds, with everything under it: `deeds`.",
    resolve: (query, { actor }, _args, context) =>
      servicesOf(context).database.place.findMany({
        ...query,
        where: { id: { in: [...reachOf(actor, 'readDeeds').placeIds] } },
        orderBy: [{ kind: 'asc' }, { id: 'asc' }],
      }),
  }),
  dutyPlaces: t.prismaField({
    type: [PlaceType],
    description: 'Where the viewer gives duties and cross-posts, with everything under it: `nameDutyMember`.',
    resolve: (query, { actor }, _args, context) =>
      servicesOf(context).database.place.findMany({
        ...query,
        where: { id: { in: [...reachOf(actor, 'manageDuties').placeIds] } },
        orderBy: [{ kind: 'asc' }, { id: 'asc' }],
      }),
  }),
}));
