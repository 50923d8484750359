import { organizationFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { Forbidden, NotFound } from '../errors/errors.ts';
import { endMasterships } from '../postings/apprenticeships/mastership.ts';
import { endDutiesOf } from '../postings/deeds/endOf.ts';
import { endPostingsOf } from '../postings/end.ts';
import type { Services, Transaction } from '../services.ts';
import { write } from '../write.ts';
import { releaseAppeals } from './release.ts';

/**
 * A member of staff leaves: grants end now, duties and posts in other units today, and appeals that were assigned to the person stay with the unit without
 * an assignee. History keeps the name.
 */
export async function endPerson(
  services: Services,
  actor: Actor,
  input: { readonly personId: string },
): Promise<void> {
  await write(services, actor, 'people.end', async (change) => {
    const { tx, now, audit } = change;
    const person = await tx.person.findUnique({ where: { id: input.personId } });
    if (person === null || (actor.kind === 'staff' && actor.tenantId !== person.tenantId)) {
      throw new NotFound('person');
    }
    if (actor.kind !== 'system') {
      if (person.organizationId === null) throw new Forbidden('managePeople');
      const facts = await organizationFacts(tx, person.tenantId, person.organizationId, now);
      assertMay(actor, 'managePeople', facts);
    }
    await holdPerson(tx, person.id);
    const running = { OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
    const postings = await endPostingsOf(change, person.id);
    const apprenticeships = await endMasterships(change, person.id);
    const grants = await tx.roleGrant.updateMany({
      where: { personId: person.id, postingId: null, mastershipId: null, ...running },
      data: { endsAt: now },
    });
    await endDutiesOf(change, { tenantId: person.tenantId, personId: person.id });
    const appeals = await releaseAppeals(change, person.id);
    await tx.person.update({ where: { id: person.id }, data: { endedAt: now } });
    await change.announceAccess({ tenantId: person.tenantId, personId: person.id });
    await audit({
      tenantId: person.tenantId,
      targetType: 'Person',
      targetId: person.id,
      after: { endedGrants: grants.count + postings + apprenticeships, releasedAppeals: appeals },
    });
  });
}

/** Whoever posts, names or takes on the person beside waits, and then finds that the person has left. */
async function holdPerson(tx: Transaction, personId: string): Promise<void> {
  // Postings first, as for a renewal.
  await tx.$queryRaw`SELECT id FROM posting WHERE person_id = ${personId}::uuid ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
}
