import { actions } from './actions.ts';
import { events } from './events.ts';
import { lookUp } from './lookUp.ts';
import { merged } from './merged.ts';
import { promises } from './promises.ts';
import { reply } from './reply.ts';
import { status } from './status.ts';
import { story } from './story.ts';
import { yourData } from './yourData.ts';

/** What the status widget says beyond the common pack. */
export const en = {
  ...status,
  ...lookUp,
  ...story,
  ...events,
  ...actions,
  ...reply,
  ...promises,
  ...merged,
  ...yourData,
};
