import { resumeAppeal } from '@linli/core/appeals/resume';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { noteField, stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('ResumeAppealInput', {
  description: 'Resumes work.',
  fields: (t) => ({
    ...stepFields(t),
    note: noteField(t),
  }),
});

stepMutation('resumeAppeal', {
  description:
    'Work goes on: after a question, a pause, or when the scheduled day has come. The clock goes on where it stood.',
  input,
  take: (services, actor, { id, ...rest }) =>
    resumeAppeal(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
