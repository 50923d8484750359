import { returnAppeal } from '@linli/core/appeals/returnToReceiver';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('ReturnAppealInput', {
  description: 'Returns an appeal (退单).',
  fields: (t) => ({
    ...stepFields(t),
    reason: t.string({ required: true, description: "Why it is not the unit's; for staff only." }),
  }),
});

stepMutation('returnAppeal', {
  description:
    'A unit gives back what it was assigned: to the first receiver. The resident is not refused, the clock runs on.',
  input,
  take: (services, actor, { id, ...rest }) =>
    returnAppeal(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
