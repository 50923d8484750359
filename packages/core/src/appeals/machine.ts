import type { AppealState } from '@linli/database/generated/prisma/enums';

/** Every step that somebody can take with an appeal. */
export const appealSteps = [
  'ROUTE',
  'ACCEPT',
  'ASSIGN',
  'START',
  'RESOLVE',
  'VERIFY',
  'RECORD_RETURN_VISIT',
  'CLOSE',
  'REOPEN',
  'PUBLISH',
  'UNPUBLISH',
  'ADD_NOTE',
  'CONFIRM_OUTCOME',
  'WITHDRAW',
] as const;

export type AppealStep = (typeof appealSteps)[number];

type Steps = Partial<Record<AppealStep, AppealState | null>>;

const always: Steps = { ADD_NOTE: null, UNPUBLISH: null };
const publishing: Steps = { ...always, PUBLISH: null };
const open: Steps = { ...publishing, WITHDRAW: 'WITHDRAWN' };
const asking: Steps = { RECORD_RETURN_VISIT: null, CONFIRM_OUTCOME: null };

/**
 * The whole machine (domain.md › States and clocks). A step that is missing from a state is illegal there.
 * The value is the state it leads to; null leaves the state as it is. Answers to a return visit lead on by the
 * matrix of followup/outcome.ts; what a step asks for beyond the state stands in guards.ts.
 */
export const machine: Record<AppealState, Steps> = {
  SUBMITTED: { ROUTE: null, ACCEPT: 'ACCEPTED', ...open },
  ACCEPTED: { ROUTE: null, ASSIGN: 'ASSIGNED', ...open },
  ASSIGNED: { ASSIGN: 'ASSIGNED', START: 'IN_PROGRESS', ...open },
  IN_PROGRESS: { RESOLVE: 'RESOLVED', ...open },
  NEEDS_INFO: open,
  WAITING: open,
  SCHEDULED: { RESOLVE: 'RESOLVED', ...open },
  RESOLVED: { VERIFY: 'VERIFIED', ...asking, REOPEN: 'ASSIGNED', ...publishing },
  VERIFIED: { ...asking, CLOSE: 'CLOSED', REOPEN: 'ASSIGNED', ...publishing },
  CLOSED: { ...asking, REOPEN: 'ASSIGNED', ...publishing },
  DECLINED: always,
  DUPLICATE: always,
  WITHDRAWN: always,
};

export function legalSteps(state: AppealState): AppealStep[] {
  return Object.keys(machine[state]) as AppealStep[];
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
