import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { signHandover, signHandoverForOutgoing } from '@linli/core/postings/handovers/sign';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { HandoverAbsenceEnum } from './enums.ts';
import { handoverPayload } from './payload.ts';

const errors = { types: [InvalidInput, NotFound, Forbidden] };
const hash = 'Hash of the document that the signer has read; refused when it is not the last one.';

const SignHandoverInput = builder.inputType('SignHandoverInput', {
  description: 'Which document is signed.',
  fields: (t) => ({
    handover: t.id({ required: true, description: 'The handover.' }),
    hash: t.string({ required: true, description: hash }),
  }),
});

builder.mutationField('signHandover', (t) =>
  t.field({
    type: handoverPayload('signHandover'),
    description:
      'One of the two signs for oneself, while in office there. The second signature concludes the handover: what is open and was assigned to the one who leaves goes to the other, apprentices pass on, and residents are told. Signing twice is one signature.',
    authScopes: { staff: true },
    errors,
    args: { input: t.arg({ type: SignHandoverInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { id } = await signHandover(servicesOf(context), staffActor(context), {
        handoverId: rowId('Handover', input.handover),
        hash: input.hash,
      });
      return { handoverId: id };
    },
  }),
);

const SignHandoverForOutgoingInput = builder.inputType('SignHandoverForOutgoingInput', {
  description: 'Which document is signed for whom, and why.',
  fields: (t) => ({
    handover: t.id({ required: true, description: 'The handover.' }),
    hash: t.string({ required: true, description: hash }),
    absence: t.field({
      type: HandoverAbsenceEnum,
      required: true,
      description: 'Why the secretary who leaves cannot sign; it stands on the document.',
    }),
  }),
});

builder.mutationField('signHandoverForOutgoing', (t) =>
  t.field({
    type: handoverPayload('signHandoverForOutgoing'),
    description:
      'Signs for a secretary who cannot any more. For district organizers who are neither of the two; it counts as the signature of the one who leaves, and the document says who signed and why.',
    authScopes: { staff: true },
    errors,
    args: {
      input: t.arg({ type: SignHandoverForOutgoingInput, required: true, description: 'Which, and why.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { id } = await signHandoverForOutgoing(servicesOf(context), staffActor(context), {
        handoverId: rowId('Handover', input.handover),
        hash: input.hash,
        absence: input.absence,
      });
      return { handoverId: id };
    },
  }),
);
