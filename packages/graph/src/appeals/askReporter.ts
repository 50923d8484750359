import { askReporter } from '@linli/core/appeals/askReporter';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('AskReporterInput', {
  description: 'Asks those who take part.',
  fields: (t) => ({
    ...stepFields(t),
    question: t.string({ required: true, description: 'What is asked, for the residents to read.' }),
  }),
});

stepMutation('askReporter', {
  description:
    'A question to those who take part: the handling clock stands still until they answer, for some days at most.',
  input,
  take: (services, actor, { id, ...rest }) =>
    askReporter(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
