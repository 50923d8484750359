import { assistAppeal } from '@linli/core/duty/assist';
import { noteField, stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';

const input = builder.inputType('AssistAppealInput', {
  description: 'Asks a unit to help.',
  fields: (t) => ({
    ...stepFields(t),
    unit: t.id({
      required: true,
      description: 'A unit that serves the place; neither the holder nor whom it is about.',
    }),
    note: noteField(t),
  }),
});

stepMutation('assistAppeal', {
  description:
    'One unit leads, others help (m8): the unit reads the appeal and writes in its thread, the holder stays.',
  input,
  take: (services, actor, { id, unit, ...rest }) =>
    assistAppeal(services, actor, {
      appealId: rowId('Appeal', id),
      unitId: rowId('Organization', unit),
      ...rest,
    }),
});
