import type { typed as zh } from '../zh-CN/typed.ts';

export const typed: typeof zh = {
  lateText: ' What you wrote is still below; you can tell them by phone.',
  lateClose: 'Close',
};
