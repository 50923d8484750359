import { Prisma } from '@linli/database/generated/prisma/client';
import { type Counters, counted, counterKey, granted, refusedAllowance } from '../../abuse/counter.ts';
import { sourcesOf, standingAt } from '../../abuse/reputation.ts';
import { spendingOf, taking } from '../../abuse/spending.ts';
import type { SiteActor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { normalisePhone } from '../contacts/phone.ts';
import { earlierSelection } from './earlier.ts';
import type { SubmitInput } from './input.ts';

interface Arrival {
  /** What the same caller filed under the same clientId before: a retry takes nothing from any allowance. */
  readonly earlierId: string | null;
  /** A person looks at it first. */
  readonly held: boolean;
}

interface Row {
  readonly earlierId: string | null;
  readonly due_at: Date | null;
  readonly counters: Counters;
}

/**
 * What a visitor's submission meets before anybody looks at what it says, in one statement.
 *
 * @throws RateLimited when too many have named its phone number
 */
export async function arrive(
  services: Services,
  actor: SiteActor,
  input: SubmitInput,
  address: string,
): Promise<Arrival> {
  const phone = normalisePhone(input.contact?.phone ?? '');
  const key = phone && counterKey(services.keyring, 'appealsByPhone', `${actor.tenantId}|${phone}`);
  const spending = spendingOf('appealsByPhone', 1, services.clock.now());
  const whose = Prisma.sql`SELECT ${key}::text WHERE ${key}::text IS NOT NULL AND NOT EXISTS (SELECT FROM earlier)`;
  const { selection, read } = counted(services, sourcesOf({ address, siteId: actor.siteId }));
  const [row] = await services.statements.$queryRaw<Row[]>`
    WITH earlier AS MATERIALIZED (${earlierSelection(actor, input)}), taken AS (${taking(spending, whose)})
    SELECT (SELECT id FROM earlier) AS "earlierId", (SELECT due_at FROM taken), ${selection} AS counters`;
  if (row === undefined) throw new Error('a statement without FROM answers one row');
  const { earlierId, due_at: dueAt, counters } = row;
  if (key && earlierId === null && dueAt === null) granted(await refusedAllowance(services, spending, key));
  return { earlierId, held: standingAt(read(counters)).held };
}
