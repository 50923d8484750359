import { makeCommitment } from '@linli/core/clocks/commitments/commit';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { optionalRowId, rowId } from '../ids/globalId.ts';

const input = builder.inputType('MakeCommitmentInput', {
  description: 'Promises something for a day.',
  fields: (t) => ({
    ...stepFields(t),
    date: t.field({ type: 'Date', required: true, description: 'The promised day where the appeal is.' }),
    text: t.string({ required: true, description: 'What is promised, for the resident to read.' }),
    person: t.id({ description: 'Who keeps it, of the unit that holds the appeal.' }),
  }),
});

stepMutation('makeCommitment', {
  description: 'A dated promise (m43) that the resident sees; the handling clock runs on.',
  input,
  take: (services, actor, { id, person, ...rest }) =>
    makeCommitment(services, actor, {
      appealId: rowId('Appeal', id),
      personId: optionalRowId('Person', person),
      ...rest,
    }),
});
