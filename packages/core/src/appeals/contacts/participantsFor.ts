import type { Action } from '../../access/actions.ts';
import { appealsFacts } from '../../access/facts.ts';
import { may } from '../../access/permissions.ts';
import type { Actor } from '../../actor.ts';
import type { Services } from '../../services.ts';

/** The participants for whom this actor may do something, whether or not their contact is there any more. */
export async function participantsFor(
  { database }: Services,
  actor: Actor,
  participantIds: readonly string[],
  action: Action,
): Promise<Map<string, true>> {
  if (actor.kind !== 'staff') return new Map();
  const rows = await database.participant.findMany({
    where: { id: { in: [...participantIds] }, appeal: { tenantId: actor.tenantId } },
    include: { appeal: true },
  });
  const facts = await appealsFacts(
    database,
    rows.map((row) => row.appeal),
  );
  const allowed = rows.filter((_, index) => {
    const known = facts[index];
    return known !== undefined && may(actor, action, known);
  });
  return new Map(allowed.map(({ id }) => [id, true]));
}
