import { unpublishAppeal } from '@linli/core/publications/unpublish';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';

const input = builder.inputType('UnpublishAppealInput', {
  description: 'Takes a publication back.',
  fields: (t) => ({
    ...stepFields(t),
    reason: t.string({ required: true, description: 'Why.' }),
  }),
});

stepMutation('unpublishAppeal', {
  description: 'Takes it back.',
  input,
  take: (services, actor, { id, ...rest }) =>
    unpublishAppeal(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
