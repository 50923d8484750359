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
  'assistAppeal',
  'disputeDuty',
  'claimDuty',
  'claimForOthers',
  'decideDuty',
  'withdrawDispute',
  'blowWhistle',
  'answerWhistle',
  'releaseWhistle',
  'startAppeal',
  'resolveAppeal',
  'verifyAppeal',
  'recordReturnVisit',
  'decideHalf',
  'recordReview',
  'lookAgain',
  'closeAppeal',
  'reopenAppeal',
  'publishAppeal',
  'unpublishAppeal',
  'addNote',
  'addEntry',
  'addPublicNote',
  'keepLedger',
  'askReporter',
  'pauseAppeal',
  'scheduleAppeal',
  'resumeAppeal',
  'returnAppeal',
  'escalateAppeal',
  'handBackAppeal',
  'declineAppeal',
  'mergeAppeal',
  'splitAppeal',
  'linkAppeals',
  'makeCommitment',
  'settleCommitment',
  'seeQueue',
  'readRates',
  'managePlaces',
  'manageOrganizations',
  'managePeople',
  'manageUsers',
  'manageSites',
  'managePortalClients',
  'manageCategories',
  'configure',
  'importData',
  'readPlaces',
  'readAudit',
  'manageIntegrations',
] as const;

export type Action = (typeof actions)[number];

const inOurPortalAlone: readonly Action[] = [
  'unmaskContact',
  'answerDataRequest',
  'configure',
  'importData',
  'readAudit',
];

/**
 * What staff do on our own pages alone, whatever their roles: a street's own portal that acts for them handles appeals, but
 * opens no contact, answers for nobody's data and administers nothing.
 */
export function isFirstPartyOnly(action: Action): boolean {
  return action.startsWith('manage') || inOurPortalAlone.includes(action);
}

/** What a resident may do with the one appeal that code and secret opened. */
export const participantActions = [
  'confirmOutcome',
  'answerQuestion',
  'contestDecision',
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
  ASSIST: 'assistAppeal',
  END_ASSISTANCE: 'assistAppeal',
  DISPUTE_DUTY: 'disputeDuty',
  CLAIM_DUTY: 'claimDuty',
  DECIDE_DUTY: 'decideDuty',
  WITHDRAW_DISPUTE: 'withdrawDispute',
  BLOW_WHISTLE: 'blowWhistle',
  ANSWER_WHISTLE: 'answerWhistle',
  RELEASE_WHISTLE: 'releaseWhistle',
  START: 'startAppeal',
  RESOLVE: 'resolveAppeal',
  VERIFY: 'verifyAppeal',
  RECORD_RETURN_VISIT: 'recordReturnVisit',
  DECIDE_HALF: 'decideHalf',
  RECORD_REVIEW: 'recordReview',
  CLOSE: 'closeAppeal',
  REOPEN: 'reopenAppeal',
  PUBLISH: 'publishAppeal',
  UNPUBLISH: 'unpublishAppeal',
  ADD_NOTE: 'addNote',
  ADD_ENTRY: 'addEntry',
  KEEP_LEDGER: 'keepLedger',
  ASK_REPORTER: 'askReporter',
  ANSWER_QUESTION: 'answerQuestion',
  PAUSE: 'pauseAppeal',
  SCHEDULE: 'scheduleAppeal',
  RESUME: 'resumeAppeal',
  RETURN: 'returnAppeal',
  ESCALATE: 'escalateAppeal',
  HAND_BACK: 'handBackAppeal',
  DECLINE: 'declineAppeal',
  CONTEST: 'contestDecision',
  MERGE: 'mergeAppeal',
  UNMERGE: 'mergeAppeal',
  SPLIT: 'splitAppeal',
  LINK: 'linkAppeals',
  COMMIT: 'makeCommitment',
  SETTLE_COMMITMENT: 'settleCommitment',
  CONFIRM_OUTCOME: 'confirmOutcome',
  WITHDRAW: 'withdrawAppeal',
};
