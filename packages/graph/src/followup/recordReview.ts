import { recordReview } from '@linli/core/followup/recordReview';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { photoRowIds, rowId } from '../ids/globalId.ts';
import { ReviewPartEnum } from './enums.ts';

const input = builder.inputType('RecordReviewInput', {
  description: 'Adds a part to the review that a double no opened.',
  fields: (t) => ({
    ...stepFields(t),
    part: t.field({ type: ReviewPartEnum, required: true, description: 'Which part.' }),
    text: t.string({
      required: true,
      description: 'What was found, the new plan, or what the superior says.',
    }),
    photoIds: t.idList({ description: 'Photos of it.' }),
  }),
});

stepMutation('recordReview', {
  description:
    'Adds a part to the review after a double no; nothing is closed before all three are there (m13).',
  input,
  take: (services, actor, { id, photoIds, ...part }) =>
    recordReview(services, actor, {
      appealId: rowId('Appeal', id),
      ...part,
      photoIds: photoRowIds(photoIds),
    }),
});
