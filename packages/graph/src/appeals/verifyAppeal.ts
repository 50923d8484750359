import { verifyAppeal } from '@linli/core/appeals/verify';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('VerifyAppealInput', {
  description: 'Verifies an appeal.',
  fields: (t) => ({
    ...stepFields(t),
    text: t.string({ description: 'What was found.' }),
    siteVisit: t.id({
      description:
        'The visit to the spot on which it rests (m11): after it was reported as done, with a result, and entered by somebody else than the doer. The settings can ask for one.',
    }),
  }),
});

stepMutation('verifyAppeal', {
  description: 'Somebody other than the doer has looked.',
  input,
  take: (services, actor, { id, siteVisit, ...rest }) =>
    verifyAppeal(services, actor, {
      appealId: rowId('Appeal', id),
      siteVisitId: siteVisit ? rowId('SiteVisit', siteVisit) : null,
      ...rest,
    }),
});
