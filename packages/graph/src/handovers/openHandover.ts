import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { openHandover } from '@linli/core/postings/handovers/open';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { handoverPayload } from './payload.ts';

const OpenHandoverInput = builder.inputType('OpenHandoverInput', {
  description: 'Who hands over to whom.',
  fields: (t) => ({
    posting: t.id({ required: true, description: 'The posting of the one who leaves.' }),
    successor: t.id({
      required: true,
      description: 'A later posting of the same kind at the same community, of somebody else.',
    }),
  }),
});

builder.mutationField('openHandover', (t) =>
  t.field({
    type: handoverPayload('openHandover'),
    description:
      'Begins the handover of a posting to the next one (m29), once for each two. Refused while what the posting itself took over is not signed by both. For either of the two in office, and district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: OpenHandoverInput, required: true, description: 'Who to whom.' }) },
    resolve: async (_root, { input }, context) => {
      const { id } = await openHandover(servicesOf(context), staffActor(context), {
        postingId: rowId('Posting', input.posting),
        successorId: rowId('Posting', input.successor),
      });
      return { handoverId: id };
    },
  }),
);
