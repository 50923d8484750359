import type { AppealState, PlaceKind } from '@linli/database/generated/prisma/enums';
import { type AppealStep, legalSteps } from './machine.ts';

/** What a step may depend on beyond the state. */
export interface Circumstances {
  readonly state: AppealState;
  /** A title and summary are public. */
  readonly published: boolean;
  readonly level: PlaceKind;
  /** Somebody takes part who can be asked. */
  readonly askable: boolean;
  /** A part that it was split into is still being handled: the whole is not done before. */
  readonly partsAtWork: boolean;
  /** It is a part, and the whole is open: those who took part are asked there first. */
  readonly wholeOpen: boolean;
  /** Units help. */
  readonly assisted: boolean;
  /** A unit says that it is not its duty, and nobody has decided. */
  readonly disputed: boolean;
  /** A whistle calls units that are not all released. */
  readonly called: boolean;
  /** One of these has not done its part, … */
  readonly calledAtWork: boolean;
  /** … one has, and is not released. */
  readonly calledDone: boolean;
  /** A promise is open. */
  readonly promised: boolean;
  /** An agreement waits for signatures. */
  readonly unsigned: boolean;
  /** One is drafted or holds, and nobody has broken it. */
  readonly agreed: boolean;
  /** A party has still to do what it signed. */
  readonly obliged: boolean;
  /** Its refusal was contested before: that goes once. */
  readonly contested: boolean;
  /** Refused longer ago than the settings allow to contest. */
  readonly tooLateToContest: boolean;
  /** Somebody answered the return visit of this round completely, or there is nobody to ask. */
  readonly answered: boolean;
  /** Nobody has answered for as many days as the settings say. */
  readonly silent: boolean;
  /** A round that a double no opened cannot be closed silently (m13). */
  readonly doubleNo: boolean;
  /** The review that a double no opened lacks a part. */
  readonly underReview: boolean;
  /** Somebody said "half solved" of this round, and staff have not decided what follows. */
  readonly halfUndecided: boolean;
  /** Closed longer ago than the settings allow to reopen. */
  readonly tooLateToReopen: boolean;
}

const guards: Partial<Record<AppealStep, (circumstances: Circumstances) => boolean>> = {
  UNPUBLISH: ({ published }) => published,
  // What has been split is not done, and goes nowhere, before its parts have come to rest.
  RESOLVE: ({ partsAtWork }) => !partsAtWork,
  MERGE: ({ partsAtWork }) => !partsAtWork,
  CLOSE: ({ answered, silent, doubleNo, underReview, halfUndecided, ...links }) =>
    (answered || (silent && !doubleNo)) && !underReview && !halfUndecided && !isHeldOpen(links),
  RECORD_REVIEW: ({ underReview }) => underReview,
  DECIDE_HALF: ({ halfUndecided, ...at }) => halfUndecided && inTime(at),
  ASK_REPORTER: ({ askable }) => askable,
  ESCALATE: ({ level }) => level !== 'DISTRICT',
  HAND_BACK: ({ level }) => level !== 'GRID',
  DISPUTE_DUTY: ({ disputed }) => !disputed,
  CLAIM_DUTY: ({ disputed }) => disputed,
  DECIDE_DUTY: ({ disputed }) => disputed,
  WITHDRAW_DISPUTE: ({ disputed }) => disputed,
  // Whoever disputes the duty carries it until somebody has decided.
  RETURN: ({ disputed }) => !disputed,
  BLOW_WHISTLE: ({ called }) => !called,
  ANSWER_WHISTLE: ({ calledAtWork }) => calledAtWork,
  RELEASE_WHISTLE: ({ calledDone }) => calledDone,
  END_ASSISTANCE: ({ assisted }) => assisted,
  SETTLE_COMMITMENT: ({ promised }) => promised,
  SIGN_AGREEMENT: ({ unsigned }) => unsigned,
  CANCEL_AGREEMENT: ({ agreed }) => agreed,
  SETTLE_OBLIGATION: ({ obliged }) => obliged,
  CONTEST: ({ contested, tooLateToContest }) => !contested && !tooLateToContest,
  REOPEN: inTime,
  RECORD_RETURN_VISIT: inTime,
  CONFIRM_OUTCOME: inTime,
  SAY_THANKS: inTime,
};

/** The steps that state and circumstances allow, whoever takes them. */
export function allowedSteps(circumstances: Circumstances): AppealStep[] {
  return legalSteps(circumstances.state).filter((step) => guards[step]?.(circumstances) ?? true);
}

/** Parts first come to rest, then the whole is closed, then its parts. */
export function isHeldOpen({
  partsAtWork,
  wholeOpen,
}: Pick<Circumstances, 'partsAtWork' | 'wholeOpen'>): boolean {
  return partsAtWork || wholeOpen;
}

function inTime({ state, tooLateToReopen }: Pick<Circumstances, 'state' | 'tooLateToReopen'>): boolean {
  return state !== 'CLOSED' || !tooLateToReopen;
}
