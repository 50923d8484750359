import { restoreCategory } from '@linli/core/categories/retire';
import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { categoryPayload } from './payload.ts';

const RestoreCategoryInput = builder.inputType('RestoreCategoryInput', {
  description: 'Which category comes back.',
  fields: (t) => ({
    category: t.id({ required: true, description: 'The category.' }),
  }),
});

builder.mutationField('restoreCategory', (t) =>
  t.field({
    type: categoryPayload('restoreCategory'),
    description: 'A category that was retired can be chosen again.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: RestoreCategoryInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { tenantId } = staffActor(context);
      const category = await restoreCategory(servicesOf(context), context.actor, {
        tenantId,
        categoryId: rowId('Category', input.category),
      });
      return { categoryId: category.id };
    },
  }),
);
