import { addDutyClaim } from '@linli/core/duty/claim';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { optionalRowId, photoRowIds, rowId } from '../ids/globalId.ts';

const input = builder.inputType('AddDutyClaimInput', {
  description: 'What a party says in the open dispute.',
  fields: (t) => ({
    ...stepFields(t),
    unit: t.id({
      description:
        "Whose claim it is; left out, the caller's unit's. Who answers for the place also enters what others said.",
    }),
    text: t.string({ required: true, description: 'Its reasons, for colleagues.' }),
    says: t.id({ description: 'Whose duty it is, as this party sees it.' }),
    photoIds: t.idList({ description: 'Evidence.' }),
  }),
});

stepMutation('addDutyClaim', {
  description: 'Each party is heard, with its evidence, before somebody decides (m5).',
  input,
  take: (services, actor, { id, unit, says, photoIds, ...rest }) =>
    addDutyClaim(services, actor, {
      appealId: rowId('Appeal', id),
      unitId: optionalRowId('Organization', unit) ?? null,
      saysUnitId: optionalRowId('Organization', says) ?? null,
      photoIds: photoRowIds(photoIds),
      ...rest,
    }),
});
