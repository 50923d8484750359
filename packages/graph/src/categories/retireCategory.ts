import { retireCategory } from '@linli/core/categories/retire';
import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { categoryPayload } from './payload.ts';

const RetireCategoryInput = builder.inputType('RetireCategoryInput', {
  description: 'Which category ends.',
  fields: (t) => ({
    category: t.id({ required: true, description: 'The category.' }),
  }),
});

builder.mutationField('retireCategory', (t) =>
  t.field({
    type: categoryPayload('retireCategory'),
    description: 'Nobody can choose the category any more; its appeals keep it.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: RetireCategoryInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { tenantId } = staffActor(context);
      const category = await retireCategory(servicesOf(context), context.actor, {
        tenantId,
        categoryId: rowId('Category', input.category),
      });
      return { categoryId: category.id };
    },
  }),
);
