import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { freezeHandover } from '@linli/core/postings/handovers/freeze';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { handoverPayload } from './payload.ts';

const FreezeHandoverInput = builder.inputType('FreezeHandoverInput', {
  description: 'Which handover is frozen.',
  fields: (t) => ({
    handover: t.id({ required: true, description: 'The handover.' }),
    notes: t.string({
      description:
        'What is not in the data, 2,000 characters at most, without names and contacts of residents: by who leaves or who organizes it. As before if left out.',
    }),
  }),
});

builder.mutationField('freezeHandover', (t) =>
  t.field({
    type: handoverPayload('freezeHandover'),
    description:
      'Freezes the pack as it is now: the document that both sign. Frozen anew, signatures under the one before count no more; when nothing has changed since, that one stays. For either of the two in office, and district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: FreezeHandoverInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { handoverId } = await freezeHandover(servicesOf(context), staffActor(context), {
        handoverId: rowId('Handover', input.handover),
        notes: input.notes ?? null,
      });
      return { handoverId };
    },
  }),
);
