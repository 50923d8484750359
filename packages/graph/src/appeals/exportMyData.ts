import { exportMyData } from '@linli/core/appeals/erasure/export';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { participantErrors } from '../errors/errors.ts';
import { openTracked } from './appealByCode.ts';
import { exportPayload } from './exportPayload.ts';
import { receiptFields } from './participantMutation.ts';

const input = builder.inputType('ExportMyDataInput', {
  description: 'Whose data.',
  fields: (t) => receiptFields(t),
});

const payload = exportPayload('exportMyData');

builder.mutationField('exportMyData', (t) =>
  t.field({
    type: payload,
    description: 'Everything that is kept of the caller in this appeal, as JSON to take along.',
    authScopes: { everybody: true },
    errors: { types: participantErrors },
    args: { input: t.arg({ type: input, required: true, description: 'The receipt.' }) },
    resolve: async (_root, { input: receipt }, context) => {
      const { actor } = await openTracked(context, receipt);
      return { data: await exportMyData(servicesOf(context), actor), tenantId: actor.tenantId };
    },
  }),
);
