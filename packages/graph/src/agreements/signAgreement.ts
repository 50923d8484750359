import { signAgreement } from '@linli/core/agreements/sign';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { agreementFields } from './agreementFields.ts';

const input = builder.inputType('SignAgreementInput', {
  description: 'Enters signatures.',
  fields: (t) => ({
    ...agreementFields(t),
    parties: t.idList({ required: true, description: 'Which of its parties have signed.' }),
    signedAt: t.field({ type: 'DateTime', description: 'When they did; now if left out.' }),
  }),
});

stepMutation('signAgreement', {
  description:
    'Enters who has signed, when, and who says so; with the last party the agreement holds, and what is due by a day is promised.',
  input,
  take: (services, actor, { id, parties, ...rest }) =>
    signAgreement(services, actor, {
      agreementId: rowId('Agreement', id),
      partyIds: parties.map((party) => rowId('AgreementParty', String(party))),
      ...rest,
    }),
});
