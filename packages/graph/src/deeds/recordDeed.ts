import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { recordDeed } from '@linli/core/postings/deeds/record';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { DeedInput, deedOf } from './deedInput.ts';
import { deedPayload } from './payload.ts';

const RecordDeedInput = builder.inputType('RecordDeedInput', {
  description: 'What was done in which duty.',
  fields: (t) => ({
    clientId: t.field({
      type: 'UUID',
      required: true,
      description: 'Chosen by the caller: a retry with the same one makes no second deed.',
    }),
    member: t.id({ required: true, description: 'The own duty.' }),
    deed: t.field({ type: DeedInput, required: true, description: 'What was done.' }),
  }),
});

builder.mutationField('recordDeed', (t) =>
  t.field({
    type: deedPayload('recordDeed'),
    description: 'Writes down what was done in a duty (m46): for whoever has it, and nobody else.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: RecordDeedInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      const { id } = await recordDeed(servicesOf(context), staffActor(context), {
        memberId: rowId('DutyMember', input.member),
        clientId: input.clientId,
        content: deedOf(input.deed),
      });
      return { deedId: id };
    },
  }),
);
