import { handBackAppeal } from '@linli/core/appeals/passOn';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('HandBackAppealInput', {
  description: 'Hands an appeal one rung down.',
  fields: (t) => ({
    ...stepFields(t),
    reason: t.string({ required: true, description: 'Why; for staff only.' }),
  }),
});

stepMutation('handBackAppeal', {
  description: 'One rung down the ladder, to the office that can solve it.',
  input,
  take: (services, actor, { id, ...rest }) =>
    handBackAppeal(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
