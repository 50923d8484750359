import { exportPersonalData, type PersonalData } from '@linli/core/appeals/erasure/export';
import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { dataRequestFields } from './dataRequest.ts';
import { staffActor } from './staffActor.ts';

const input = builder.inputType('ExportPersonalDataInput', {
  description: "A resident's request for the own data, as it reached the office.",
  fields: (t) => dataRequestFields(t),
});

const payload = builder.objectRef<{ data: PersonalData }>('ExportPersonalDataPayload').implement({
  description: 'What `exportPersonalData` gives when it worked.',
  fields: (t) => ({
    data: t.expose('data', { type: 'JSON', description: 'Everything that is kept of the resident.' }),
  }),
});

builder.mutationField('exportPersonalData', (t) =>
  t.field({
    type: payload,
    description:
      "Everything that is kept of a resident, on the resident's request; it shows in the access log.",
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: input, required: true, description: 'Whose and why.' }) },
    resolve: async (_root, { input: { participant, reason } }, context) => ({
      data: await exportPersonalData(servicesOf(context), staffActor(context), {
        participantId: rowId('Participant', participant),
        reason,
      }),
    }),
  }),
);
