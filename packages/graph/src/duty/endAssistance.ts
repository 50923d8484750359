import { endAssistance } from '@linli/core/duty/endAssistance';
import { noteField, stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';

const input = builder.inputType('EndAssistanceInput', {
  description: "Ends a unit's help.",
  fields: (t) => ({
    ...stepFields(t),
    unit: t.id({ required: true, description: 'A unit that helps.' }),
    note: noteField(t),
  }),
});

stepMutation('endAssistance', {
  description: 'A unit has helped, or is not needed: it reads the appeal no longer.',
  input,
  take: (services, actor, { id, unit, ...rest }) =>
    endAssistance(services, actor, {
      appealId: rowId('Appeal', id),
      unitId: rowId('Organization', unit),
      ...rest,
    }),
});
