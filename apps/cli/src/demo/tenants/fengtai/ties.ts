import type { Tie } from '../../ties.ts';

/** Neighbours who say the same: one joins, one is merged, and two heaps have one cause. */
export const ties: readonly Tie[] = [
  { do: 'support', story: 'jt-lamp-west', phone: '13900010014' },
  { do: 'support', story: 'jt-lamp-west', phone: '13900010015' },
  { do: 'merge', into: 'jt-lamp-west', story: 'jt-lamp-west-again', by: 'secretary', note: '同一条小路' },
  {
    do: 'link',
    story: 'jt-corridor-6',
    other: 'jt-corridor-21',
    by: 'secretary',
    note: '楼里没有地方放旧物',
  },
];
