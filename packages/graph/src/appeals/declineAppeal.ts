import { declineAppeal } from '@linli/core/appeals/decline';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('DeclineAppealInput', {
  description: 'Declines an appeal.',
  fields: (t) => ({
    ...stepFields(t),
    rule: t.string({ required: true, description: 'The rule that it rests on, as it is cited.' }),
    reason: t.string({ required: true, description: 'Why the rule applies, for the resident to read.' }),
  }),
});

stepMutation('declineAppeal', {
  description:
    'Refuses an appeal to the resident, with the rule that this rests on. It can be contested once.',
  input,
  take: (services, actor, { id, ...rest }) =>
    declineAppeal(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
