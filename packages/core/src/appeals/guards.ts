import type { AppealState } from '@linli/database/generated/prisma/enums';
import { type AppealStep, legalSteps } from './machine.ts';

/** What a step may depend on beyond the state. */
export interface Circumstances {
  readonly state: AppealState;
  /** A title and summary are public. */
  readonly published: boolean;
  /** Somebody answered the return visit of this round completely, or there is nobody to ask. */
  readonly answered: boolean;
  /** Nobody has answered for as many days as the settings say. */
  readonly silent: boolean;
  /** A round that a double no opened cannot be closed silently (m13). */
  readonly doubleNo: boolean;
  /** Closed longer ago than the settings allow to reopen. */
  readonly tooLateToReopen: boolean;
}

const guards: Partial<Record<AppealStep, (circumstances: Circumstances) => boolean>> = {
  UNPUBLISH: ({ published }) => published,
  CLOSE: ({ answered, silent, doubleNo }) => answered || (silent && !doubleNo),
  REOPEN: inTime,
  RECORD_RETURN_VISIT: inTime,
  CONFIRM_OUTCOME: inTime,
};

/** The steps that state and circumstances allow, whoever takes them. */
export function allowedSteps(circumstances: Circumstances): AppealStep[] {
  return legalSteps(circumstances.state).filter((step) => guards[step]?.(circumstances) ?? true);
}

function inTime({ state, tooLateToReopen }: Circumstances): boolean {
  return state !== 'CLOSED' || !tooLateToReopen;
}
