import type { Actor } from '@linli/core/actor';
import type { AppealStep } from '@linli/core/appeals/machine';
import { stepsFor } from '@linli/core/appeals/steps';
import { type Context, servicesOf } from '../context.ts';

const asked = new WeakMap<Actor, Map<string, Promise<readonly AppealStep[]>>>();

type AppealRow = Parameters<typeof stepsFor>[2];

/** The steps of one appeal in one version, found once for all the fields that want them as long as the actor stays the same. */
export function stepsOf(
  context: Context,
  actor: Actor | undefined,
  appeal: AppealRow,
): Promise<readonly AppealStep[]> {
  if (!actor) return Promise.resolve([]);
  const known = asked.get(actor) ?? new Map<string, Promise<readonly AppealStep[]>>();
  asked.set(actor, known);
  const key = `${appeal.id} ${appeal.version}`;
  const steps = known.get(key) ?? stepsFor(servicesOf(context), actor, appeal);
  known.set(key, steps);
  return steps;
}
