import type { AppealStep } from '../appeals/machine.ts';

/** Everything that a member of staff can be allowed to do. What nobody is allowed in permissions.ts, nobody can. */
export const actions = [
  'readAppeal',
  'readContactMasked',
  'unmaskContact',
  'answerDataRequest',
  'fileAppeal',
  'routeAppeal',
  'acceptAppeal',
  'assignAppeal',
  'assignToAnyUnit',
  'startAppeal',
  'resolveAppeal',
  'verifyAppeal',
  'recordReturnVisit',
  'closeAppeal',
  'reopenAppeal',
  'publishAppeal',
  'unpublishAppeal',
  'addNote',
  'seeQueue',
  'managePlaces',
  'manageOrganizations',
  'managePeople',
  'manageUsers',
  'manageSites',
  'manageCategories',
  'configure',
  'importData',
  'readPlaces',
  'readAudit',
  'manageIntegrations',
] as const;

export type Action = (typeof actions)[number];

/** What a resident may do with the one appeal that code and secret opened. */
export const participantActions = [
  'confirmOutcome',
  'withdrawAppeal',
  'addPhoto',
  'followAppeal',
  'exportMyData',
  'eraseMyData',
] as const;

export type ParticipantAction = (typeof participantActions)[number];

/** The permission that each step of the machine asks for. */
export const actionOfStep: Readonly<Record<AppealStep, Action | ParticipantAction>> = {
  ROUTE: 'routeAppeal',
  ACCEPT: 'acceptAppeal',
  ASSIGN: 'assignAppeal',
  START: 'startAppeal',
  RESOLVE: 'resolveAppeal',
  VERIFY: 'verifyAppeal',
  RECORD_RETURN_VISIT: 'recordReturnVisit',
  CLOSE: 'closeAppeal',
  REOPEN: 'reopenAppeal',
  PUBLISH: 'publishAppeal',
  UNPUBLISH: 'unpublishAppeal',
  ADD_NOTE: 'addNote',
  CONFIRM_OUTCOME: 'confirmOutcome',
  WITHDRAW: 'withdrawAppeal',
};
