import { mergeAppeals } from '@linli/core/appeals/links/merge';
import { builder } from '../../builder.ts';
import { linkErrors } from '../../errors/errors.ts';
import { rowId } from '../../ids/globalId.ts';
import { noteField, stepFields } from '../stepInput.ts';
import { stepMutation } from '../stepMutation.ts';

const input = builder.inputType('MergeAppealsInput', {
  description: 'Merges duplicates into a main appeal, all or none.',
  fields: (t) => ({
    ...stepFields(t),
    duplicates: t.idList({ required: true, description: 'What is merged into it; at most 20.' }),
    note: noteField(t),
  }),
});

stepMutation('mergeAppeals', {
  description:
    'Merges duplicates into the appeal that `id` names. Everybody who took part is told, keeps the own receipt and is asked about the main one; nobody reads what another wrote.',
  input,
  errors: linkErrors,
  take: (services, actor, { id, duplicates, ...rest }) =>
    mergeAppeals(services, actor, {
      appealId: rowId('Appeal', id),
      duplicateIds: duplicates.map((one) => rowId('Appeal', one)),
      ...rest,
    }),
});
