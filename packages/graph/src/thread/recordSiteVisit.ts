import { recordSiteVisit } from '@linli/core/thread/recordSiteVisit';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { photoRowIds, rowId } from '../ids/globalId.ts';
import { SiteVisitResultEnum } from './enums.ts';

const input = builder.inputType('RecordSiteVisitInput', {
  description: 'Enters a visit to the spot.',
  fields: (t) => ({
    ...stepFields(t),
    hypothesis: t.string({ required: true, description: 'What was suspected.' }),
    test: t.string({ required: true, description: 'How it was tested.' }),
    result: t.field({ type: SiteVisitResultEnum, required: true, description: 'What came of it.' }),
    finding: t.string({ description: 'What was found, or what comes next.' }),
    visitedAt: t.field({
      type: 'DateTime',
      description: 'When somebody was there; within the last year. Now if left out.',
    }),
    beforePhotoIds: t.idList({ description: 'Photos as it was found.' }),
    afterPhotoIds: t.idList({ description: 'Photos as it was left.' }),
  }),
});

stepMutation('recordSiteVisit', {
  description:
    'Enters what was suspected on the spot, how it was tested and what came of it (m10); what is ruled out is worth entering too.',
  input,
  take: (services, actor, { id, beforePhotoIds, afterPhotoIds, ...rest }) =>
    recordSiteVisit(services, actor, {
      appealId: rowId('Appeal', id),
      beforePhotoIds: photoRowIds(beforePhotoIds),
      afterPhotoIds: photoRowIds(afterPhotoIds),
      ...rest,
    }),
});
