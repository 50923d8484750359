/** The day's lists in the order of their urgency, and where each is seen whole. */
export const ways = [
  { key: 'overdue', to: '/appeals?view=overdue' },
  { key: 'dueSoon', to: '/appeals' },
  { key: 'mine', to: '/appeals?view=mine' },
  { key: 'toVerify', to: '/appeals?view=toVerify' },
  { key: 'triage', to: '/triage' },
] as const;
