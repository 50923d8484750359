import { reopenAppeal } from '@linli/core/appeals/reopen';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('ReopenAppealInput', {
  description: 'Reopens an appeal.',
  fields: (t) => ({
    ...stepFields(t),
    reason: t.string({ required: true, description: 'Why.' }),
  }),
});

stepMutation('reopenAppeal', {
  description: 'A new round with a new clock; the old outcome stays counted.',
  input,
  take: (services, actor, { id, ...rest }) =>
    reopenAppeal(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
