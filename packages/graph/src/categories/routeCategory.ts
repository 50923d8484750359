import { routeCategory } from '@linli/core/categories/routeAt';
import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { PlaceKindEnum } from '../places/enums.ts';
import { categoryPayload } from './payload.ts';

const RouteCategoryInput = builder.inputType('RouteCategoryInput', {
  description: 'A way of a category at a place.',
  fields: (t) => ({
    category: t.id({ required: true, description: 'The category.' }),
    place: t.id({ required: true, description: 'Where it goes this way, and below.' }),
    unit: t.id({ description: 'The unit that it goes to; it must serve the place.' }),
    level: t.field({ type: PlaceKindEnum, description: 'The level that handles it first.' }),
  }),
});

builder.mutationField('routeCategory', (t) =>
  t.field({
    type: categoryPayload('routeCategory'),
    description:
      'Sends a category another way at a place and below it, from now on; without unit and level the place has no way of its own any more.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: RouteCategoryInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { tenantId } = staffActor(context);
      const category = await routeCategory(servicesOf(context), context.actor, {
        tenantId,
        categoryId: rowId('Category', input.category),
        placeId: rowId('Place', input.place),
        unitId: input.unit ? rowId('Organization', input.unit) : null,
        level: input.level ?? null,
      });
      return { categoryId: category.id };
    },
  }),
);
