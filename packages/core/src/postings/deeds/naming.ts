import { reachOf } from '../../access/reach.ts';
import type { Actor } from '../../actor.ts';

/** Whether somebody gives duties anywhere. */
export function mayNameMembers(actor: Actor): boolean {
  return actor.kind === 'staff' && reachOf(actor, 'manageDuties').placeIds.length > 0;
}
