/** How far windows reach at most, in months, as one can choose. */
export const spans = [3, 6, 12, 24] as const;
