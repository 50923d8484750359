import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { prepareImport } from '@linli/core/imports/hotline/prepare';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { HotlineMappingInput } from './mapping.ts';
import { hotlineImportPayload } from './payload.ts';

const PrepareHotlineImportInput = builder.inputType('PrepareHotlineImportInput', {
  description: 'A dry run: which column means what.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The import.' }),
    mapping: t.field({ type: HotlineMappingInput, required: true, description: 'Which column means what.' }),
    saveAs: t.string({
      description: 'Keeps the mapping at the place under this name; one of that name is replaced.',
    }),
  }),
});

builder.mutationField('prepareHotlineImport', (t) =>
  t.field({
    type: hotlineImportPayload('prepareHotlineImport'),
    description:
      'Counts what a file would bring, what is here already and what is refused, and why. Files nothing.',
    authScopes: { staff: true },
    complexity: 50,
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: {
      input: t.arg({ type: PrepareHotlineImportInput, required: true, description: 'Which, and how.' }),
    },
    resolve: async (_root, { input: { id, mapping, saveAs } }, context) => {
      const importId = rowId('HotlineImport', id);
      await prepareImport(servicesOf(context), context.actor, { importId, mapping, saveAs: saveAs ?? null });
      return { importId };
    },
  }),
);
