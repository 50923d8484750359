import { createCategory } from '@linli/core/categories/create';
import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { CategoryContentInput, contentOf } from './contentInput.ts';
import { categoryPayload } from './payload.ts';

const CreateCategoryInput = builder.inputType('CreateCategoryInput', {
  description: 'A new category.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'Stable code: small letters, digits, hyphens.' }),
    parent: t.id({ description: 'The heading that it stands under.' }),
    from: t.field({ type: 'DateTime', description: 'From when it can be chosen; now if left out.' }),
    content: t.field({ type: CategoryContentInput, required: true, description: 'What it says.' }),
  }),
});

builder.mutationField('createCategory', (t) =>
  t.field({
    type: categoryPayload('createCategory'),
    description: 'A new category, last under its heading; for administrators of the whole tenant.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: CreateCategoryInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { tenantId } = staffActor(context);
      const category = await createCategory(servicesOf(context), context.actor, {
        tenantId,
        code: input.code,
        parentId: input.parent ? rowId('Category', input.parent) : null,
        ...(input.from && { from: input.from }),
        content: contentOf(input.content),
      });
      return { categoryId: category.id };
    },
  }),
);
