import { maySignForOthers } from '@linli/core/agreements/signature';
import type { AppealStep } from '@linli/core/appeals/machine';
import { mayAddPublicNote } from '@linli/core/appeals/note';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { AppealType } from './appeal.ts';
import { everyColumn } from './columns.ts';
import { AppealStepEnum } from './enums.ts';
import { stepsOf } from './stepsOf.ts';

builder.prismaObjectFields(AppealType, (t) => {
  const can = (step: AppealStep, what: string) =>
    t.boolean({
      description: `Whether the viewer can ${what} now.`,
      select: everyColumn,
      resolve: async (appeal, _args, context) =>
        (await stepsOf(context, context.actor, appeal)).includes(step),
    });
  return {
    legalSteps: t.field({
      type: [AppealStepEnum],
      description: 'What the state machine allows and this viewer may do: the buttons.',
      select: everyColumn,
      resolve: (appeal, _args, context) => stepsOf(context, context.actor, appeal),
    }),
    viewerCanRoute: can('ROUTE', 'place it anew'),
    viewerCanAccept: can('ACCEPT', 'accept it'),
    viewerCanAssign: can('ASSIGN', 'assign it'),
    viewerCanAssist: can('ASSIST', 'ask a unit to help'),
    viewerCanRecordCost: can('RECORD_COST', 'enter what it costs'),
    viewerCanDraftAgreement: can('DRAFT_AGREEMENT', 'write down an agreement'),
    viewerCanSignAgreement: can('SIGN_AGREEMENT', 'enter signatures of an agreement'),
    viewerCanSignForOthers: t.boolean({
      description: 'Whether the viewer can enter what others sign, and so mediate on the spot.',
      select: everyColumn,
      resolve: (appeal, _args, context) => maySignForOthers(servicesOf(context), context.actor, appeal),
    }),
    viewerCanCancelAgreement: can('CANCEL_AGREEMENT', 'call an agreement off'),
    viewerCanSettleObligation: can('SETTLE_OBLIGATION', 'say whether a party kept its word'),
    viewerCanDisputeDuty: can('DISPUTE_DUTY', 'say that it is not the duty of the unit'),
    viewerCanClaimDuty: can('CLAIM_DUTY', 'state a claim in the duty dispute'),
    viewerCanDecideDuty: can('DECIDE_DUTY', 'decide the duty dispute'),
    viewerCanWithdrawDispute: can('WITHDRAW_DISPUTE', 'withdraw the duty dispute'),
    viewerCanBlowWhistle: can('BLOW_WHISTLE', 'call units'),
    viewerCanAnswerWhistle: can('ANSWER_WHISTLE', 'answer a whistle'),
    viewerCanReleaseWhistle: can('RELEASE_WHISTLE', 'release a called unit'),
    viewerCanEndAssistance: can('END_ASSISTANCE', "end a unit's help"),
    viewerCanStart: can('START', 'start work on it'),
    viewerCanResolve: can('RESOLVE', 'resolve it'),
    viewerCanVerify: can('VERIFY', 'verify it'),
    viewerCanRecordReturnVisit: can('RECORD_RETURN_VISIT', 'record a return visit'),
    viewerCanDecideHalf: can('DECIDE_HALF', 'decide what follows from "half solved"'),
    viewerCanRecordReview: can('RECORD_REVIEW', 'add to the review after a double no'),
    viewerCanKeepLedger: can('KEEP_LEDGER', 'move it to another ledger or plan it there'),
    viewerCanClose: can('CLOSE', 'close it'),
    viewerCanReopen: can('REOPEN', 'reopen it'),
    viewerCanPublish: can('PUBLISH', 'publish it'),
    viewerCanUnpublish: can('UNPUBLISH', 'take the publication back'),
    viewerCanAskReporter: can('ASK_REPORTER', 'ask the reporter'),
    viewerCanPause: can('PAUSE', 'put it on hold'),
    viewerCanSchedule: can('SCHEDULE', 'set a day'),
    viewerCanResume: can('RESUME', 'resume work'),
    viewerCanReturn: can('RETURN', 'return it to the first receiver'),
    viewerCanEscalate: can('ESCALATE', 'hand it one rung up'),
    viewerCanHandBack: can('HAND_BACK', 'hand it one rung down'),
    viewerCanDecline: can('DECLINE', 'decline it'),
    viewerCanMakeCommitment: can('COMMIT', 'promise a day'),
    viewerCanSettleCommitment: can('SETTLE_COMMITMENT', 'settle a promise'),
    viewerCanMerge: can('MERGE', 'merge it into another'),
    viewerCanUnmerge: can('UNMERGE', 'take its merge back'),
    viewerCanSplit: can('SPLIT', 'split it into parts'),
    viewerCanLink: can('LINK', 'link it with another'),
    viewerCanAddNote: can('ADD_NOTE', 'add a note'),
    viewerCanAddEntry: can('ADD_ENTRY', 'enter contacts, visits, measurements and thanks'),
    viewerCanAddPublicNote: t.boolean({
      description: 'Whether such a note can be one that the resident reads.',
      select: everyColumn,
      resolve: (appeal, _args, context) => mayAddPublicNote(servicesOf(context), context.actor, appeal),
    }),
  };
});
