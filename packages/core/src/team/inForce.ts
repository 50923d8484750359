import type { Role } from '@linli/database/generated/prisma/enums';
import type { Statements } from '@linli/database/statements';
import type { LocalizedText } from '../localized.ts';

/** What the public may know of somebody in a role at one place. */
export interface TeamPublication {
  readonly placeId: string;
  readonly personId: string;
  readonly role: Role;
  readonly name: string;
  readonly phone: string | null;
  readonly hours: LocalizedText | null;
  /** A calendar day, YYYY-MM-DD. */
  readonly consentedOn: string;
  readonly publishedAt: Date;
}

/**
 * What is published at these places and holds: a role that ended takes it back by itself, and one that comes again later does not
 * bring it back, because nobody was asked again. A term that goes on without a day between, as by a renewal, does not end it.
 */
export function publicationsInForce(
  statements: Statements,
  placeIds: readonly string[],
  now: Date,
): Promise<TeamPublication[]> {
  return statements.$queryRaw<TeamPublication[]>`
    SELECT m.place_id AS "placeId", m.person_id AS "personId", m.role::text AS role, m.name, m.phone, m.hours,
      m.consented_on::text AS "consentedOn", m.published_at AS "publishedAt"
    FROM team_member m
    WHERE m.place_id = ANY(${[...placeIds]}::uuid[])
      AND (
        SELECT range_agg(tstzrange(g.starts_at, g.ends_at))
        FROM role_grant g
        WHERE g.person_id = m.person_id AND g.place_id = m.place_id AND g.role = m.role
          AND (g.ends_at IS NULL OR g.ends_at > g.starts_at)
      ) @> tstzrange(m.published_at, greatest(m.published_at, ${now}::timestamptz), '[]')
    ORDER BY m.place_id, m.person_id, m.role`;
}
