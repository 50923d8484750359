import { cancelAgreement } from '@linli/core/agreements/cancel';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { agreementFields } from './agreementFields.ts';

const input = builder.inputType('CancelAgreementInput', {
  description: 'Calls an agreement off.',
  fields: (t) => ({
    ...agreementFields(t),
    reason: t.string({ required: true, description: 'Why, for colleagues.' }),
  }),
});

stepMutation('cancelAgreement', {
  description: 'A draft that nobody signs, or what its parties call off, with what is open in it.',
  input,
  take: (services, actor, { id, ...rest }) =>
    cancelAgreement(services, actor, { agreementId: rowId('Agreement', id), ...rest }),
});
