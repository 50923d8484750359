import { blowWhistle } from '@linli/core/duty/whistle/blow';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { WhistleGroundEnum, WhistleKindEnum } from './enums.ts';

const input = builder.inputType('BlowWhistleInput', {
  description: 'Calls units.',
  fields: (t) => ({
    ...stepFields(t),
    kind: t.field({ type: WhistleKindEnum, required: true, description: 'How pressing it is.' }),
    ground: t.field({ type: WhistleGroundEnum, required: true, description: 'On what ground.' }),
    units: t.idList({
      required: true,
      description: 'Units that serve the place, at most ten; neither the holder nor whom it is about.',
    }),
    reason: t.string({ required: true, description: 'What they are called for, for colleagues.' }),
  }),
});

stepMutation('blowWhistle', {
  description:
    'The street calls departments (m19): they read the appeal while the whistle runs, and must be there in time.',
  input,
  take: (services, actor, { id, units, ...rest }) =>
    blowWhistle(services, actor, {
      appealId: rowId('Appeal', id),
      unitIds: units.map((unit) => rowId('Organization', unit)),
      ...rest,
    }),
});
