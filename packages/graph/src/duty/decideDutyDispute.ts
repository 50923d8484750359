import { decideDutyDispute } from '@linli/core/duty/decide';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';

const input = builder.inputType('DecideDutyDisputeInput', {
  description: 'Decides whose duty it is.',
  fields: (t) => ({
    ...stepFields(t),
    unit: t.id({ required: true, description: 'Whose duty it is; that unit holds the appeal from now on.' }),
    reason: t.string({ required: true, description: 'Why, for the resident to read.' }),
    rule: t.string({
      required: true,
      description: 'What it rests on: a law, a contract, a plan of handover.',
    }),
    from: t.field({ type: 'Date', description: 'From which day; left out, from today.' }),
  }),
});

stepMutation('decideDutyDispute', {
  description: 'The level above decides a dispute (m5), with the rule that the decision rests on.',
  input,
  take: (services, actor, { id, unit, ...rest }) =>
    decideDutyDispute(services, actor, {
      appealId: rowId('Appeal', id),
      unitId: rowId('Organization', unit),
      ...rest,
    }),
});
