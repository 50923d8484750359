import type { AppealState } from '@linli/database/generated/prisma/enums';

/** Every step that somebody can take with an appeal. */
export type AppealStep =
  | 'ROUTE'
  | 'ACCEPT'
  | 'ASSIGN'
  | 'START'
  | 'RESOLVE'
  | 'VERIFY'
  | 'RECORD_RETURN_VISIT'
  | 'CLOSE'
  | 'REOPEN'
  | 'PUBLISH'
  | 'UNPUBLISH'
  | 'ADD_NOTE'
  | 'CONFIRM_OUTCOME'
  | 'WITHDRAW';

/**
 * The whole machine (domain.md › States and clocks). A step that is missing from a state is illegal there.
 * The value is the state it leads to; null leaves the state as it is.
 */
export const machine: Record<AppealState, Partial<Record<AppealStep, AppealState | null>>> = {
  SUBMITTED: {
    ROUTE: null,
    ACCEPT: 'ACCEPTED',
    ADD_NOTE: null,
    PUBLISH: null,
    UNPUBLISH: null,
    WITHDRAW: 'WITHDRAWN',
  },
  ACCEPTED: {
    ROUTE: null,
    ASSIGN: 'ASSIGNED',
    ADD_NOTE: null,
    PUBLISH: null,
    UNPUBLISH: null,
    WITHDRAW: 'WITHDRAWN',
  },
  ASSIGNED: {
    ASSIGN: 'ASSIGNED',
    START: 'IN_PROGRESS',
    ADD_NOTE: null,
    PUBLISH: null,
    UNPUBLISH: null,
    WITHDRAW: 'WITHDRAWN',
  },
  IN_PROGRESS: { RESOLVE: 'RESOLVED', ADD_NOTE: null, PUBLISH: null, UNPUBLISH: null, WITHDRAW: 'WITHDRAWN' },
  NEEDS_INFO: { ADD_NOTE: null, PUBLISH: null, UNPUBLISH: null, WITHDRAW: 'WITHDRAWN' },
  WAITING: { ADD_NOTE: null, PUBLISH: null, UNPUBLISH: null, WITHDRAW: 'WITHDRAWN' },
  SCHEDULED: { RESOLVE: 'RESOLVED', ADD_NOTE: null, PUBLISH: null, UNPUBLISH: null, WITHDRAW: 'WITHDRAWN' },
  RESOLVED: {
    VERIFY: 'VERIFIED',
    RECORD_RETURN_VISIT: null,
    CONFIRM_OUTCOME: null,
    REOPEN: 'ASSIGNED',
    ADD_NOTE: null,
    PUBLISH: null,
    UNPUBLISH: null,
  },
  VERIFIED: {
    RECORD_RETURN_VISIT: null,
    CONFIRM_OUTCOME: null,
    CLOSE: 'CLOSED',
    REOPEN: 'ASSIGNED',
    ADD_NOTE: null,
    PUBLISH: null,
    UNPUBLISH: null,
  },
  CLOSED: { REOPEN: 'ASSIGNED', ADD_NOTE: null, PUBLISH: null, UNPUBLISH: null },
  DECLINED: { ADD_NOTE: null },
  DUPLICATE: { ADD_NOTE: null },
  WITHDRAWN: { ADD_NOTE: null },
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
