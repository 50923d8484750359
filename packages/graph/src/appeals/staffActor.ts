import type { StaffActor } from '@linli/core/actor';
import type { Context } from '../context.ts';
import { unauthorized } from '../errors/topLevel.ts';

/** The member of staff behind a field that is for staff only. */
export function staffActor(context: Context): StaffActor {
  if (context.actor.kind !== 'staff') throw unauthorized(context);
  return context.actor;
}
