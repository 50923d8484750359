import { placesWithin } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { StringFilter, stringCondition } from '../filters/comparators.ts';
import { nameCondition } from '../filters/nameCondition.ts';
import { rowId } from '../ids/globalId.ts';
import { PlaceKindEnum } from './enums.ts';
import { PlaceConnection, PlaceEdge, PlaceType } from './place.ts';
import { PlaceFilterInput, placeCondition } from './placeFilter.ts';

const PlaceKindFilter = builder.inputType('PlaceKindFilter', {
  description: 'Compares the kind of a place.',
  fields: (t) => ({
    eq: t.field({ type: PlaceKindEnum, description: 'Exactly this one.' }),
    in: t.field({ type: [PlaceKindEnum], description: 'Any of these.' }),
  }),
});

const PlaceFilter = builder.inputType('PlaceFilter', {
  description: 'Which places; all conditions must hold.',
  fields: (t) => ({
    in: t.field({ type: PlaceFilterInput, description: 'Under this place.' }),
    kind: t.field({ type: PlaceKindFilter, description: 'Of these kinds.' }),
    name: t.field({ type: StringFilter, description: 'Named so today, in any language.' }),
    code: t.field({ type: StringFilter, description: 'With this official code today.' }),
  }),
});

builder.queryField('place', (t) =>
  t.prismaField({
    type: PlaceType,
    nullable: true,
    description: "A place of the viewer's tenant; for a token, of its places and what lies under them.",
    authScopes: { placeReader: true },
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (query, _root, { id }, context) =>
      servicesOf(context).database.place.findUnique({
        ...query,
        where: { id: rowId('Place', id), AND: [placesWithin(context, 'readPlaces')] },
      }),
  }),
);

builder.queryField('places', (t) =>
  t.prismaConnection(
    {
      type: PlaceType,
      cursor: 'id',
      nullable: true,
      description: "Places of the viewer's tenant; for a token, its places and what lies under them.",
      authScopes: { placeReader: true },
      args: { filter: t.arg({ type: PlaceFilter, description: 'Which ones.' }) },
      totalCount: (_root, { filter }, context) =>
        servicesOf(context).database.place.count({ where: condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.place.count({
          where: { AND: [{ id }, placesWithin(context, 'readPlaces')] },
        })) > 0,
      resolve: (query, _root, { filter }, context) =>
        servicesOf(context).database.place.findMany({
          ...query,
          where: condition(filter, context),
          orderBy: { id: 'asc' },
        }),
    },
    PlaceConnection,
    PlaceEdge,
  ),
);

function condition(filter: typeof PlaceFilter.$inferInput | null | undefined, context: Context) {
  return {
    AND: [placesWithin(context, 'readPlaces'), placeCondition(filter?.in)],
    kind: filter?.kind ? { equals: filter.kind.eq ?? undefined, in: filter.kind.in ?? undefined } : undefined,
    currentVersion: { code: stringCondition(filter?.code), ...nameCondition(filter?.name) },
  };
}
