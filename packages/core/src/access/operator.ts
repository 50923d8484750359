import type { Actor } from '../actor.ts';
import { Forbidden } from '../errors/errors.ts';

/** For what concerns more than one tenant: the operator at the command line, never anybody who is signed in. */
export function assertOperator(actor: Actor, action: string): void {
  if (actor.kind !== 'system') throw new Forbidden(action);
}
