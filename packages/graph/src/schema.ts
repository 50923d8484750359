import { assertScopes } from './access/assertScopes.ts';
import { builder } from './builder.ts';
import './scalars/scalars.ts';
import './enums/enumLabels.ts';
import './access/viewer.ts';
import './access/revokeSignInSession.ts';
import './access/revokeOtherSignInSessions.ts';
import './places/placeTree.ts';
import './places/places.ts';
import './places/estateProfile.ts';
import './places/locate.ts';
import './organizations/organizations.ts';
import './categories/categories.ts';
import './sites/siteQuery.ts';
import './appeals/assignable.ts';
import './appeals/capabilities.ts';
import './appeals/appeals.ts';
import './appeals/publicAppeals.ts';
import './appeals/appealByCode.ts';
import './appeals/submitAppeal.ts';
import './appeals/routeAppeal.ts';
import './appeals/acceptAppeal.ts';
import './appeals/assignAppeal.ts';
import './appeals/startAppeal.ts';
import './appeals/resolveAppeal.ts';
import './appeals/verifyAppeal.ts';
import './appeals/closeAppeal.ts';
import './appeals/reopenAppeal.ts';
import './appeals/withdrawAppeal.ts';
import './appeals/addNote.ts';
import './photos/requestPhotoUpload.ts';
import './photos/addPhoto.ts';
import './appeals/appealUpdated.ts';
import './appeals/queueCounts.ts';
import './appeals/queueUpdated.ts';
import './publications/publishAppeal.ts';
import './publications/unpublishAppeal.ts';
import './followup/recordReturnVisit.ts';
import './followup/confirmOutcome.ts';

builder.queryType({ description: 'Everything that can be read.' });
builder.mutationType({
  description: 'Everything that can be done. Each gives its payload or one of the errors it names.',
});
builder.subscriptionType({ description: 'What is told as soon as it changes, over server-sent events.' });

export const schema = assertScopes(builder.toSchema());
