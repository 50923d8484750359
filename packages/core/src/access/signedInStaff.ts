import { Prisma } from '@linli/database/generated/prisma/client';
import { personCounterPrefix, refusedAllowance } from '../abuse/counter.ts';
import { type Allowance, allowanceAt, type Spending, spendingOf, taking } from '../abuse/spending.ts';
import type { ActiveGrant, StaffActor } from '../actor.ts';
import type { Services } from '../services.ts';
import { together } from '../together.ts';
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
  /** What is left to this person after the points that were to be taken; null when none were, or from nobody. */
  readonly allowance: Allowance | null;
}

export interface Shown {
  readonly token: string;
  /** Of the tenant that is meant; null for the first. */
  readonly tenantCode: string | null;
  /** Taken from the person's allowance (abuse/limits.ts) if there is enough; null takes nothing. */
  readonly points: number | null;
}

interface Row
  extends Pick<SignedInStaff, 'userId' | 'sessionId' | 'email' | 'secondFactor' | 'lacksSecondFactor'> {
  readonly personId: string | null;
  readonly tenantId: string;
  readonly organizationId: string | null;
  readonly grants: readonly ActiveGrant[] | null;
  /** Null where nothing was taken. */
  readonly dueAt: Date | null;
}

/**
 * Who is behind a session, read anew for every request: what has ended is ended at the next one. Null for a session
 * that is not there, has ended, or is due to be lengthened: these are better-auth's to judge.
 */
export async function signedInStaff(
  services: Pick<Services, 'database' | 'statements' | 'clock'>,
  { token, tenantCode, points }: Shown,
): Promise<SignedInStaff | null> {
  const now = services.clock.now();
  const spending = spendingOf('pointsByPerson', points ?? 0, now);
  const shown = Prisma.sql`(SELECT ${token}::text AS token, ${tenantCode}::text AS tenant_code, 1 AS number) AS shown`;
  // The rules of actor.ts, secondFactor.ts and abuse/counter.ts, in the one statement that a request of staff begins with.
  const [row] = await services.statements.$queryRaw<Row[]>`
    WITH who AS (${whoSql(shown, now)}),
    taken AS (
      ${taking(
        spending,
        Prisma.sql`
          SELECT ${personCounterPrefix} || "personId" FROM who
          WHERE ${points !== null}::boolean AND "personId" IS NOT NULL AND NOT "lacksSecondFactor"`,
      )})
    SELECT who.*, (SELECT due_at FROM taken) AS "dueAt", ${grantsSql(now)} AS grants
    FROM who`;
  if (!row) return null;
  const staff = staffOf(row);
  const takes = staff.actor && !row.lacksSecondFactor && points !== null;
  return takes ? { ...staff, allowance: await allowanceOf(services, row, spending) } : staff;
}

/** The same for one of the many who listen, and nothing is taken: who asks at the same event is answered by one statement. */
export const signedInStaffTogether = together(
  async (
    services: Pick<Services, 'statements' | 'clock'>,
    all: readonly Omit<Shown, 'points'>[],
  ): Promise<(SignedInStaff | null)[]> => {
    const now = services.clock.now();
    const shown = Prisma.sql`unnest(${all.map(({ token }) => token)}::text[], ${all.map(({ tenantCode }) => tenantCode)}::text[])
      WITH ORDINALITY AS shown (token, tenant_code, number)`;
    const rows = await services.statements.$queryRaw<(Row & { readonly number: string })[]>`
      WITH who AS (${whoSql(shown, now)}) SELECT who.*, ${grantsSql(now)} AS grants FROM who`;
    const byNumber = new Map(rows.map((row) => [Number(row.number), staffOf(row)]));
    return all.map((_one, index) => byNumber.get(index + 1) ?? null);
  },
);

/** Whom tokens `shown` speak for. */
function whoSql(shown: Prisma.Sql, now: Date): Prisma.Sql {
  // As better-auth reckons it, by the machine's clock.
  const notDueBefore = new Date(Date.now() + (sessionSeconds.expiresIn - sessionSeconds.updateAge) * 1000);
  return Prisma.sql`
    SELECT shown.number, s.id AS "sessionId", s.user_id AS "userId", s.second_factor AS "secondFactor", u.email,
        p.id AS "personId", p.tenant_id AS "tenantId", p.organization_id AS "organizationId",
        NOT s.second_factor AND EXISTS (
          SELECT FROM configuration c
          WHERE c.tenant_id = p.tenant_id AND c.values ->> 'secondFactor' = 'REQUIRED'
            AND c.valid_from <= ${now} AND (c.valid_to IS NULL OR c.valid_to > ${now})) AS "lacksSecondFactor"
      FROM ${shown}
      JOIN auth_session s ON s.token = shown.token
      JOIN auth_user u ON u.id = s.user_id
      LEFT JOIN LATERAL (
        SELECT id, tenant_id, organization_id FROM person
        WHERE user_id = s.user_id AND (ended_at IS NULL OR ended_at > ${now})
          AND (shown.tenant_code IS NULL OR tenant_id = (SELECT id FROM tenant WHERE code = shown.tenant_code))
        ORDER BY created_at LIMIT 1) p ON true
      WHERE s.expires_at > ${notDueBefore}`;
}

/** The grants of `who` that are running. */
function grantsSql(now: Date): Prisma.Sql {
  return Prisma.sql`(
      SELECT json_agg(json_build_object('role', g.role, 'placeId', g.place_id,
        'organizationId', g.organization_id, 'source', g.source) ORDER BY g.starts_at)
      FROM role_grant g
      WHERE g.person_id = "personId" AND g.starts_at <= ${now} AND (g.ends_at IS NULL OR g.ends_at > ${now}))`;
}

function staffOf(row: Row): SignedInStaff {
  const { userId, sessionId, email, secondFactor, lacksSecondFactor } = row;
  return { userId, sessionId, email, secondFactor, lacksSecondFactor, actor: actorOf(row), allowance: null };
}

function actorOf({ personId, tenantId, organizationId, grants }: Row): StaffActor | null {
  return personId === null
    ? null
    : { kind: 'staff', tenantId, personId, organizationId, grants: grants ?? [] };
}

async function allowanceOf(
  services: Pick<Services, 'database'>,
  { dueAt, personId }: Row,
  spending: Spending,
): Promise<Allowance> {
  if (dueAt) return allowanceAt(dueAt, spending, true);
  return refusedAllowance(services, spending, `${personCounterPrefix}${personId}`);
}
