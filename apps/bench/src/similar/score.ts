export interface Judged {
  readonly score: number;
  readonly same: boolean;
}

export interface Score {
  readonly shown: number;
  readonly precision: number;
  readonly recall: number;
}

/** What is shown from this mark on, how much of it is right, and how much of what is right is shown. */
export function scoreAt(pairs: readonly Judged[], mark: number): Score {
  const shown = pairs.filter(({ score }) => score >= mark);
  const right = shown.filter(({ same }) => same).length;
  const all = pairs.filter(({ same }) => same).length;
  return {
    shown: shown.length,
    precision: right / Math.max(shown.length, 1),
    recall: right / Math.max(all, 1),
  };
}

/** The lowest mark from which on the precision is reached: it shows the most. */
export function lowestMark(pairs: readonly Judged[], precision: number): number {
  const marks = [...new Set(pairs.map(({ score }) => score))].sort((a, b) => a - b);
  return marks.find((mark) => scoreAt(pairs, mark).precision >= precision) ?? Number.POSITIVE_INFINITY;
}
