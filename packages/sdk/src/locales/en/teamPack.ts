import { common } from './common.ts';
import { team } from './team.ts';

/** All that the team widget says. */
export const en = { ...common, ...team };
