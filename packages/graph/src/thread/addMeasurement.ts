import { addMeasurement } from '@linli/core/thread/addMeasurement';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { optionalRowId, rowId } from '../ids/globalId.ts';

const input = builder.inputType('AddMeasurementInput', {
  description: 'Enters a measured value.',
  fields: (t) => ({
    ...stepFields(t),
    quantity: t.string({
      required: true,
      description: 'What was measured, e.g. the depth of the water; the same word each time makes a series.',
    }),
    value: t.float({ required: true, description: 'How much, with up to four places after the point.' }),
    unit: t.string({ required: true, description: 'In what, e.g. cm.' }),
    measuredAt: t.field({
      type: 'DateTime',
      description: 'When; within the last year. Now if left out.',
    }),
    place: t.id({ description: 'Where, if it was not just there: a place nearby.' }),
    text: t.string({ description: 'How it was measured, for colleagues.' }),
  }),
});

stepMutation('addMeasurement', {
  description: 'Enters a value that was measured (m4): whether it gets better shows over time.',
  input,
  take: (services, actor, { id, place, ...rest }) =>
    addMeasurement(services, actor, {
      appealId: rowId('Appeal', id),
      placeId: optionalRowId('Place', place),
      ...rest,
    }),
});
