import { withdrawDutyDispute } from '@linli/core/duty/withdrawDispute';
import { noteField, stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';

const input = builder.inputType('WithdrawDutyDisputeInput', {
  description: 'Takes a refusal back.',
  fields: (t) => ({ ...stepFields(t), note: noteField(t) }),
});

stepMutation('withdrawDutyDispute', {
  description: 'The unit takes its refusal back, or the office drops the matter; the holder stays.',
  input,
  take: (services, actor, { id, ...rest }) =>
    withdrawDutyDispute(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
