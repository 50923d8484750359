import { publishAppeal } from '@linli/core/publications/publish';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { photoRowIds, rowId } from '../ids/globalId.ts';

const input = builder.inputType('PublishAppealInput', {
  description: 'Publishes an appeal.',
  fields: (t) => ({
    ...stepFields(t),
    title: t.string({ required: true, description: 'Title, written by staff.' }),
    summary: t.string({ required: true, description: 'Summary, written by staff.' }),
    photoIds: t.idList({ description: 'Photos that everybody may see.' }),
  }),
});

stepMutation('publishAppeal', {
  description: 'Publishes a title and summary; what the resident wrote stays private.',
  input,
  take: (services, actor, { id, ...rest }) =>
    publishAppeal(services, actor, {
      appealId: rowId('Appeal', id),
      version: rest.version,
      title: rest.title,
      summary: rest.summary,
      photoIds: photoRowIds(rest.photoIds),
    }),
});
