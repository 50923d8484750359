import { startAppeal } from '@linli/core/appeals/start';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { noteField, stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('StartAppealInput', {
  description: 'Starts work on an appeal.',
  fields: (t) => ({
    ...stepFields(t),
    note: noteField(t),
  }),
});

stepMutation('startAppeal', {
  description: 'Work begins.',
  input,
  take: (services, actor, { id, ...rest }) =>
    startAppeal(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
