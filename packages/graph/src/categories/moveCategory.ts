import { moveCategory } from '@linli/core/categories/move';
import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { categoryPayload } from './payload.ts';

const MoveCategoryInput = builder.inputType('MoveCategoryInput', {
  description: 'Where a category shall stand.',
  fields: (t) => ({
    category: t.id({ required: true, description: 'The category.' }),
    parent: t.id({ description: 'The heading that it shall stand under; none if left out.' }),
    before: t.id({ description: 'Stands before this one under the same heading; last if left out.' }),
  }),
});

builder.mutationField('moveCategory', (t) =>
  t.field({
    type: categoryPayload('moveCategory'),
    description: 'Another heading for a category, or another place in the order.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: MoveCategoryInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { tenantId } = staffActor(context);
      const category = await moveCategory(servicesOf(context), context.actor, {
        tenantId,
        categoryId: rowId('Category', input.category),
        parentId: input.parent ? rowId('Category', input.parent) : null,
        beforeId: input.before ? rowId('Category', input.before) : null,
      });
      return { categoryId: category.id };
    },
  }),
);
