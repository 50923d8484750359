import type { Appeal } from '@linli/database/generated/prisma/client';
import { appealFacts, appealsFacts } from '../../access/facts.ts';
import { may } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import type { Services } from '../../services.ts';

export interface Topic {
  readonly categoryId: string | null;
  readonly count: number;
  /** The latest first. */
  readonly appealIds: readonly string[];
}

const days = 365;

/**
 * What else was received within a year from a phone number that takes part here, by topic (m12): so that what comes again and again is seen
 * as one matter. The vault stays shut: equal numbers have equal digests. For staff who may see the contact, masked, in both.
 */
export async function sameContact(services: Services, actor: StaffActor, appeal: Appeal): Promise<Topic[]> {
  const { database, clock } = services;
  // Whoever may not see the contact here learns nothing of where else it stands.
  if (!may(actor, 'readContactMasked', await appealFacts(database, appeal))) return [];
  const own = await database.contact.findMany({
    where: { participant: { appealId: appeal.id }, blindIndex: { not: null }, erasedAt: null },
    select: { blindIndex: true },
  });
  const digests = own.flatMap(({ blindIndex }) => blindIndex ?? []);
  if (digests.length === 0) return [];
  const since = new Date(clock.now().getTime() - days * 86_400_000);
  const others = await database.appeal.findMany({
    where: {
      tenantId: appeal.tenantId,
      id: { not: appeal.id },
      recordedAt: { gte: since },
      participants: { some: { contact: { tenantId: appeal.tenantId, blindIndex: { in: digests } } } },
    },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  });
  const facts = await appealsFacts(database, others);
  const seen = others.filter((_, index) => {
    const known = facts[index];
    return known !== undefined && may(actor, 'readContactMasked', known);
  });
  const byTopic = Map.groupBy(seen, ({ categoryId }) => categoryId);
  return [...byTopic]
    .map(([categoryId, rows]) => ({ categoryId, count: rows.length, appealIds: rows.map(({ id }) => id) }))
    .sort((a, b) => b.count - a.count);
}
