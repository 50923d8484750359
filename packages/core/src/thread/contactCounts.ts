import type { ContactChannel } from '@linli/database/generated/prisma/enums';
import type { Services } from '../services.ts';

export interface ContactCount {
  readonly channel: ContactChannel;
  readonly count: number;
}

export interface Period {
  /** First and last day where the appeal is, as Prisma has dates: midnight UTC. */
  readonly from?: Date | null;
  readonly to?: Date | null;
}

/** How often somebody was reached by which channel in these days, the most used first. */
export async function contactCounts(
  { database }: Pick<Services, 'database'>,
  appealId: string,
  { from = null, to = null }: Period = {},
): Promise<ContactCount[]> {
  return database.$queryRaw<ContactCount[]>`
    SELECT c.channel, sum(c.count)::int AS count
    FROM contact_entry c JOIN tenant t ON t.id = c.tenant_id
    WHERE c.appeal_id = ${appealId}::uuid
      AND (${from}::date IS NULL OR c.contacted_at >= (${from}::date::timestamp AT TIME ZONE t.time_zone))
      AND (${to}::date IS NULL OR c.contacted_at < ((${to}::date + 1)::timestamp AT TIME ZONE t.time_zone))
    GROUP BY c.channel
    ORDER BY 2 DESC, 1`;
}
