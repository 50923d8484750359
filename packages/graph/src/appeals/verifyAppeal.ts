import { verifyAppeal } from '@linli/core/appeals/verify';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('VerifyAppealInput', {
  description: 'Verifies an appeal.',
  fields: (t) => ({
    ...stepFields(t),
    text: t.string({ description: 'What was found.' }),
  }),
});

stepMutation('verifyAppeal', {
  description: 'Somebody other than the doer has looked.',
  input,
  take: (services, actor, { id, ...rest }) =>
    verifyAppeal(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
