import type { ParticipantActor } from '@linli/core/actor';
import { followerOf } from '@linli/core/appeals/links/follower';
import { readersFor } from '@linli/core/appeals/links/readersFor';
import type { Readers } from '@linli/core/appeals/timeline';
import { type Context, servicesOf } from '../context.ts';
import { openedBy, openFor } from './tracked.ts';

interface Opened {
  readonly id: string;
}

const asked = new WeakMap<ParticipantActor, Promise<Readers>>();
const following = new WeakMap<ParticipantActor, Promise<ParticipantActor>>();

/** Whoever filed it wrote it, and nothing need be read to say so; nor could it where a robot was answered and nothing stored. */
export function openForReporter(context: Context, actor: ParticipantActor): void {
  openFor(context, actor);
  asked.set(actor, Promise.resolve('participants'));
}

/** As whom the holder of a receipt reads the appeal: who wrote it, or who joined it. Found once for all the fields that want it. */
export function readersOf(context: Context, { id }: Opened): Promise<Readers> {
  const actor = openedBy(context, id);
  if (!actor) return Promise.resolve('onlookers');
  const readers = asked.get(actor) ?? readersFor(servicesOf(context).database, actor.participantId, id);
  asked.set(actor, readers);
  return readers;
}

export async function isOwn(context: Context, appeal: Opened): Promise<boolean> {
  return (await readersOf(context, appeal)) === 'participants';
}

/** The condition for photos that are shown to who did not send them. */
export async function published(context: Context, appeal: Opened) {
  return (await isOwn(context, appeal)) ? {} : { publishedAt: { not: null } };
}

interface Words {
  readonly title: string;
  readonly summary: string;
  readonly retractedAt: Date | null;
}

export function publicWords(words: Words | null): Words | null {
  return words?.retractedAt === null ? words : null;
}

/** The holder of the receipt at what is followed: the own appeal, or what it was merged into. */
export function followed(context: Context, { id }: Opened): Promise<ParticipantActor> {
  const actor = openedBy(context, id);
  if (!actor) throw new Error('read without its secret');
  const follower = following.get(actor) ?? followerOf(servicesOf(context), actor);
  following.set(actor, follower);
  return follower;
}
