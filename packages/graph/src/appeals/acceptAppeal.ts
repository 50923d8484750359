import { acceptAppeal } from '@linli/core/appeals/accept';
import { builder } from '../builder.ts';
import { DeadlineClassEnum } from '../categories/enums.ts';
import { rowId } from '../ids/globalId.ts';
import { noteField, stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('AcceptAppealInput', {
  description: 'Accepts an appeal.',
  fields: (t) => ({
    ...stepFields(t),
    deadlineClass: t.field({ type: DeadlineClassEnum, description: 'Another class than the category says.' }),
    note: noteField(t),
  }),
});

stepMutation('acceptAppeal', {
  description: 'Accepts it: the handling clock runs from here, under the class pinned now.',
  input,
  take: (services, actor, { id, ...rest }) =>
    acceptAppeal(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
