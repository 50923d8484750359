import type { AppealState } from '@linli/database/generated/prisma/enums';
import { describe, expect, it } from 'vitest';
import { actionOfStep, participantActions } from '../access/actions.ts';
import { permissions } from '../access/permissions.ts';
import { allowedSteps, type Circumstances } from './guards.ts';
import { type AppealStep, appealSteps, legalSteps, machine, openStates } from './machine.ts';

const states = Object.keys(machine) as AppealState[];
const easy: Omit<Circumstances, 'state'> = {
  level: 'COMMUNITY',
  published: true,
  askable: true,
  promised: true,
  unsigned: false,
  agreed: false,
  obliged: false,
  assisted: true,
  disputed: false,
  called: false,
  calledAtWork: false,
  calledDone: false,
  partsAtWork: false,
  wholeOpen: false,
  contested: false,
  tooLateToContest: false,
  answered: true,
  silent: true,
  doubleNo: false,
  underReview: false,
  halfUndecided: false,
  tooLateToReopen: false,
};

/** The table of domain.md once more, the other way round: where each step is legal. */
const legalIn: Record<AppealStep, readonly AppealState[]> = {
  ROUTE: ['SUBMITTED', 'ACCEPTED'],
  ACCEPT: ['SUBMITTED'],
  ASSIGN: ['ACCEPTED', 'ASSIGNED'],
  ASSIST: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'NEEDS_INFO', 'WAITING', 'SCHEDULED'],
  END_ASSISTANCE: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'NEEDS_INFO', 'WAITING', 'SCHEDULED'],
  RECORD_COST: states.filter((state) => !['DECLINED', 'DUPLICATE', 'WITHDRAWN'].includes(state)),
  DRAFT_AGREEMENT: states.filter((state) => !['DECLINED', 'DUPLICATE', 'WITHDRAWN'].includes(state)),
  SIGN_AGREEMENT: states,
  CANCEL_AGREEMENT: states,
  DISPUTE_DUTY: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS'],
  CLAIM_DUTY: states,
  DECIDE_DUTY: states,
  WITHDRAW_DISPUTE: states,
  BLOW_WHISTLE: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'NEEDS_INFO', 'WAITING', 'SCHEDULED'],
  ANSWER_WHISTLE: states,
  RELEASE_WHISTLE: states,
  START: ['ASSIGNED'],
  RESOLVE: ['IN_PROGRESS', 'SCHEDULED'],
  VERIFY: ['RESOLVED'],
  RECORD_RETURN_VISIT: ['RESOLVED', 'VERIFIED', 'CLOSED'],
  DECIDE_HALF: ['RESOLVED', 'VERIFIED', 'CLOSED'],
  RECORD_REVIEW: openStates,
  CLOSE: ['VERIFIED'],
  REOPEN: ['RESOLVED', 'VERIFIED', 'CLOSED'],
  PUBLISH: states.filter((state) => !['DECLINED', 'DUPLICATE', 'WITHDRAWN'].includes(state)),
  UNPUBLISH: states,
  ADD_NOTE: states,
  SAY_THANKS: ['RESOLVED', 'VERIFIED', 'CLOSED'],
  ADD_ENTRY: states.filter((state) => !['DECLINED', 'DUPLICATE', 'WITHDRAWN'].includes(state)),
  KEEP_LEDGER: states.filter((state) => !['DECLINED', 'DUPLICATE', 'WITHDRAWN'].includes(state)),
  ASK_REPORTER: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS'],
  ANSWER_QUESTION: ['NEEDS_INFO'],
  PAUSE: ['IN_PROGRESS'],
  SCHEDULE: ['IN_PROGRESS'],
  RESUME: ['NEEDS_INFO', 'WAITING', 'SCHEDULED'],
  RETURN: ['ASSIGNED', 'IN_PROGRESS'],
  ESCALATE: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS'],
  HAND_BACK: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS'],
  DECLINE: ['SUBMITTED', 'ACCEPTED'],
  CONTEST: ['DECLINED'],
  MERGE: ['SUBMITTED', 'ACCEPTED'],
  UNMERGE: ['DUPLICATE'],
  SPLIT: openStates.filter((state) => state !== 'RESOLVED' && state !== 'VERIFIED'),
  LINK: states.filter((state) => !['DECLINED', 'DUPLICATE', 'WITHDRAWN'].includes(state)),
  COMMIT: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'NEEDS_INFO', 'WAITING', 'SCHEDULED'],
  SETTLE_COMMITMENT: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'NEEDS_INFO', 'WAITING', 'SCHEDULED'],
  SETTLE_OBLIGATION: states,
  CONFIRM_OUTCOME: ['RESOLVED', 'VERIFIED', 'CLOSED'],
  WITHDRAW: [...openStates.filter((state) => state !== 'RESOLVED' && state !== 'VERIFIED'), 'DUPLICATE'],
};

/** What makes a step possible that needs more than an easy life. */
const asked: Partial<Record<AppealStep, Partial<Circumstances>>> = {
  RECORD_REVIEW: { underReview: true },
  DECIDE_HALF: { halfUndecided: true },
  SIGN_AGREEMENT: { unsigned: true },
  CANCEL_AGREEMENT: { agreed: true },
  SETTLE_OBLIGATION: { obliged: true },
  CLAIM_DUTY: { disputed: true },
  DECIDE_DUTY: { disputed: true },
  WITHDRAW_DISPUTE: { disputed: true },
  ANSWER_WHISTLE: { calledAtWork: true },
  RELEASE_WHISTLE: { calledDone: true },
};

describe('the machine of an appeal', () => {
  for (const state of states) {
    for (const step of appealSteps) {
      const legal = legalIn[step].includes(state);
      it(`${step} is ${legal ? 'legal' : 'illegal'} in ${state}`, () => {
        expect(legalSteps(state).includes(step)).toBe(legal);
        expect(allowedSteps({ ...easy, ...asked[step], state }).includes(step)).toBe(legal);
      });
    }
  }

  it('every state but the last ones can be left, and every one can be reached', () => {
    const reached = new Set<AppealState | null>(
      Object.values(machine).flatMap((steps) => Object.values(steps)),
    );
    expect(states.filter((state) => !reached.has(state))).toEqual(['SUBMITTED']);
    const stuck = states.filter((state) => Object.values(machine[state]).every((target) => target === null));
    expect(stuck).toEqual(['DUPLICATE', 'WITHDRAWN']);
  });

  it('every step asks for a permission that somebody has', () => {
    for (const step of appealSteps) {
      const action = actionOfStep[step];
      const ofParticipants: readonly string[] = participantActions;
      if (!ofParticipants.includes(action)) {
        expect(permissions[action as keyof typeof permissions].length).toBeGreaterThan(0);
      }
    }
  });
});

describe('what a step asks for beyond the state', () => {
  it('nothing is taken back that was not published', () => {
    expect(allowedSteps({ ...easy, state: 'ACCEPTED', published: false })).not.toContain('UNPUBLISH');
  });

  it('closing takes an answer or the days of silence', () => {
    const verified = { ...easy, state: 'VERIFIED' } as const;
    expect(allowedSteps({ ...verified, silent: false })).toContain('CLOSE');
    expect(allowedSteps({ ...verified, answered: false })).toContain('CLOSE');
    expect(allowedSteps({ ...verified, answered: false, silent: false })).not.toContain('CLOSE');
  });

  it('a whole comes to rest after its parts, and is closed before them', () => {
    const atWork = { ...easy, partsAtWork: true };
    expect(allowedSteps({ ...atWork, state: 'IN_PROGRESS' })).not.toContain('RESOLVE');
    expect(allowedSteps({ ...atWork, state: 'VERIFIED' })).not.toContain('CLOSE');
    expect(allowedSteps({ ...atWork, state: 'ACCEPTED' })).not.toContain('MERGE');
    expect(allowedSteps({ ...easy, state: 'VERIFIED', wholeOpen: true })).not.toContain('CLOSE');
    expect(allowedSteps({ ...easy, state: 'IN_PROGRESS', wholeOpen: true })).toContain('RESOLVE');
  });

  it('a double no is never closed silently', () => {
    const review = { ...easy, state: 'VERIFIED', doubleNo: true } as const;
    expect(allowedSteps({ ...review, answered: false })).not.toContain('CLOSE');
    expect(allowedSteps(review)).toContain('CLOSE');
  });

  it('a round under review is closed by nobody before the review is whole (m13)', () => {
    const review = { ...easy, state: 'VERIFIED', doubleNo: true, underReview: true } as const;
    expect(allowedSteps(review)).not.toContain('CLOSE');
    expect(allowedSteps(review)).toContain('RECORD_REVIEW');
    expect(allowedSteps({ ...review, underReview: false })).not.toContain('RECORD_REVIEW');
  });

  it('half solved is decided before anything closes, and only where somebody said so', () => {
    const half = { ...easy, state: 'VERIFIED', halfUndecided: true } as const;
    expect(allowedSteps(half)).toContain('DECIDE_HALF');
    expect(allowedSteps(half)).not.toContain('CLOSE');
    expect(allowedSteps({ ...half, halfUndecided: false })).not.toContain('DECIDE_HALF');
  });

  it('duty is disputed once at a time, and whoever disputes it does not return it meanwhile (m5)', () => {
    const assigned = { ...easy, state: 'ASSIGNED' } as const;
    expect(allowedSteps(assigned)).toEqual(expect.arrayContaining(['DISPUTE_DUTY', 'RETURN']));
    const disputed = allowedSteps({ ...assigned, disputed: true });
    expect(disputed).toEqual(expect.arrayContaining(['CLAIM_DUTY', 'DECIDE_DUTY', 'WITHDRAW_DISPUTE']));
    expect(disputed).not.toContain('DISPUTE_DUTY');
    expect(disputed).not.toContain('RETURN');
  });

  it('one whistle at a time; nobody is released before it is done (m19)', () => {
    const called = { ...easy, state: 'IN_PROGRESS', called: true } as const;
    expect(allowedSteps(called)).not.toContain('BLOW_WHISTLE');
    const atWork = allowedSteps({ ...called, calledAtWork: true });
    expect(atWork).toContain('ANSWER_WHISTLE');
    expect(atWork).not.toContain('RELEASE_WHISTLE');
    expect(allowedSteps({ ...called, calledDone: true })).toContain('RELEASE_WHISTLE');
  });

  it('a question needs somebody to ask', () => {
    expect(allowedSteps({ ...easy, state: 'ASSIGNED', askable: false })).not.toContain('ASK_REPORTER');
  });

  it('nothing goes above the district or below the grid', () => {
    const steps = (level: Circumstances['level']) => allowedSteps({ ...easy, state: 'IN_PROGRESS', level });
    expect(steps('DISTRICT')).not.toContain('ESCALATE');
    expect(steps('STREET')).toEqual(expect.arrayContaining(['ESCALATE', 'HAND_BACK']));
    expect(steps('GRID')).not.toContain('HAND_BACK');
  });

  it('a refusal is contested once, and in time', () => {
    const declined = { ...easy, state: 'DECLINED' } as const;
    expect(allowedSteps(declined)).toContain('CONTEST');
    expect(allowedSteps({ ...declined, contested: true })).not.toContain('CONTEST');
    expect(allowedSteps({ ...declined, tooLateToContest: true })).not.toContain('CONTEST');
  });

  it('a closed appeal can be reopened and answered only for so long', () => {
    const late = allowedSteps({ ...easy, state: 'CLOSED', tooLateToReopen: true });
    expect(late).toEqual([
      'ADD_NOTE',
      'UNPUBLISH',
      'RECORD_COST',
      'DRAFT_AGREEMENT',
      'ADD_ENTRY',
      'LINK',
      'PUBLISH',
      'KEEP_LEDGER',
    ]);
  });
});
