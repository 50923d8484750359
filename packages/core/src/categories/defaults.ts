import { dailyLife } from './defaults/dailyLife.ts';
import { neighbours } from './defaults/neighbours.ts';
import { repairs } from './defaults/repairs.ts';
import { safety } from './defaults/safety.ts';
import type { CategoryDefinition } from './define.ts';

/** The first catalogue of a new tenant, grown from what residents of the articles brought up (m21). */
export const defaultCategories: readonly CategoryDefinition[] = [
  ...repairs,
  ...safety,
  ...dailyLife,
  ...neighbours,
];
