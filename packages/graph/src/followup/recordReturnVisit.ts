import { recordReturnVisit } from '@linli/core/followup/recordReturnVisit';
import { noteField, stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { ReturnVisitChannelEnum, SatisfiedEnum, SolvedEnum, VisitAttemptEnum } from './enums.ts';

const input = builder.inputType('RecordReturnVisitInput', {
  description: 'Records a return visit.',
  fields: (t) => ({
    ...stepFields(t),
    participant: t.id({ required: true, description: 'Who was asked.' }),
    channel: t.field({ type: ReturnVisitChannelEnum, required: true, description: 'How.' }),
    contacted: t.boolean({ description: 'Did the handling unit get in touch?' }),
    solved: t.field({ type: SolvedEnum, description: 'Is it solved?' }),
    satisfied: t.field({ type: SatisfiedEnum, description: 'Satisfied with the handling?' }),
    attempt: t.field({ type: VisitAttemptEnum, description: 'Why there are no answers.' }),
    nextTryAt: t.field({
      type: 'DateTime',
      description: 'When to try again; with `CALL_BACK` required, else as settings say.',
    }),
    note: noteField(t),
  }),
});

stepMutation('recordReturnVisit', {
  description: 'Records what a participant said, or why nothing; a no reopens, a yes closes.',
  input,
  take: (services, actor, { id, participant, ...visit }) =>
    recordReturnVisit(services, actor, {
      appealId: rowId('Appeal', id),
      ...visit,
      participantId: rowId('Participant', participant),
    }),
});
