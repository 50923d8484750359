import { exportPersonalData } from '@linli/core/appeals/erasure/export';
import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { dataRequestFields } from './dataRequest.ts';
import { exportPayload } from './exportPayload.ts';
import { staffActor } from './staffActor.ts';

const input = builder.inputType('ExportPersonalDataInput', {
  description: "A resident's request for the own data, as it reached the office.",
  fields: (t) => dataRequestFields(t),
});

const payload = exportPayload('exportPersonalData');

builder.mutationField('exportPersonalData', (t) =>
  t.field({
    type: payload,
    description:
      "Everything that is kept of a resident, on the resident's request; it shows in the access log.",
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: input, required: true, description: 'Whose and why.' }) },
    resolve: async (_root, { input: { participant, reason } }, context) => {
      const actor = staffActor(context);
      const data = await exportPersonalData(servicesOf(context), actor, {
        participantId: rowId('Participant', participant),
        reason,
      });
      return { data, tenantId: actor.tenantId };
    },
  }),
);
