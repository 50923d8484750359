import { resolveAppeal } from '@linli/core/appeals/resolve';
import { EvidenceRequired } from '@linli/core/errors/errors';
import { builder } from '../builder.ts';
import { staffErrors } from '../errors/errors.ts';
import { photoRowIds, rowId } from '../ids/globalId.ts';
import { stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('ResolveAppealInput', {
  description: 'Resolves an appeal.',
  fields: (t) => ({
    ...stepFields(t),
    text: t.string({ required: true, description: 'What was done, for the resident to read.' }),
    photoIds: t.idList({ description: 'Photos of the result.' }),
    occurredAt: t.field({ type: 'DateTime', description: 'When it was done, if not just now.' }),
  }),
});

stepMutation('resolveAppeal', {
  errors: [...staffErrors, EvidenceRequired],
  description: 'It is done, with evidence; on time or late is fixed here.',
  input,
  take: (services, actor, { id, ...rest }) =>
    resolveAppeal(services, actor, {
      appealId: rowId('Appeal', id),
      version: rest.version,
      text: rest.text,
      photoIds: photoRowIds(rest.photoIds),
      occurredAt: rest.occurredAt,
    }),
});
