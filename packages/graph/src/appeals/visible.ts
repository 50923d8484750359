import { visibleAppeals as visibleTo } from '@linli/core/appeals/visible';
import { personOf, tokenOf } from '../access/tenant.ts';
import type { Context, Heard } from '../context.ts';

/** The appeals that the caller may look up; part of every lookup by id of something that belongs to one. */
export function visibleAppeals(context: Context) {
  return visibleTo(context.actor);
}

/** What the caller may do has changed: whatever the caller has open is to be read again. */
export function isAccessOf(context: Context, heard: Heard): boolean {
  if (heard.kind !== 'access') return false;
  return 'personId' in heard ? heard.personId === personOf(context) : heard.tokenId === tokenOf(context);
}
