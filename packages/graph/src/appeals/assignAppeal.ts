import { assignAppeal } from '@linli/core/appeals/assign';
import { builder } from '../builder.ts';
import { optionalRowId, rowId } from '../ids/globalId.ts';
import { noteField, stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('AssignAppealInput', {
  description: 'Assigns an appeal.',
  fields: (t) => ({
    ...stepFields(t),
    unit: t.id({ required: true, description: 'The unit that is to handle it.' }),
    person: t.id({ description: 'One person of that unit.' }),
    note: noteField(t),
  }),
});

stepMutation('assignAppeal', {
  description: 'Gives it to one unit and, if wanted, to one person of it.',
  input,
  take: (services, actor, { id, ...rest }) =>
    assignAppeal(services, actor, {
      appealId: rowId('Appeal', id),
      version: rest.version,
      unitId: rowId('Organization', rest.unit),
      personId: optionalRowId('Person', rest.person),
      note: rest.note,
    }),
});
