import { confirmOutcome } from '@linli/core/followup/confirmOutcome';
import { participantMutation, receiptFields } from '../appeals/participantMutation.ts';
import { builder } from '../builder.ts';
import { SatisfiedEnum, SolvedEnum } from './enums.ts';

const input = builder.inputType('ConfirmOutcomeInput', {
  description: 'What the resident says of the result.',
  fields: (t) => ({
    ...receiptFields(t),
    contacted: t.boolean({ required: true, description: 'Did the handling unit get in touch?' }),
    solved: t.field({ type: SolvedEnum, required: true, description: 'Is it solved?' }),
    satisfied: t.field({ type: SatisfiedEnum, required: true, description: 'Satisfied with the handling?' }),
    comment: t.string({ description: 'In own words.' }),
  }),
});

participantMutation('confirmOutcome', {
  description:
    'The resident says how it went: a yes closes, a no reopens. What was merged into another is asked about there.',
  input,
  take: (services, actor, { contacted, solved, satisfied, comment }) =>
    confirmOutcome(services, actor, { contacted, solved, satisfied, comment }),
});
