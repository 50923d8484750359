import { actions } from './actions.ts';
import { contacts } from './contacts.ts';
import { duty } from './duty.ts';
import { events } from './events.ts';
import { lookUp } from './lookUp.ts';
import { merged } from './merged.ts';
import { promises } from './promises.ts';
import { reply } from './reply.ts';
import { status } from './status.ts';
import { story } from './story.ts';
import { thanks } from './thanks.ts';
import { typed } from './typed.ts';
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
  ...typed,
  ...thanks,
  ...contacts,
  ...duty,
  ...yourData,
};
