import { scheduleAppeal } from '@linli/core/appeals/schedule';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('ScheduleAppealInput', {
  description: 'Sets a day.',
  fields: (t) => ({
    ...stepFields(t),
    date: t.field({ type: 'Date', required: true, description: 'The promised day where the appeal is.' }),
    text: t.string({ required: true, description: 'What is promised, for the resident to read.' }),
  }),
});

stepMutation('scheduleAppeal', {
  description: 'Sets a day: a commitment of the unit that holds it (m43); the handling clock runs on.',
  input,
  take: (services, actor, { id, ...rest }) =>
    scheduleAppeal(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
