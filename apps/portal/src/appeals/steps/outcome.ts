import type { Satisfied, Solved } from '@linli/client/generated/graphql';

export type Outcome = 'invalid' | 'closes' | 'flagged' | 'half' | 'reopens' | 'doubleNo';

const matrix: Readonly<Record<Solved, Readonly<Record<Satisfied, Outcome>>>> = {
  YES: { YES: 'closes', BASICALLY: 'closes', NO: 'flagged' },
  HALF: { YES: 'half', BASICALLY: 'half', NO: 'reopens' },
  NO: { YES: 'reopens', BASICALLY: 'reopens', NO: 'doubleNo' },
};

/** What a return visit will lead to, said before it is recorded; the server decides. */
export function outcomeOf(
  contacted?: boolean | null,
  solved?: Solved | null,
  satisfied?: Satisfied | null,
): Outcome {
  if (contacted === undefined || contacted === null || !solved || !satisfied) return 'invalid';
  return matrix[solved][satisfied];
}
