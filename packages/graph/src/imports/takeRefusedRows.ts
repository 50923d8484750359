import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { takeRefusedRows } from '@linli/core/imports/hotline/refused';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';

const TakeRefusedRowsInput = builder.inputType('TakeRefusedRowsInput', {
  description: 'Which import.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The import.' }) }),
});

const Payload = builder.objectRef<{ csv: string }>('TakeRefusedRowsPayload').implement({
  description: 'What `takeRefusedRows` gives when it worked.',
  fields: (t) => ({
    csv: t.exposeString('csv', {
      description:
        'The rows as they came, with number and reasons: CSV in UTF-8 that runs nothing in a spreadsheet.',
    }),
  }),
});

builder.mutationField('takeRefusedRows', (t) =>
  t.field({
    type: Payload,
    description:
      'Takes the refused rows along, to mend them and bring them again. The audit trail says who did.',
    authScopes: { staff: true },
    complexity: 50,
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: TakeRefusedRowsInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input: { id } }, context) => ({
      csv: await takeRefusedRows(servicesOf(context), context.actor, {
        importId: rowId('HotlineImport', id),
        locale: context.locale,
      }),
    }),
  }),
);
