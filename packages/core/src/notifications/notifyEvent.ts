import { z } from 'zod';
import { newId } from '../ids.ts';
import { enqueue } from '../jobs.ts';
import type { Services } from '../services.ts';
import { type Recipient, recipientsOf } from './recipients.ts';
import { whoMustKnow } from './whoMustKnow.ts';

/**
 * Writes one notification for each recipient of an event, and a job to send it. The dedupe key makes it safe to run
 * twice: only rows that are new get a job.
 */
export async function notifyEvent(services: Services, eventId: string): Promise<void> {
  const { database, jobs, clock } = services;
  const event = await database.appealEvent.findUnique({ where: { id: eventId }, include: { appeal: true } });
  if (event === null || (await wasUndone(services, event))) return;
  for (const { kind, to } of whoMustKnow[event.type] ?? []) {
    const recipients = await recipientsOf(services, to, event.appeal, event);
    await database.$transaction(async (tx) => {
      const created = await tx.notification.createManyAndReturn({
        skipDuplicates: true,
        select: { id: true },
        data: recipients.map((recipient) => ({
          id: newId(),
          tenantId: event.tenantId,
          kind,
          channel: 'MAIL' as const,
          appealId: event.appealId,
          eventId: event.id,
          ...recipient,
          dedupeKey: `${event.id}:${keyOf(recipient)}:MAIL`,
          createdAt: clock.now(),
        })),
      });
      const left = created.map(
        ({ id }) => ({ name: 'send-notification', data: { notificationId: id } }) as const,
      );
      await enqueue(jobs, tx, left);
    });
  }
}

/** Whoever took the step has taken it back: there is nothing to tell. */
async function wasUndone({ database }: Services, { id, appealId }: { id: string; appealId: string }) {
  const undone = await database.appealEvent.findMany({ where: { appealId, type: 'UNDONE' } });
  return undone.some(({ data }) => takenBack.safeParse(data).data?.eventIds.includes(id));
}

const takenBack = z.object({ eventIds: z.array(z.string()) });

function keyOf(recipient: Recipient): string {
  return 'personId' in recipient ? `person:${recipient.personId}` : `participant:${recipient.participantId}`;
}
