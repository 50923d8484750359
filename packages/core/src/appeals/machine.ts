import type { AppealState } from '@linli/database/generated/prisma/enums';

/** Every step that somebody can take with an appeal. */
export const appealSteps = [
  'ROUTE',
  'ACCEPT',
  'ASSIGN',
  'ASSIST',
  'END_ASSISTANCE',
  'RECORD_COST',
  'DRAFT_AGREEMENT',
  'SIGN_AGREEMENT',
  'CANCEL_AGREEMENT',
  'DISPUTE_DUTY',
  'CLAIM_DUTY',
  'DECIDE_DUTY',
  'WITHDRAW_DISPUTE',
  'BLOW_WHISTLE',
  'ANSWER_WHISTLE',
  'RELEASE_WHISTLE',
  'START',
  'RESOLVE',
  'VERIFY',
  'RECORD_RETURN_VISIT',
  'DECIDE_HALF',
  'RECORD_REVIEW',
  'CLOSE',
  'REOPEN',
  'PUBLISH',
  'UNPUBLISH',
  'ADD_NOTE',
  'ADD_ENTRY',
  'SAY_THANKS',
  'KEEP_LEDGER',
  'ASK_REPORTER',
  'ANSWER_QUESTION',
  'PAUSE',
  'SCHEDULE',
  'RESUME',
  'RETURN',
  'ESCALATE',
  'HAND_BACK',
  'DECLINE',
  'CONTEST',
  'MERGE',
  'UNMERGE',
  'SPLIT',
  'LINK',
  'COMMIT',
  'SETTLE_COMMITMENT',
  'SETTLE_OBLIGATION',
  'CONFIRM_OUTCOME',
  'WITHDRAW',
] as const;

export type AppealStep = (typeof appealSteps)[number];

type Steps = Partial<Record<AppealStep, AppealState | null>>;

/** What was begun is brought to its end in whatever state. */
const ending: Steps = {
  CLAIM_DUTY: null,
  DECIDE_DUTY: null,
  WITHDRAW_DISPUTE: null,
  ANSWER_WHISTLE: null,
  RELEASE_WHISTLE: null,
  SIGN_AGREEMENT: null,
  CANCEL_AGREEMENT: null,
  SETTLE_OBLIGATION: null,
};
const always: Steps = { ADD_NOTE: null, UNPUBLISH: null, ...ending };
const publishing: Steps = {
  ...always,
  RECORD_COST: null,
  DRAFT_AGREEMENT: null,
  ADD_ENTRY: null,
  LINK: null,
  PUBLISH: null,
  KEEP_LEDGER: null,
};
const open: Steps = { ...publishing, SPLIT: null, RECORD_REVIEW: null, WITHDRAW: 'WITHDRAWN' };
const climbing: Steps = { ESCALATE: null, HAND_BACK: null };
const promising: Steps = { COMMIT: null, SETTLE_COMMITMENT: null };
const helping: Steps = { ASSIST: null, END_ASSISTANCE: null, BLOW_WHISTLE: null };
/** In hand: a question stops its clock, and it can change hands. */
const inHand: Steps = {
  ASK_REPORTER: 'NEEDS_INFO',
  DISPUTE_DUTY: null,
  ...climbing,
  ...promising,
  ...helping,
  ...open,
  DECIDE_DUTY: 'ASSIGNED',
};
const asking: Steps = {
  RECORD_RETURN_VISIT: null,
  CONFIRM_OUTCOME: null,
  DECIDE_HALF: null,
  SAY_THANKS: null,
};

/**
 * The whole machine (domain.md › States and clocks). A step that is missing from a state is illegal there.
 * The value is the state it leads to; null leaves the state as it is or, when a question has been answered, leads
 * back to where it was asked, as unmerging leads back to the state before. Answers to a return visit lead on by the
 * matrix of followup/outcome.ts; what a step asks for beyond the state stands in guards.ts.
 */
export const machine: Record<AppealState, Steps> = {
  SUBMITTED: { ROUTE: null, ACCEPT: 'ACCEPTED', DECLINE: 'DECLINED', MERGE: 'DUPLICATE', ...open },
  ACCEPTED: { ROUTE: null, ASSIGN: 'ASSIGNED', DECLINE: 'DECLINED', MERGE: 'DUPLICATE', ...inHand },
  ASSIGNED: { ASSIGN: 'ASSIGNED', START: 'IN_PROGRESS', RETURN: 'ACCEPTED', ...inHand },
  IN_PROGRESS: {
    RESOLVE: 'RESOLVED',
    PAUSE: 'WAITING',
    SCHEDULE: 'SCHEDULED',
    RETURN: 'ACCEPTED',
    ...inHand,
  },
  NEEDS_INFO: { ANSWER_QUESTION: null, RESUME: null, ...promising, ...helping, ...open },
  WAITING: { RESUME: 'IN_PROGRESS', ...promising, ...helping, ...open },
  SCHEDULED: { RESUME: 'IN_PROGRESS', RESOLVE: 'RESOLVED', ...promising, ...helping, ...open },
  RESOLVED: { VERIFY: 'VERIFIED', RECORD_REVIEW: null, ...asking, REOPEN: 'ASSIGNED', ...publishing },
  VERIFIED: { RECORD_REVIEW: null, ...asking, CLOSE: 'CLOSED', REOPEN: 'ASSIGNED', ...publishing },
  CLOSED: { ...asking, REOPEN: 'ASSIGNED', ...publishing },
  DECLINED: { CONTEST: 'ACCEPTED', ...always },
  DUPLICATE: { UNMERGE: null, WITHDRAW: null, ...always },
  WITHDRAWN: always,
};

export function legalSteps(state: AppealState): AppealStep[] {
  return Object.keys(machine[state]) as AppealStep[];
}

/** Whether the last one who took part ends an appeal by leaving it. */
export function endsByWithdrawal(state: AppealState): boolean {
  return machine[state].WITHDRAW === 'WITHDRAWN';
}

/** States that still ask somebody to act; the queue shows these. */
export const openStates: readonly AppealState[] = [
  'SUBMITTED',
  'ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'NEEDS_INFO',
  'WAITING',
  'SCHEDULED',
  'RESOLVED',
  'VERIFIED',
];
