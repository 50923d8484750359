import { closeAppeal } from '@linli/core/appeals/close';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { noteField, stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('CloseAppealInput', {
  description: 'Closes an appeal.',
  fields: (t) => ({
    ...stepFields(t),
    note: noteField(t),
  }),
});

stepMutation('closeAppeal', {
  description: 'Closes it after the return visit, or after the days of silence.',
  input,
  take: (services, actor, { id, ...rest }) =>
    closeAppeal(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
