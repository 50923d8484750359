import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Facts } from '../../access/facts.ts';
import { unitsOf } from '../../access/permissions.ts';
import { InvalidInput } from '../../errors/errors.ts';
import type { Change } from '../../write.ts';
import { appendEvents, nextPosition } from '../history.ts';
import { requiredWords } from '../note.ts';
import { noteLimit, seenLength } from '../words.ts';

const shortestReason = 4;

/** Why somebody looked: it must be there, and it is read by the person. */
export function checkedReason(reason: string): string {
  const text = requiredWords(reason, ['reason'], noteLimit);
  const actual = seenLength(text);
  if (actual < shortestReason) {
    throw new InvalidInput([
      { path: ['reason'], code: 'TOO_SHORT', params: { limit: shortestReason, actual } },
    ]);
  }
  return text;
}

/**
 * Writes down that staff saw a participant's contact in clear: an event that staff and the person read, and an audit
 * row. The appeal itself stays as it is: neither its version nor its last entry moves.
 */
export async function recordAccess(
  change: Change,
  { appeal, facts }: { readonly appeal: Appeal; readonly facts: Facts },
  participantId: string,
  reason: string,
): Promise<void> {
  const { tx, actor, now } = change;
  const [eventId = appeal.id] = await appendEvents(tx, actor, now, await nextPosition(tx, appeal), [
    {
      type: 'UNMASKED',
      isPublic: false,
      unitId: actor.kind === 'staff' ? (unitsOf(actor)[0] ?? null) : null,
      data: { participantId },
      text: reason,
    },
  ]);
  await change.audit({
    tenantId: appeal.tenantId,
    targetType: 'Participant',
    targetId: participantId,
    after: { appealId: appeal.id, eventId },
  });
  await change.announce({
    appealId: appeal.id,
    tenantId: appeal.tenantId,
    placeIds: facts.placeIds,
    eventId,
  });
}
