import { actions } from './actions.ts';
import { lookUp } from './lookUp.ts';
import { status } from './status.ts';
import { story } from './story.ts';
import { yourData } from './yourData.ts';

/** What the status widget says beyond the common pack. */
export const en = { ...status, ...lookUp, ...story, ...actions, ...yourData };
