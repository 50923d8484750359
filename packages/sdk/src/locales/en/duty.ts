import type { duty as zh } from '../zh-CN/duty.ts';

export const duty: typeof zh = {
  duty_HOLDER: 'Responsible since {when}',
  duty_FIRST_RECEIVER: 'Responsible since {when}, because it took the case in first',
  duty_DECIDED: 'Responsible since {when}, by a decision of the level above',
  dutyOpen: 'Units do not agree whose job this is',
  dutyMeanwhile:
    'The level above will decide. Until then {who} is responsible, as it has been since {when}, and the promised time runs on.',
};
