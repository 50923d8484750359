import { escalateAppeal } from '@linli/core/appeals/passOn';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('EscalateAppealInput', {
  description: 'Hands an appeal one rung up.',
  fields: (t) => ({
    ...stepFields(t),
    reason: t.string({ required: true, description: 'Why; for staff only.' }),
  }),
});

stepMutation('escalateAppeal', {
  description: 'One rung up the ladder (m78): to the next office that it is not about.',
  input,
  take: (services, actor, { id, ...rest }) =>
    escalateAppeal(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
