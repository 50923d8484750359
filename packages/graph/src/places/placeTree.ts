import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { PlaceKindEnum } from './enums.ts';
import { PlaceConnection, PlaceEdge, PlaceType } from './place.ts';

builder.prismaObjectFields(PlaceType, (t) => ({
  parent: t.field({
    type: PlaceType,
    nullable: true,
    description: 'The next place up; null for the topmost.',
    select: (_args, _context, nested) => ({ currentVersion: { select: { parent: nested(true) } } }),
    resolve: ({ currentVersion }) => currentVersion?.parent,
  }),
  grid: t.field({
    type: PlaceType,
    nullable: true,
    description: 'The grid that a building lies in; null for other kinds.',
    select: (_args, _context, nested) => ({ currentVersion: { select: { grid: nested(true) } } }),
    resolve: ({ currentVersion }) => currentVersion?.grid,
  }),
  ancestors: t.field({
    type: [PlaceType],
    description: 'From the topmost place down to the parent.',
    select: (_args, _context, nested) => ({
      ancestors: {
        where: { depth: { gt: 0 } },
        orderBy: { depth: 'desc' },
        select: { ancestor: nested(true) },
      },
    }),
    resolve: ({ ancestors }) => ancestors.map(({ ancestor }) => ancestor),
  }),
  children: t.prismaConnection(
    {
      type: PlaceType,
      cursor: 'id',
      description: 'The places right under it.',
      args: { kind: t.arg({ type: PlaceKindEnum, description: 'Only of this kind.' }) },
      totalCount: (place, { kind }, context) =>
        servicesOf(context).database.place.count({ where: childrenOf(place.id, kind) }),
      mayStartAt: async (id, context, place) =>
        (await servicesOf(context).database.place.count({ where: { id, ...childrenOf(place.id, null) } })) >
        0,
      resolve: (query, place, { kind }, context) =>
        servicesOf(context).database.place.findMany({
          ...query,
          where: childrenOf(place.id, kind),
          orderBy: { id: 'asc' },
        }),
    },
    PlaceConnection,
    PlaceEdge,
  ),
}));

function childrenOf(parentId: string, kind: typeof PlaceKindEnum.$inferType | null | undefined) {
  return { currentVersion: { parentId }, ...(kind && { kind }) };
}
