import { openDutyDispute } from '@linli/core/duty/dispute';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { optionalRowId, photoRowIds, rowId } from '../ids/globalId.ts';

const input = builder.inputType('OpenDutyDisputeInput', {
  description: 'Says that an appeal is not the duty of the unit that holds it.',
  fields: (t) => ({
    ...stepFields(t),
    text: t.string({ required: true, description: 'Why, for colleagues.' }),
    says: t.id({ description: 'Whose duty it is instead, as the unit sees it.' }),
    photoIds: t.idList({ description: 'Evidence.' }),
  }),
});

stepMutation('openDutyDispute', {
  description:
    'A unit refuses a duty (m5). It stays responsible until the level above has decided; the clock runs on.',
  input,
  take: (services, actor, { id, says, photoIds, ...rest }) =>
    openDutyDispute(services, actor, {
      appealId: rowId('Appeal', id),
      saysUnitId: optionalRowId('Organization', says) ?? null,
      photoIds: photoRowIds(photoIds),
      ...rest,
    }),
});
