import { logContact } from '@linli/core/thread/log';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { optionalRowId, rowId } from '../ids/globalId.ts';
import { ContactChannelEnum } from './enums.ts';

const input = builder.inputType('LogContactInput', {
  description: 'Enters contacts about an appeal, with a resident, with a unit or with others.',
  fields: (t) => ({
    ...stepFields(t),
    channel: t.field({ type: ContactChannelEnum, required: true, description: 'How.' }),
    participant: t.id({ description: 'The resident who takes part, if it was with one.' }),
    unit: t.id({ description: 'The unit, if it was with one.' }),
    count: t.int({ defaultValue: 1, description: 'How many: 29 messages are one entry.' }),
    contactedAt: t.field({
      type: 'DateTime',
      description: 'When, or when the last of them was; within the last year. Now if left out.',
    }),
    text: t.string({ description: 'What was said, for colleagues.' }),
  }),
});

stepMutation('logContact', {
  description: 'Enters contacts (m14). The resident reads how many there were, nothing else.',
  input,
  take: (services, actor, { id, participant, unit, ...rest }) =>
    logContact(services, actor, {
      appealId: rowId('Appeal', id),
      participantId: optionalRowId('Participant', participant),
      unitId: optionalRowId('Organization', unit),
      ...rest,
    }),
});
