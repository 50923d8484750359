import { unlinkAppeals } from '@linli/core/appeals/links/link';
import { builder } from '../../builder.ts';
import { linkErrors } from '../../errors/errors.ts';
import { rowId } from '../../ids/globalId.ts';
import { noteField, stepFields } from '../stepInput.ts';
import { stepMutation } from '../stepMutation.ts';

const input = builder.inputType('UnlinkAppealsInput', {
  description: 'Takes back that two appeals have the same cause.',
  fields: (t) => ({
    ...stepFields(t),
    other: t.id({ required: true, description: 'The other appeal.' }),
    note: noteField(t),
  }),
});

stepMutation('unlinkAppeals', {
  description: 'Takes back that two appeals have the same cause.',
  input,
  errors: linkErrors,
  take: (services, actor, { id, other, ...rest }) =>
    unlinkAppeals(services, actor, {
      appealId: rowId('Appeal', id),
      otherId: rowId('Appeal', other),
      ...rest,
    }),
});
