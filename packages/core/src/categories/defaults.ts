import { building } from './defaults/building.ts';
import { business } from './defaults/business.ts';
import { cleaning } from './defaults/cleaning.ts';
import { dailyLife } from './defaults/dailyLife.ts';
import { dangers } from './defaults/dangers.ts';
import { headings } from './defaults/headings.ts';
import { houses } from './defaults/houses.ts';
import { neighbours } from './defaults/neighbours.ts';
import { repairs } from './defaults/repairs.ts';
import { safety } from './defaults/safety.ts';
import { services } from './defaults/services.ts';
import { streets } from './defaults/streets.ts';
import type { CategoryDefinition } from './define.ts';

/**
 * The first catalogue of a new tenant, grown from what residents of the articles and of a hotline's letters brought up
 * (m21): headings, then what stands under them. Within a heading the order is that of this list.
 */
export const defaultCategories: readonly CategoryDefinition[] = [
  ...headings,
  ...repairs,
  ...safety,
  ...dailyLife,
  ...houses,
  ...dangers,
  ...streets,
  ...cleaning,
  ...building,
  ...business,
  ...services,
  ...neighbours,
];
