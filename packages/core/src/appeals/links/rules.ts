import type { AppealState, Visibility } from '@linli/database/generated/prisma/enums';
import type { LinkRefusal } from '../../errors/errors.ts';

/** What decides whether two appeals go together. */
export interface Linkable {
  readonly id: string;
  readonly state: AppealState;
  readonly visibility: Visibility;
  readonly aboutUnitId: string | null;
  readonly aboutPersonId: string | null;
}

/** Still in somebody's hands: only such an appeal takes another one in, and can be supported. Who says of a resolved one that it is not over is a new voice. */
export const handlingStates: readonly AppealState[] = [
  'SUBMITTED',
  'ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'NEEDS_INFO',
  'WAITING',
  'SCHEDULED',
];

/** Why one appeal cannot go into another; null when it can. `hangs`: the main one is a part of the duplicate, over however many others. */
export function mergeRefusal(duplicate: Linkable, main: Linkable, hangs: boolean): LinkRefusal | null {
  if (duplicate.id === main.id) return 'SAME_APPEAL';
  // Its participants would learn of a case that only named staff may know of, or the other way round.
  if (duplicate.visibility === 'CONFIDENTIAL' || main.visibility === 'CONFIDENTIAL') return 'CONFIDENTIAL';
  // Whom the duplicate is about could hold the main one.
  if (duplicate.aboutUnitId !== null && duplicate.aboutUnitId !== main.aboutUnitId) return 'ABOUT_DIFFERS';
  if (duplicate.aboutPersonId !== null && duplicate.aboutPersonId !== main.aboutPersonId)
    return 'ABOUT_DIFFERS';
  if (hangs) return 'CYCLE';
  return handlingStates.includes(main.state) ? null : 'NOT_OPEN';
}
