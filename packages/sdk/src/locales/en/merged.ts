import type { merged as zh } from '../zh-CN/merged.ts';

export const merged: typeof zh = {
  mergedTitle: 'Handled together with another case',
  mergedLead:
    'Somebody else had reported the same, so both are handled as one. You see here how it goes on, and you will be asked how it went all the same.',
  mergedState: 'The other case is now: ',
};
