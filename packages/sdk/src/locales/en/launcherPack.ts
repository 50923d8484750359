import { common } from './common.ts';
import { launcher } from './launcher.ts';

/** What the launcher says; what it opens brings its own. */
export const en = { ...common, ...launcher };
