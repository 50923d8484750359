import { type Manageable, manageable } from '@linli/core/people/manageable';
import { staffActor } from '../appeals/staffActor.ts';
import { type Context, servicesOf } from '../context.ts';

const known = new WeakMap<Context, Promise<Manageable>>();

/** Whom the caller administers; worked out once for a request. Refuses whoever administers nobody. */
export function manageableBy(context: Context): Promise<Manageable> {
  let conditions = known.get(context);
  if (!conditions) {
    conditions = manageable(servicesOf(context), staffActor(context));
    known.set(context, conditions);
  }
  return conditions;
}
