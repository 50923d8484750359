import { acknowledgeWhistle, finishWhistleTask, recordArrival } from '@linli/core/duty/whistle/answer';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { ratingFields, targetFields } from './targetInput.ts';

const acknowledgeInput = builder.inputType('AcknowledgeWhistleInput', {
  description: 'Says that a whistle was heard.',
  fields: (t) => targetFields(t),
});

stepMutation('acknowledgeWhistle', {
  description: 'The called unit has heard the whistle.',
  input: acknowledgeInput,
  take: (services, actor, { id, ...rest }) =>
    acknowledgeWhistle(services, actor, { targetId: rowId('WhistleTarget', id), ...rest }),
});

const arrivalInput = builder.inputType('RecordArrivalInput', {
  description: 'Says that a called unit is there.',
  fields: (t) => targetFields(t),
});

stepMutation('recordArrival', {
  description: "The called unit's people are on the spot (报到), by the clock of the server.",
  input: arrivalInput,
  take: (services, actor, { id, ...rest }) =>
    recordArrival(services, actor, { targetId: rowId('WhistleTarget', id), ...rest }),
});

const finishInput = builder.inputType('FinishWhistleTaskInput', {
  description: 'Says what a called unit did.',
  fields: (t) => ({
    ...targetFields(t),
    result: t.string({ required: true, description: 'What it did, for the resident to read.' }),
    ...ratingFields(t),
  }),
});

stepMutation('finishWhistleTask', {
  description: 'The called unit has done its part, and may say how the street worked with it.',
  input: finishInput,
  take: (services, actor, { id, ...rest }) =>
    finishWhistleTask(services, actor, { targetId: rowId('WhistleTarget', id), ...rest }),
});
