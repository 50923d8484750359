import { releaseWhistle } from '@linli/core/duty/whistle/release';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { ratingFields, targetFields } from './targetInput.ts';

const input = builder.inputType('ReleaseWhistleInput', {
  description: 'Lets a called unit go.',
  fields: (t) => ({ ...targetFields(t), ...ratingFields(t) }),
});

stepMutation('releaseWhistle', {
  description: 'The street lets a unit go that has done its part, never before, and may say how it did.',
  input,
  take: (services, actor, { id, ...rest }) =>
    releaseWhistle(services, actor, { targetId: rowId('WhistleTarget', id), ...rest }),
});
