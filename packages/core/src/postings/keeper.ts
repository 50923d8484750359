import type { Posting } from '@linli/database/generated/prisma/client';
import { type Facts, placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { StaffActor } from '../actor.ts';
import { NotFound } from '../errors/errors.ts';
import { isId } from '../ids.ts';
import type { Transaction } from '../services.ts';

type Brought = Pick<Posting, 'id' | 'tenantId' | 'communityId'>;

/**
 * Who keeps what postings brought, by posting: the secretary, and when that one has gone whoever is in office there as the same.
 * Money that is left does not lie still because somebody left.
 */
export async function keepersOf(
  tx: Pick<Transaction, '$queryRaw'>,
  postingIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; personId: string }[]>`
    SELECT p.id, coalesce(o.person_id, p.person_id) AS "personId"
    FROM posting p
      LEFT JOIN posting o ON o.community_id = p.community_id AND o.kind = p.kind
        AND tstzrange(o.starts_at, o.ends_at) @> ${now}::timestamptz
    WHERE p.id = ANY (${[...postingIds]}::uuid[])`;
  return new Map(rows.map(({ id, personId }) => [id, personId]));
}

/** The facts of what a posting brought: where, and who keeps it. */
export async function keptFacts(
  tx: Transaction,
  { id, tenantId, communityId }: Brought,
  now: Date,
): Promise<Facts> {
  const personId = (await keepersOf(tx, [id], now)).get(id);
  const facts = await placeFacts(tx, tenantId, communityId);
  return personId === undefined ? facts : { ...facts, posting: { personId } };
}

/**
 * A posting whose resources and funds the actor keeps.
 *
 * @throws NotFound for one of another tenant as for an unknown one
 */
export async function keptPosting(
  tx: Transaction,
  actor: StaffActor,
  id: string,
  now: Date,
): Promise<Posting> {
  const { tenantId } = actor;
  const posting = isId(id) ? await tx.posting.findFirst({ where: { id, tenantId } }) : null;
  if (posting === null) throw new NotFound('Posting');
  assertMay(actor, 'keepResources', await keptFacts(tx, posting, now));
  return posting;
}
