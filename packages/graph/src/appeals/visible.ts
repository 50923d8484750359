import { visibleAppeals as visibleTo } from '@linli/core/appeals/visible';
import type { Context } from '../context.ts';

/** The appeals that the caller may look up; part of every lookup by id of something that belongs to one. */
export function visibleAppeals(context: Context) {
  return visibleTo(context.actor);
}
