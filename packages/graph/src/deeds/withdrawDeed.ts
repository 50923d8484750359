import { Conflict, Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { withdrawDeed } from '@linli/core/postings/deeds/withdraw';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { deedPayload } from './payload.ts';

const WithdrawDeedInput = builder.inputType('WithdrawDeedInput', {
  description: 'Which deed should never have been entered.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The deed.' }),
    version: t.int({ description: 'The version that the caller saw.' }),
    reason: t.string({ required: true, description: 'Why; at most 100 characters.' }),
  }),
});

builder.mutationField('withdrawDeed', (t) =>
  t.field({
    type: deedPayload('withdrawDeed'),
    description:
      'A deed that should never have been entered counts no more; it stays to be read. For whoever entered it. A retry finds it withdrawn.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden, Conflict] },
    args: { input: t.arg({ type: WithdrawDeedInput, required: true, description: 'Which, and why.' }) },
    resolve: async (_root, { input }, context) => {
      const deedId = rowId('Deed', input.id);
      const { version, reason } = input;
      await withdrawDeed(servicesOf(context), staffActor(context), { deedId, version, reason });
      return { deedId };
    },
  }),
);
