import { reviseCategory } from '@linli/core/categories/revise';
import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { CategoryContentInput, contentOf } from './contentInput.ts';
import { categoryPayload } from './payload.ts';

const ReviseCategoryInput = builder.inputType('ReviseCategoryInput', {
  description: 'What a category says from a date on.',
  fields: (t) => ({
    category: t.id({ required: true, description: 'The category.' }),
    from: t.field({ type: 'DateTime', description: 'From when it holds; now if left out.' }),
    content: t.field({ type: CategoryContentInput, required: true, description: 'What it says then.' }),
  }),
});

builder.mutationField('reviseCategory', (t) =>
  t.field({
    type: categoryPayload('reviseCategory'),
    description:
      'A new version of a category from a date on: the one in force ends then, later plans fall away, and appeals keep the version they were filed under.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: ReviseCategoryInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { tenantId } = staffActor(context);
      const category = await reviseCategory(servicesOf(context), context.actor, {
        tenantId,
        categoryId: rowId('Category', input.category),
        ...(input.from && { from: input.from }),
        content: contentOf(input.content),
      });
      return { categoryId: category.id };
    },
  }),
);
