import { unmergeAppeal } from '@linli/core/appeals/links/unmerge';
import { builder } from '../../builder.ts';
import { linkErrors } from '../../errors/errors.ts';
import { rowId } from '../../ids/globalId.ts';
import { stepFields } from '../stepInput.ts';
import { stepMutation } from '../stepMutation.ts';

const input = builder.inputType('UnmergeAppealInput', {
  description: 'Takes a merge back.',
  fields: (t) => ({
    ...stepFields(t),
    reason: t.string({ required: true, description: 'Why; for staff.' }),
  }),
});

stepMutation('unmergeAppeal', {
  description:
    'Takes the merge of a duplicate back: it has the state it had, and as much time left. Its participants are told.',
  input,
  errors: linkErrors,
  take: (services, actor, { id, ...rest }) =>
    unmergeAppeal(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
