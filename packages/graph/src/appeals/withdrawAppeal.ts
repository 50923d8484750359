import { withdrawAppeal } from '@linli/core/appeals/withdraw';
import { builder } from '../builder.ts';
import { participantMutation, receiptFields } from './participantMutation.ts';

const input = builder.inputType('WithdrawAppealInput', {
  description: "Ends the caller's part in an appeal.",
  fields: (t) => ({
    ...receiptFields(t),
    reason: t.string({ description: 'Why; read by staff only.' }),
  }),
});

participantMutation('withdrawAppeal', {
  description: "Ends the caller's own part; the case of the others goes on.",
  input,
  take: (services, actor, { reason }) => withdrawAppeal(services, actor, { reason }),
});
