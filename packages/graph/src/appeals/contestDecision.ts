import { contestDecision } from '@linli/core/appeals/contest';
import { builder } from '../builder.ts';
import { participantMutation, receiptFields } from './participantMutation.ts';

const input = builder.inputType('ContestDecisionInput', {
  description: 'Contests a refusal.',
  fields: (t) => ({
    ...receiptFields(t),
    reason: t.string({ required: true, description: 'Why it is wrong; read by staff.' }),
  }),
});

participantMutation('contestDecision', {
  description: 'The resident contests a refusal, once: the next level takes it up, and a new promise runs.',
  input,
  take: (services, actor, { reason }) => contestDecision(services, actor, { reason }),
});
