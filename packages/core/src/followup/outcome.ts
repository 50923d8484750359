import type { Satisfied, Solved } from '@linli/database/generated/prisma/enums';

/** What a complete answer to a return visit leads to. */
export type Outcome = 'CLOSES' | 'CLOSES_FLAGGED' | 'STAFF_DECIDE' | 'REOPENS' | 'DOUBLE_NO';

/** Solved × satisfied (domain.md › Return visits and rates; m13). */
export const outcomes: Readonly<Record<Solved, Readonly<Record<Satisfied, Outcome>>>> = {
  YES: { YES: 'CLOSES', BASICALLY: 'CLOSES', NO: 'CLOSES_FLAGGED' },
  HALF: { YES: 'STAFF_DECIDE', BASICALLY: 'STAFF_DECIDE', NO: 'REOPENS' },
  NO: { YES: 'REOPENS', BASICALLY: 'REOPENS', NO: 'DOUBLE_NO' },
};

export interface VisitAnswers {
  readonly contacted?: boolean | null;
  readonly solved?: Solved | null;
  readonly satisfied?: Satisfied | null;
}

/** A visit is valid when all three questions are answered. */
export function isValid(answers: VisitAnswers): boolean {
  return answers.contacted != null && answers.solved != null && answers.satisfied != null;
}

/** Null for an attempt that did not bring all three answers. */
export function outcomeOf(answers: VisitAnswers): Outcome | null {
  if (!isValid(answers) || answers.solved == null || answers.satisfied == null) return null;
  return outcomes[answers.solved][answers.satisfied];
}
