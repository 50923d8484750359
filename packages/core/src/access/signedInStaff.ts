import type { ActiveGrant, StaffActor } from '../actor.ts';
import type { Services } from '../services.ts';
import { sessionSeconds } from './signIn.ts';

export interface SignedInStaff {
  readonly userId: string;
  readonly sessionId: string;
  readonly email: string;
  /** Whether more than a password was shown. */
  readonly secondFactor: boolean;
  /** The person in the tenant that was named, else in the first; null for somebody who is nobody's staff (any more). */
  readonly actor: StaffActor | null;
  /** Whether their tenant asks for more than was shown. */
  readonly lacksSecondFactor: boolean;
}

interface Row extends Omit<SignedInStaff, 'actor'> {
  readonly expiresAt: Date;
  readonly personId: string | null;
  readonly tenantId: string;
  readonly organizationId: string | null;
  readonly grants: readonly ActiveGrant[] | null;
}

/**
 * Who is behind a session, read anew for every request: what has ended is ended at the next one. Null for a session
 * that is not there, has ended, or is due to be lengthened: these are better-auth's to judge.
 */
export async function signedInStaff(
  { statements, clock }: Pick<Services, 'statements' | 'clock'>,
  token: string,
  tenantCode: string | null,
): Promise<SignedInStaff | null> {
  const now = clock.now();
  // The same rules as in actor.ts and secondFactor.ts, in the one statement that every request of staff begins with.
  const [row] = await statements.$queryRaw<Row[]>`
    SELECT s.id AS "sessionId", s.user_id AS "userId", s.expires_at AS "expiresAt",
      s.second_factor AS "secondFactor", u.email,
      p.id AS "personId", p.tenant_id AS "tenantId", p.organization_id AS "organizationId",
      CASE WHEN p.id IS NOT NULL THEN (
        SELECT json_agg(json_build_object('role', g.role, 'placeId', g.place_id,
          'organizationId', g.organization_id, 'source', g.source) ORDER BY g.starts_at)
        FROM role_grant g
        WHERE g.person_id = p.id AND g.starts_at <= ${now} AND (g.ends_at IS NULL OR g.ends_at > ${now})) END AS grants,
      NOT s.second_factor AND EXISTS (
        SELECT FROM configuration c
        WHERE c.tenant_id = p.tenant_id AND c.values ->> 'secondFactor' = 'REQUIRED'
          AND c.valid_from <= ${now} AND (c.valid_to IS NULL OR c.valid_to > ${now})) AS "lacksSecondFactor"
    FROM auth_session s
    JOIN auth_user u ON u.id = s.user_id
    LEFT JOIN LATERAL (
      SELECT id, tenant_id, organization_id FROM person
      WHERE user_id = s.user_id AND (ended_at IS NULL OR ended_at > ${now})
        AND (${tenantCode}::text IS NULL OR tenant_id = (SELECT id FROM tenant WHERE code = ${tenantCode}))
      ORDER BY created_at LIMIT 1) p ON true
    WHERE s.token = ${token}`;
  if (!row || isDue(row.expiresAt)) return null;
  const { userId, sessionId, email, secondFactor, lacksSecondFactor, ...person } = row;
  return { userId, sessionId, email, secondFactor, lacksSecondFactor, actor: actorOf(person) };
}

/** As better-auth reckons it, by the machine's clock; one that has expired is past this too. */
function isDue(expiresAt: Date): boolean {
  return expiresAt.getTime() - (sessionSeconds.expiresIn - sessionSeconds.updateAge) * 1000 <= Date.now();
}

function actorOf(row: Pick<Row, 'personId' | 'tenantId' | 'organizationId' | 'grants'>): StaffActor | null {
  const { personId, tenantId, organizationId, grants } = row;
  return personId === null
    ? null
    : { kind: 'staff', tenantId, personId, organizationId, grants: grants ?? [] };
}
