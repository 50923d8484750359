import type { ParticipantActor } from '@linli/core/actor';
import type { Context } from '../context.ts';

const opened = new WeakMap<Context, Map<string, ParticipantActor>>();

/** Notes that this request showed an appeal's secret: from here on it may read the appeal as its participant. */
export function openFor(context: Context, actor: ParticipantActor): void {
  const byAppeal = opened.get(context) ?? new Map<string, ParticipantActor>();
  opened.set(context, byAppeal.set(actor.appealId, actor));
}

/** The participant as whom this request opened an appeal. */
export function openedBy(context: Context, appealId: string): ParticipantActor | undefined {
  return opened.get(context)?.get(appealId);
}
